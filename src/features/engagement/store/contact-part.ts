// Where engagement writes of people outside: what was answered and promised to them, and every text of ours that may name
// them. A search by name reads whole tables: it is rarely asked for.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { NewEntry } from './knowledge.ts';

const rowsMax = 100_000;

const theirs = (identityIds: readonly string[]) => sql`
  select conversation_id from conversation_parties
  where identity_id = any(${[...identityIds]}::uuid[])`;

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

/** Those of their conversations, and those that hold one of the names. */
export async function findTexts(
  db: Queryable,
  { table, column, of, join }: OurText,
  about: { identityIds: readonly string[]; names: readonly string[] },
): Promise<FoundText[]> {
  const text = sql.ref(`t.${column}`);
  const { rows } = await sql<FoundText>`
    with their as (${theirs(about.identityIds)})
    select t.id, ${text} as text, ${sql.ref(of)} in (select conversation_id from their) as "isOfTheirs"
    from ${sql.table(table)} t ${join === null ? sql`` : sql`join ${sql.raw(join)}`}
    where ${text} is not null and (${sql.ref(of)} in (select conversation_id from their)
      or ${holdsOne(text, about.names)})
    order by t.id limit ${rowsMax}`.execute(db);
  return rows;
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
export async function findEntriesAbout(
  db: Queryable,
  about: { identityIds: readonly string[]; names: readonly string[] },
): Promise<FoundEntry[]> {
  const all = sql`concat_ws(' ', title, text, question, array_to_string(wordings, ' '))`;
  const { rows } = await sql<FoundEntry>`
    with their as (${theirs(about.identityIds)})
    select id, kind, title, text, question, wordings, lang,
      coalesce(conversation_id in (select conversation_id from their), false) as "isOfTheirs"
    from knowledge_entries
    where conversation_id in (select conversation_id from their) or ${holdsOne(all, about.names)}
    order by id limit ${rowsMax}`.execute(db);
  return rows;
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

function holdsOne(text: ReturnType<typeof sql>, names: readonly string[]) {
  return sql`exists (select from unnest(${[...names]}::text[]) as name
    where strpos(lower(${text}), lower(name)) > 0)`;
}
