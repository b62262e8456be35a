// Knowledge: one table of notes, past answers and documents, found through the tsvector of our own stems. The words to look
// for are chosen by how few entries hold them, so that a look-up reads hundreds of rows of hundreds of thousands.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';

export type EntryKind = 'note' | 'answer' | 'document';

export type NewEntry = {
  id: string;
  kind: EntryKind;
  origin: string;
  originKey: string;
  title: string;
  text: string;
  question: string | null;
  wordings: readonly string[];
  lang: string;
  url: string | null;
  author: string | null;
  isAccepted: boolean;
  score: number;
  conversationId: string | null;
  publicationId: string | null;
  ownerId: string | null;
  reviewOn: string | null;
  writtenAt: Date;
  changedAt: Date;
  /** Stems; may repeat. */
  words: readonly string[];
  titleWords: readonly string[];
};

/** Known ones (by origin and key) are left as they are. @returns how many were new */
export async function insertEntries(
  tx: Transaction,
  entries: readonly NewEntry[],
): Promise<number> {
  if (entries.length === 0) return 0;
  const rows = entries.map((entry) => ({
    ...entry,
    wordings: [...entry.wordings],
    words: [...new Set(entry.words)],
    title_words: [...new Set(entry.titleWords)],
    words_count: entry.words.length,
  }));
  const { rows: inserted } = await sql<{ id: string }>`
    insert into knowledge_entries (id, kind, origin, origin_key, title, text, question, wordings, lang, url, author,
      is_accepted, score, conversation_id, publication_id, owner_id, review_on, version, written_at, changed_at, words,
      title_words, words_count)
    select id, kind, origin, "originKey", title, text, question,
      array(select jsonb_array_elements_text(wordings)), lang, url, author, "isAccepted", score, "conversationId",
      "publicationId", "ownerId", "reviewOn", 1, "writtenAt", "changedAt",
      array_to_tsvector(array(select jsonb_array_elements_text(words))),
      array(select jsonb_array_elements_text(title_words)), words_count
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (
      id uuid, kind text, origin text, "originKey" text, title text, text text, question text, wordings jsonb, lang text,
      url text, author text, "isAccepted" boolean, score int, "conversationId" uuid, "publicationId" uuid,
      "ownerId" uuid, "reviewOn" date, "writtenAt" timestamptz, "changedAt" timestamptz, words jsonb, title_words jsonb,
      words_count int)
    on conflict (origin, origin_key) do nothing
    returning id`.execute(tx);
  const isNew = new Set(inserted.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!isNew.has(row.id)) continue;
    for (const word of row.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  await addWordCounts(tx, counts);
  return inserted.length;
}

/** In one order everywhere, so that two writers never wait for each other in a circle. */
async function addWordCounts(tx: Transaction, counts: ReadonlyMap<string, number>): Promise<void> {
  if (counts.size === 0) return;
  const sorted = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  await sql`
    insert into knowledge_words (word, entries)
    select word, entries from unnest(${sorted.map(([word]) => word)}::text[], ${sorted.map(([, count]) => count)}::int[])
      as counted (word, entries)
    on conflict (word) do update set entries = knowledge_words.entries + excluded.entries`.execute(
    tx,
  );
}

export async function countWords(
  db: Queryable,
  words: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ word: string; entries: number }>`
    select word, entries from knowledge_words where word = any(${[...new Set(words)]}::text[]) limit 500`.execute(
    db,
  );
  return new Map(rows.map(({ word, entries }) => [word, entries]));
}

