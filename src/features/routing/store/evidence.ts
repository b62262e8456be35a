// What people have shown to know: questions with who answered them and how it was taken, and what became of offers.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { EvidenceKind } from './tables.ts';

export type EvidenceQuestion = {
  /** Says where it comes from, and makes the same question one row: `conversation:0199…`. */
  reference: string;
  conversationId: string | null;
  title: string;
  text: string;
  tags: readonly string[];
  lang: string | null;
  createdAt: Date;
};

export type NewEvidence = {
  kind: EvidenceKind;
  personId: string;
  questionId: string;
  contactId: string | null;
  score: number;
  at: Date;
};

export type EvidenceRow = NewEvidence & { place: number; question: EvidenceQuestion };

export const questionTextMax = 4000;

/** The row of a question, made when it is not there. */
export async function keepQuestion(tx: Transaction, question: EvidenceQuestion): Promise<string> {
  const row = await tx
    .insertInto('evidence_questions')
    .values({
      id: newId(),
      reference: question.reference,
      conversation_id: question.conversationId,
      title: question.title,
      text: question.text.slice(0, questionTextMax),
      tags: [...question.tags],
      lang: question.lang,
      created_at: question.createdAt,
    })
    .onConflict((conflict) =>
      conflict.column('reference').doUpdateSet({ reference: question.reference }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The same evidence told twice is one row. */
export async function addEvidence(tx: Transaction, evidence: NewEvidence): Promise<void> {
  await tx
    .insertInto('evidence')
    .values({
      id: newId(),
      kind: evidence.kind,
      person_id: evidence.personId,
      question_id: evidence.questionId,
      contact_id: evidence.contactId,
      score: evidence.score,
      occurred_at: evidence.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Gives what was committed since the last time its place, so that places become visible in their order and a reader may
 * go on behind the last one it saw. In a transaction of its own: nobody waits for it long.
 */
export async function givePlaces(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('parley evidence'))`.execute(tx);
  await sql`
    update evidence set place = fresh.place
    from (select id, nextval('evidence_places') as place from (
      select id from evidence where place is null order by sequence for update) unplaced) fresh
    where evidence.id = fresh.id`.execute(tx);
}

/** In the order of their places, behind one. */
export async function readEvidenceAfter(
  db: Queryable,
  { after, limit }: { after: number; limit: number },
): Promise<EvidenceRow[]> {
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('evidence_questions', 'evidence_questions.id', 'evidence.question_id')
    .select([
      'evidence.place',
      'evidence.kind',
      'evidence.person_id as personId',
      'evidence.question_id as questionId',
      'evidence.contact_id as contactId',
      'evidence.score',
      'evidence.occurred_at as at',
      'evidence_questions.reference',
      'evidence_questions.conversation_id as conversationId',
      'evidence_questions.title',
      'evidence_questions.text',
      'evidence_questions.tags',
      'evidence_questions.lang',
      'evidence_questions.created_at as createdAt',
    ])
    .where('evidence.place', '>', after)
    .orderBy('evidence.place')
    .limit(limit)
    .execute();
  return rows.flatMap(({ place, kind, personId, questionId, contactId, score, at, ...question }) =>
    place === null ? [] : [{ place, kind, personId, questionId, contactId, score, at, question }],
  );
}

export async function countEvidence(db: Queryable): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from evidence_questions`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** Newest first (evidence_of_person). */
export async function listEvidenceOf(db: Queryable, personId: string) {
  return await db
    .selectFrom('evidence')
    .innerJoin('evidence_questions', 'evidence_questions.id', 'evidence.question_id')
    .select([
      'evidence.kind',
      'evidence.occurred_at as at',
      'evidence_questions.title',
      'evidence_questions.conversation_id as conversationId',
    ])
    .where('evidence.person_id', '=', personId)
    .where('evidence.kind', 'in', ['answered', 'accepted', 'thanked', 'posted', 'past-answer'])
    .orderBy('evidence.sequence', 'desc')
    .limit(50)
    .execute();
}

export async function countEvidenceOf(
  db: Queryable,
  personId: string,
): Promise<Record<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*) as count from evidence where person_id = ${personId} group by kind`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** By person: how often they answered one contact (evidence_of_contact). */
export async function answersToContact(
  db: Queryable,
  contactId: string,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select person_id as id, count(*) as count from evidence
    where contact_id = ${contactId} and kind in ('answered', 'past-answer')
    group by person_id`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}

export async function insertWeights(
  db: Queryable,
  learned: { weights: readonly number[]; examples: number; now: Date },
): Promise<void> {
  const { weights, examples, now } = learned;
  await db
    .insertInto('ranking_weights')
    .values({ id: newId(), weights: JSON.stringify(weights), examples, learned_at: now })
    .execute();
}

export async function findWeights(db: Queryable): Promise<number[] | null> {
  const row = await db
    .selectFrom('ranking_weights')
    .select('weights')
    .orderBy('learned_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.weights ?? null;
}

/** What was asked there; what was erased is left out. */
export async function findTitles(
  db: Queryable,
  questionIds: readonly string[],
): Promise<Map<string, string>> {
  if (questionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('evidence_questions')
    .select(['id', 'title'])
    .where('id', 'in', questionIds)
    .where('title', '<>', '')
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}
