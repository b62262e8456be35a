// Where engagement writes of people outside: what was answered and promised to them, and every text of ours that may name
// them. Found by whose conversations they stand in, and by names wherever they stand.

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { NewEntry } from './knowledge.ts';

const rowsMax = 100_000;
const namesAtOnce = 50;

const theirs = (identityIds: readonly string[]) => sql`
  select conversation_id from conversation_parties
  where identity_id = any(${[...identityIds]}::uuid[])`;

/** Where they take part. */
export async function listTheirConversations(
  db: Queryable,
  identityIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ conversation_id: string }>`
    ${theirs(identityIds)} group by conversation_id order by conversation_id limit ${rowsMax}`.execute(
    db,
  );
  return rows.map((row) => row.conversation_id);
}

/** Texts of ours, with the conversation that each belongs to. */
export const OUR_TEXTS = [
  {
    table: 'draft_versions',
    column: 'text',
    of: 'd.conversation_id',
    join: 'drafts d on d.id = t.draft_id',
  },
  { table: 'drafts', column: 'agreed_text', of: 't.conversation_id', join: null },
  { table: 'drafts', column: 'review_comment', of: 't.conversation_id', join: null },
  { table: 'publications', column: 'text', of: 't.conversation_id', join: null },
  { table: 'commitments', column: 'what', of: 't.conversation_id', join: null },
  { table: 'commitments', column: 'released_because', of: 't.conversation_id', join: null },
  { table: 'inside_asks', column: 'text', of: 't.conversation_id', join: null },
  {
    table: 'inside_ask_answers',
    column: 'text',
    of: 'k.conversation_id',
    join: 'inside_asks k on k.id = t.ask_id',
  },
] as const;
type OurText = (typeof OUR_TEXTS)[number];

type FoundText = { id: string; text: string; isOfTheirs: boolean };

export type About = {
  /** Their conversations. */
  conversationIds: readonly string[];
  /** By which they are known wherever they are spoken of. */
  names: readonly string[];
};

/** Those of their conversations, and those that hold one of the names: by an index each, so that it costs what is found. */
export async function findTexts(
  db: Queryable,
  { table, column, of, join }: OurText,
  about: About,
): Promise<FoundText[]> {
  const text = sql.ref(`t.${column}`);
  const find = (condition: RawBuilder<unknown>) =>
    sql<Omit<FoundText, 'isOfTheirs'>>`
      select t.id, ${text} as text
      from ${sql.table(table)} t ${join === null ? sql`` : sql`join ${sql.raw(join)}`}
      where ${text} is not null and ${condition}
      order by t.id limit ${rowsMax}`.execute(db);
  return foundIn(about, { find, said: text, conversation: sql.ref(of) });
}

export async function replaceText(
  tx: Transaction,
  { table, column }: OurText,
  { id, text }: { id: string; text: string },
): Promise<void> {
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${text} where id = ${id}`.execute(tx);
}

export type FoundEntry = Pick<
  NewEntry,
  'id' | 'kind' | 'title' | 'text' | 'question' | 'wordings' | 'lang'
> & {
  isOfTheirs: boolean;
};

/** Past answers and notes that came of their conversations, and those that name them. */
export async function findEntriesAbout(db: Queryable, about: About): Promise<FoundEntry[]> {
  const find = (condition: RawBuilder<unknown>) =>
    sql<Omit<FoundEntry, 'isOfTheirs'>>`
      select id, kind, title, text, question, wordings, lang from knowledge_entries
      where ${condition} order by id limit ${rowsMax}`.execute(db);
  return foundIn(about, {
    find,
    said: sql`knowledge_said(title, text, question, wordings)`,
    conversation: sql.ref('conversation_id'),
  });
}

/** Nobody's change, so no version of its own: what it said before is what shall be forgotten. */
export async function rewriteEntry(
  tx: Transaction,
  entry: Pick<NewEntry, 'id' | 'title' | 'text' | 'question' | 'wordings' | 'words' | 'titleWords'>,
): Promise<void> {
  await sql`
    update knowledge_entries set title = ${entry.title}, text = ${entry.text},
      question = ${entry.question}, wordings = ${[...entry.wordings]}::text[],
      words = array_to_tsvector(${[...new Set(entry.words)]}::text[]),
      title_words = ${[...new Set(entry.titleWords)]}::text[], words_count = ${entry.words.length}
    where id = ${entry.id}`.execute(tx);
  await sql`delete from knowledge_versions where entry_id = ${entry.id}`.execute(tx);
}

/** Findings repeat the words they are about. */
export async function forgetChecks(
  tx: Transaction,
  identityIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from draft_checks using drafts d
    where d.id = draft_checks.draft_id and d.conversation_id in (${theirs(identityIds)})
    returning draft_checks.draft_id as id`.execute(tx);
  return rows.map(({ id }) => id);
}

type SaidToThem = {
  id: string;
  kind: 'answer' | 'promise' | 'knowledge';
  text: string;
  at: Date;
};

/** What was said and promised to them and what was kept of it, the newest first. */
export async function listSaidTo(
  db: Queryable,
  identityIds: readonly string[],
): Promise<SaidToThem[]> {
  const { rows } = await sql<SaidToThem>`
    with their as (${theirs(identityIds)})
    select id, 'answer' as kind, text, delivered_at as at from publications
      where conversation_id in (select conversation_id from their) and delivered_at is not null
    union all
    select id, 'promise', what, made_at from commitments
      where conversation_id in (select conversation_id from their)
    union all
    select id, 'knowledge', concat_ws(E'\n', title, question, text), written_at from knowledge_entries
      where conversation_id in (select conversation_id from their) and removed_at is null
    order by at desc, id limit ${rowsMax}`.execute(db);
  return rows;
}

async function foundIn<Row extends { id: string }>(
  { conversationIds, names }: About,
  where: {
    find(condition: RawBuilder<unknown>): Promise<{ rows: Row[] }>;
    said: RawBuilder<unknown>;
    conversation: RawBuilder<unknown>;
  },
): Promise<(Row & { isOfTheirs: boolean })[]> {
  const { find, said, conversation } = where;
  const theirs = await find(sql`${conversation} = any(${[...conversationIds]}::uuid[])`);
  const found = new Map(theirs.rows.map((row) => [row.id, { ...row, isOfTheirs: true }]));
  for (let from = 0; from < names.length; from += namesAtOnce) {
    const held = names.slice(from, from + namesAtOnce).map((name) => holds(said, name));
    const naming = await find(sql`(${sql.join(held, sql` or `)})`);
    for (const row of naming.rows) {
      if (!found.has(row.id)) found.set(row.id, { ...row, isOfTheirs: false });
    }
  }
  return [...found.values()];
}

/** The pieces lead to the rows by the index on them (name_pieces), the whole name decides. */
function holds(said: RawBuilder<unknown>, name: string): RawBuilder<unknown> {
  return sql`(name_pieces(${said}) @> name_pieces(${name}) and strpos(lower(${said}), lower(${name})) > 0)`;
}
