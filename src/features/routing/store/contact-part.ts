// What routing keeps of people outside: what they asked, as evidence of who knows, and what conversations are called in
// notices and reasons. Found by whose conversations these are, or by names in texts that came from elsewhere.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';

type Question = { id: string; title: string; text: string; createdAt: Date };

const questionsMax = 10_000;

const theirConversations = (identityIds: readonly string[]) => sql`
  select conversation_id from conversation_parties
  where identity_id = any(${[...identityIds]}::uuid[])`;

/** Newest first. */
export async function listQuestionsOfIdentities(
  db: Queryable,
  identityIds: readonly string[],
): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select id, title, text, created_at as "createdAt" from evidence_questions
    where conversation_id in (${theirConversations(identityIds)}) and erased_at is null
    order by created_at desc, id limit ${questionsMax}`.execute(db);
  return rows;
}

/** @returns the ids of the rows that were emptied, by table */
export async function eraseQuestionsOfIdentities(
  tx: Transaction,
  identityIds: readonly string[],
  now: Date,
): Promise<Record<string, string[]>> {
  const questions = await listQuestionsOfIdentities(tx, identityIds);
  await emptyQuestions(tx, questions, now);
  const { rows: notices } = await sql<{ id: string }>`
    update notifications set title = '' where title <> ''
      and conversation_id in (${theirConversations(identityIds)}) returning id`.execute(tx);
  return {
    evidence_questions: questions.map(({ id }) => id),
    notifications: notices.map(({ id }) => id),
    ...(await eraseQuotes(tx, questions)),
  };
}

/** Questions that came from elsewhere and name somebody. Reads the whole table: it is rarely asked for. */
export async function eraseQuestionsNaming(
  tx: Transaction,
  names: readonly string[],
  now: Date,
): Promise<string[]> {
  if (names.length === 0) return [];
  const { rows } = await sql<Question>`
    select id, title, text, created_at as "createdAt" from evidence_questions
    where erased_at is null and exists (select from unnest(${[...names]}::text[]) as name
      where strpos(lower(title || ' ' || text), lower(name)) > 0)
    order by id limit ${questionsMax}`.execute(tx);
  await emptyQuestions(tx, rows, now);
  await eraseQuotes(tx, rows);
  return rows.map(({ id }) => id);
}

async function emptyQuestions(
  tx: Transaction,
  questions: readonly Question[],
  now: Date,
): Promise<void> {
  if (questions.length === 0) return;
  await tx
    .updateTable('evidence_questions')
    .set({ title: '', text: '', erased_at: now })
    .where(
      'id',
      'in',
      questions.map(({ id }) => id),
    )
    .execute();
}

/** Reasons name what somebody answered before: “…”. Looked for since the first of the questions was asked. */
async function eraseQuotes(
  tx: Transaction,
  questions: readonly Question[],
): Promise<Record<string, string[]>> {
  const quotes = questions.flatMap(({ title }) => (title === '' ? [] : [`“${title}”`]));
  if (quotes.length === 0) return { offers: [], route_decisions: [] };
  const since = new Date(Math.min(...questions.map(({ createdAt }) => createdAt.getTime())));
  const decisions = new Set<string>();
  const offers = new Set<string>();
  for (const quote of new Set(quotes)) {
    const inJson = JSON.stringify(quote).slice(1, -1);
    const decided = await sql<{ id: string }>`
      update route_decisions set candidates = replace(candidates::text, ${inJson}, '“…”')::jsonb
      where made_at >= ${since} and strpos(candidates::text, ${inJson}) > 0 returning id`.execute(
      tx,
    );
    for (const { id } of decided.rows) decisions.add(id);
    const offered = await sql<{ id: string }>`
      update offers set reasons = array(select replace(reason, ${quote}, '“…”')
        from unnest(reasons) with ordinality as each (reason, place) order by place)
      where offered_at >= ${since} and strpos(array_to_string(reasons, ' '), ${quote}) > 0
      returning id`.execute(tx);
    for (const { id } of offered.rows) offers.add(id);
  }
  return { offers: [...offers], route_decisions: [...decisions] };
}

/** When the last of it was erased (evidence_questions_erased): who keeps it in memory reads it anew then. */
export async function findLastErasure(db: Queryable): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(erased_at) as at from evidence_questions where erased_at is not null`.execute(db);
  return rows[0]?.at ?? null;
}
