// The wordings under which ideas were asked, in the order in which transactions wrote them, so that what is kept in memory
// can follow.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { WhoKey, WishSource } from '../contract/ideas.ts';

export type NewWording = {
  id: string;
  ideaId: string;
  kind: 'title' | 'text' | 'asked';
  text: string;
  lang: string;
  source: WishSource;
  originId: string | null;
  conversationId: string | null;
  postId: string | null;
  who: WhoKey | null;
  at: Date;
};

/** Asked from the same origin by the same again, it is there already. @returns whether it was new */
export async function insertWording(tx: Transaction, wording: NewWording): Promise<boolean> {
  const { who } = wording;
  const result = await sql`
    insert into idea_wordings (id, idea_id, kind, text, lang, source, origin_id, conversation_id, post_id, person_id,
      contact_id, at)
    values (${wording.id}, ${wording.ideaId}, ${wording.kind}, ${wording.text}, ${wording.lang}, ${wording.source},
      ${wording.originId}, ${wording.conversationId}, ${wording.postId}, ${who?.kind === 'person' ? who.id : null},
      ${who?.kind === 'contact' ? who.id : null}, ${wording.at})
    on conflict do nothing`.execute(tx);
  return result.numAffectedRows === 1n;
}

export type WordingRow = {
  id: string;
  idea_id: string;
  text: string;
  lang: string;
  source: WishSource;
  person_id: string | null;
  contact_id: string | null;
  name: string | null;
  conversation_id: string | null;
  post_id: string | null;
  at: Date;
};

const columns = sql`
  w.id, w.idea_id, w.text, w.lang, w.source, w.person_id, w.contact_id, coalesce(p.name, c.name) as name,
  w.conversation_id, w.post_id, w.at`;
const joined = sql`
  idea_wordings w left join people p on p.id = w.person_id left join contacts c on c.id = w.contact_id`;

/** As people asked, newest first. */
export async function listAsked(
  db: Queryable,
  ideaIds: readonly string[],
  limit: number,
): Promise<WordingRow[]> {
  const { rows } = await sql<WordingRow>`
    select ${columns} from ${joined}
    where w.idea_id = any(${[...ideaIds]}::uuid[]) and w.kind = 'asked' and w.removed_at is null
    order by w.id desc limit ${limit}`.execute(db);
  return rows;
}

export async function findWording(db: Queryable, wordingId: string): Promise<WordingRow | null> {
  const { rows } = await sql<WordingRow>`
    select ${columns} from ${joined} where w.id = ${wordingId} and w.kind = 'asked' and w.removed_at is null`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** The ideas that a conversation, or something in it, asked for. */
export async function listOfConversation(
  db: Queryable,
  conversationId: string,
): Promise<WordingRow[]> {
  const { rows } = await sql<WordingRow>`
    select ${columns} from ${joined}
    where w.conversation_id = ${conversationId} and w.kind = 'asked' and w.removed_at is null
    order by w.id desc limit 100`.execute(db);
  return rows;
}

/** Its words are gone; the row stays, so that memories forget it too. */
export async function removeWording(tx: Transaction, id: string, at: Date): Promise<void> {
  await sql`
    update idea_wordings set text = '', removed_at = ${at}, written_in = pg_current_xact_id() where id = ${id}`.execute(
    tx,
  );
}

/** The words an idea has of its own, when they are said anew. */
export async function replaceOwnWording(
  tx: Transaction,
  { ideaId, kind, at }: { ideaId: string; kind: 'title' | 'text'; at: Date },
): Promise<void> {
  await sql`
    update idea_wordings set removed_at = ${at}, written_in = pg_current_xact_id()
    where idea_id = ${ideaId} and kind = ${kind} and removed_at is null`.execute(tx);
}

export type StoredWording = {
  id: string;
  idea_id: string;
  text: string;
  lang: string;
  isRemoved: boolean;
};

/**
 * Everything written in transactions from that one on; a page of them, and where to go on.
 * @param page.isWhole all there is, and not what came since
 */
export async function listWritten(
  db: Queryable,
  page: { from: string; after: string | null; isWhole: boolean; limit: number },
): Promise<{ rows: (StoredWording & { writtenIn: string })[]; settled: string }> {
  const beyond =
    page.after === null
      ? sql`written_in >= ${page.from}::xid8`
      : sql`(written_in, id) > (${page.from}::xid8, ${page.after}::uuid)`;
  // First, so that what is committed between the two statements is read again and not missed.
  const { rows: marks } = await sql<{ settled: string }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as settled`.execute(db);
  // Rows of a restored copy bear numbers of another database: once read they are not news.
  const known = page.isWhole
    ? sql``
    : sql`and written_in < pg_snapshot_xmax(pg_current_snapshot())`;
  const { rows } = await sql<StoredWording & { writtenIn: string }>`
    select id, idea_id, text, lang, removed_at is not null as "isRemoved", written_in::text as "writtenIn"
    from idea_wordings where ${beyond} ${known} order by written_in, id limit ${page.limit}`.execute(
    db,
  );
  return { rows, settled: marks[0]?.settled ?? page.from };
}

/** All wordings of these ideas. */
export async function listAllWordings(
  db: Queryable,
  ideaIds: readonly string[],
): Promise<StoredWording[]> {
  const { rows } = await sql<StoredWording>`
    select id, idea_id, text, lang, false as "isRemoved" from idea_wordings
    where idea_id = any(${[...ideaIds]}::uuid[]) and removed_at is null and text <> '' order by id limit 5000`.execute(
    db,
  );
  return rows;
}
