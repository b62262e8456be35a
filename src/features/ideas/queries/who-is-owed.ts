// To whom an outcome of these ideas is owed, on which way, and how many don't want to hear: asked when it is made, and before,
// so that who decides knows how many will be told.

import type { Queryable } from '#platform/db/database.ts';
import type { Ideas } from '../context.ts';
import { oweOnce } from '../domain/owing.ts';
import type { OwedTo } from '../domain/owing.ts';
import { listClaims, listDeaf } from '../store/wishes.ts';

/**
 * @param byPersonId who decides knows already; null: a program decides
 * @param only whom it is owed to at most; null: everybody
 */
export async function whoIsOwed(
  ideas: Pick<Ideas, 'contacts' | 'mail'>,
  db: Queryable,
  {
    ideaIds,
    byPersonId,
    only = null,
  }: {
    ideaIds: readonly string[];
    byPersonId: string | null;
    only?: ReadonlySet<string> | null;
  },
): Promise<{ to: OwedTo[]; deafCount: number }> {
  const claims = await listClaims(db, ideaIds);
  const unwilling = await listDeaf(db, ideaIds);
  const deaf = byPersonId === null ? unwilling : new Set([...unwilling, byPersonId]);
  const wanted = only === null ? claims : claims.filter(({ who }) => only.has(who));
  const reachable = await reachableByMail(ideas, db, wanted);
  const asked = new Set(wanted.map(({ who }) => who));
  const deafCount = [...asked].filter((who) => unwilling.has(who)).length;
  return { to: oweOnce(wanted, { deaf, reachable }), deafCount };
}

async function reachableByMail(
  { contacts, mail }: Pick<Ideas, 'contacts' | 'mail'>,
  db: Queryable,
  claims: readonly { kind: 'person' | 'contact'; who: string }[],
): Promise<Set<string>> {
  if (!mail.isSet) return new Set();
  const contactIds = claims.flatMap(({ kind, who }) => (kind === 'contact' ? who : []));
  return new Set((await contacts.mailAddressesOf(db, [...new Set(contactIds)])).keys());
}