/** By the planner's own estimate: exact counts of large tables cost more than the search. */
export async function estimateEntries(db: Queryable): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select greatest(reltuples, 0)::int as count from pg_class where oid = 'knowledge_entries'::regclass`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

export type FoundRow = {
  id: string;
  kind: EntryKind;
  shared: string[];
  in_title: string[];
  words_count: number;
  is_accepted: boolean;
  score: number;
  written_at: Date;
};

/** More of one word are not read: a word that so many hold says little. */
const HOLDING_MAX = 1_000;

/**
 * Entries that hold leading words, the heaviest first. Each leading word is one walk of knowledge_entries_words that reads
 * ids only; what else an entry holds is looked at for the best of them.
 * @param leading few and rare, so that what is read is bounded
 */
export async function findCandidates(
  db: Queryable,
  search: {
    leading: readonly string[];
    rarity: ReadonlyMap<string, number>;
    kind: EntryKind | null;
    limit: number;
  },
): Promise<FoundRow[]> {
  const { leading, rarity, kind, limit } = search;
  const words = [...rarity.keys()];
  const weights = words.map((word) => rarity.get(word) ?? 0);
  const walks = leading.map(
    (word) => sql`
      (select id, ${rarity.get(word) ?? 0}::float8 as weight from knowledge_entries
       where removed_at is null and words @@ ${`'${word.replaceAll(/['\\]/g, '$&$&')}'`}::tsquery
         ${kind === null ? sql`` : sql`and kind = ${kind}`}
       limit ${HOLDING_MAX})`,
  );
  const { rows } = await sql<FoundRow>`
    with asked as (
      select word, weight from unnest(${words}::text[], ${weights}::float8[]) as a (word, weight)
    ), best as materialized (
      select id, sum(weight) as weight from (${sql.join(walks, sql` union all `)}) held
      group by id order by sum(weight) desc, id desc limit ${limit}
    )
    select e.id, e.kind, e.words_count, e.is_accepted, e.score, e.written_at,
      array(select word from asked where word = any(held.words) order by weight desc) as shared,
      array(select word from asked where word = any(e.title_words)) as in_title
    from best join knowledge_entries e on e.id = best.id
      cross join lateral (select tsvector_to_array(e.words) as words offset 0) held
    order by best.weight desc, e.id desc`.execute(db);
  return rows;
}

export type EntryRow = {
  id: string;
  kind: EntryKind;
  origin: string;
  title: string;
  text: string;
  question: string | null;
  wordings: string[];
  lang: string;
  url: string | null;
  author: string | null;
  conversation_id: string | null;
  owner_id: string | null;
  owner_name: string | null;
  review_on: string | null;
  version: number;
  is_accepted: boolean;
  written_at: Date;
};

const columns = sql`
  e.id, e.kind, e.origin, e.title, e.text, e.question, e.wordings, e.lang, e.url, e.author, e.conversation_id,
  e.owner_id, p.name as owner_name, to_char(e.review_on, 'YYYY-MM-DD') as review_on, e.version, e.is_accepted,
  e.written_at`;

export async function listEntries(db: Queryable, ids: readonly string[]): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select ${columns} from knowledge_entries e left join people p on p.id = e.owner_id
    where e.id = any(${[...ids]}::uuid[]) and e.removed_at is null limit 200`.execute(db);
  return rows;
}

export async function findEntry(
  db: Queryable,
  id: string,
  options: { forUpdate?: boolean } = {},
): Promise<EntryRow | null> {
  const { rows } = await sql<EntryRow>`
    select ${columns} from knowledge_entries e left join people p on p.id = e.owner_id
    where e.id = ${id} and e.removed_at is null ${options.forUpdate ? sql`for update of e` : sql``}`.execute(
    db,
  );
  return rows[0] ?? null;
}

/** Notes whose review date has come, the longest due first. @param ownerId null: everybody's */
export async function listDueForReview(
  db: Queryable,
  due: { on: string; ownerId: string | null; limit: number },
): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select ${columns} from knowledge_entries e left join people p on p.id = e.owner_id
    where e.review_on <= ${due.on}::date and e.removed_at is null
      and (${due.ownerId}::uuid is null or e.owner_id = ${due.ownerId})
    order by e.review_on, e.id limit ${due.limit}`.execute(db);
  return rows;
}

export async function updateEntry(
  tx: Transaction,
  entry: {
    id: string;
    title: string;
    text: string;
    wordings: readonly string[];
    lang: string;
    ownerId: string | null;
    reviewOn: string | null;
    words: readonly string[];
    titleWords: readonly string[];
    at: Date;
  },
): Promise<void> {
  const words = [...new Set(entry.words)];
  const { rows } = await sql<{ word: string }>`
    select word from knowledge_entries, unnest(tsvector_to_array(words)) as held (word) where id = ${entry.id}`.execute(
    tx,
  );
  const held = new Set(rows.map(({ word }) => word));
  await addWordCounts(
    tx,
    new Map(words.filter((word) => !held.has(word)).map((word) => [word, 1])),
  );
  await sql`
    update knowledge_entries set title = ${entry.title}, text = ${entry.text},
      wordings = ${[...entry.wordings]}::text[], lang = ${entry.lang}, owner_id = ${entry.ownerId},
      review_on = ${entry.reviewOn}::date, version = version + 1, changed_at = ${entry.at},
      words = array_to_tsvector(${words}::text[]), title_words = ${[...new Set(entry.titleWords)]}::text[],
      words_count = ${entry.words.length}
    where id = ${entry.id}`.execute(tx);
}

/** What it said before it was changed. */
export async function keepVersion(
  tx: Transaction,
  entry: EntryRow,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await sql`
    insert into knowledge_versions (entry_id, version, title, text, wordings, changed_by, changed_at)
    values (${entry.id}, ${entry.version}, ${entry.title}, ${entry.text}, ${entry.wordings}::text[], ${by}, ${at})`.execute(
    tx,
  );
}

export async function removeEntry(tx: Transaction, id: string, at: Date): Promise<void> {
  await sql`update knowledge_entries set removed_at = ${at} where id = ${id}`.execute(tx);
}

/** After a large import: the planner must know how much there is. */
export async function analyseKnowledge(db: Queryable): Promise<void> {
  await sql`analyze knowledge_entries, knowledge_words`.execute(db);
}
