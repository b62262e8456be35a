// An outcome with words for all is owed to everybody who asked, voted or follows, once each, where they asked.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { Ideas } from '../context.ts';
import { oweOnce } from '../domain/owing.ts';
import { insertOutcome } from '../store/outcomes.ts';
import type { NewOutcome } from '../store/outcomes.ts';
import { insertOwed } from '../store/owed.ts';
import type { Whole } from '../store/standings.ts';
import { listClaims, listDeaf } from '../store/wishes.ts';

export const DRAFT = 'ideas.draft-owed';

/** @param only whom it is owed to at most; null: everybody of the whole. @returns the outcome's id */
export async function recordOutcome(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  {
    whole,
    only = null,
    outcome,
  }: {
    whole: Pick<Whole, 'ids'>;
    only?: ReadonlySet<string> | null;
    outcome: Omit<NewOutcome, 'id' | 'byPersonId' | 'byName' | 'at'>;
  },
): Promise<string> {
  const { clock, jobs } = ideas.platform;
  const id = newId<'outcome'>();
  const at = clock.now();
  const byPersonId = actor.kind === 'person' ? actor.personId : null;
  await insertOutcome(tx, { ...outcome, id, byPersonId, byName: actor.name, at });
  if (outcome.publicText === null) return id;
  const claims = await listClaims(tx, whole.ids);
  const deaf = await listDeaf(tx, whole.ids);
  // Who decided it knows.
  if (byPersonId !== null) deaf.add(byPersonId);
  const wanted = only === null ? claims : claims.filter(({ who }) => only.has(who));
  const reachable = await reachableByMail(ideas, tx, wanted);
  const to = oweOnce(wanted, { deaf, reachable }).map((owed) => ({ ...owed, id: newId() }));
  if (to.length === 0) return id;
  await insertOwed(tx, { outcomeId: id, to, approverId: byPersonId, at });
  if (to.some(({ channel }) => channel === 'conversation')) {
    await jobs.enqueue(tx, { name: DRAFT, payload: {}, key: DRAFT, attemptsMax: 5 });
  }
  return id;
}

async function reachableByMail(
  { contacts, mail }: Ideas,
  tx: Transaction,
  claims: readonly { kind: 'person' | 'contact'; who: string }[],
): Promise<Set<string>> {
  if (!mail.isSet) return new Set();
  const contactIds = claims.flatMap(({ kind, who }) => (kind === 'contact' ? who : []));
  return new Set((await contacts.mailAddressesOf(tx, [...new Set(contactIds)])).keys());
}
