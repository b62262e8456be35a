// What routing keeps of people outside: what they asked, as evidence of who knows, what conversations are called in notices,
// and what our own people said when they declined. Found by whose conversations these are, or by names in texts that came from elsewhere.

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
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
  const their = theirConversations(identityIds);
  const changed = async (statement: ReturnType<typeof sql<{ id: string }>>) =>
    (await statement.execute(tx)).rows.map(({ id }) => id);
  return {
    evidence_questions: questions.map(({ id }) => id),
    notifications: await changed(sql`
      update notifications set title = '', reasons = coalesce((select jsonb_agg(reason)
        from jsonb_array_elements(reasons) as reason where not ${isSaid(sql`reason`)}), '[]')
      where conversation_id in (${their}) and title <> '' returning id`),
    offers: await changed(sql`
      update offers set words = '' where conversation_id in (${their}) and words <> '' returning id`),
    dials: await changed(sql`
      update dials set hub_reason = jsonb_set(hub_reason, '{asked}', coalesce((
        select jsonb_agg(case when ${isSaid(sql`asked -> 'said'`)}
          then jsonb_set(asked, '{said}', 'null') else asked end)
        from jsonb_array_elements(hub_reason -> 'asked') as asked), '[]'))
      where conversation_id in (${their}) and hub_reason is not null
      returning conversation_id as id`),
  };
}

/** In words that a person wrote, which may name them. */
function isSaid(reason: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`coalesce(${reason} ->> 'code' in ('said', 'approved', 'sent-back'), false)`;
}

/** Questions that came from elsewhere and name somebody (evidence_questions_names leads to them, the whole name decides). */
export async function eraseQuestionsNaming(
  tx: Transaction,
  names: readonly string[],
  now: Date,
): Promise<string[]> {
  if (names.length === 0) return [];
  const said = sql`title || ' ' || text`;
  const held = names.map(
    (name) =>
      sql`(name_pieces(${said}) @> name_pieces(${name}) and strpos(lower(${said}), lower(${name})) > 0)`,
  );
  const { rows } = await sql<Question>`
    select id, title, text, created_at as "createdAt" from evidence_questions
    where erased_at is null and (${sql.join(held, sql` or `)})
    order by id limit ${questionsMax}`.execute(tx);
  await emptyQuestions(tx, rows, now);
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

/** When the last of it was erased (evidence_questions_erased): who keeps it in memory reads it anew then. */
export async function findLastErasure(db: Queryable): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`
    select max(erased_at) as at from evidence_questions where erased_at is not null`.execute(db);
  return rows[0]?.at ?? null;
}
