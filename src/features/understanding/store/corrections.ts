// What people said of labels. At most one correction of a post and task counts; those before it stay, withdrawn.

import { sql } from 'kysely';
import type { Correction } from '#language/own-model/teach.ts';
import type { TaskName } from '#language/labels.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { StoredLabel } from './tables.ts';

export type NewCorrection = {
  id: string;
  postId: string;
  postRevision: number;
  task: TaskName;
  label: string;
  /** What the models had said, whatever people said since. */
  was: StoredLabel;
  text: string;
  lang: string;
  by: string;
  byName: string;
  at: Date;
};

/** @returns what the models had said of it, where a correction counted until now */
export async function withdrawCorrection(
  tx: Transaction,
  given: { postId: string; task: TaskName; now: Date },
): Promise<{ was: StoredLabel; postRevision: number } | null> {
  const row = await tx
    .updateTable('label_corrections')
    .set({ withdrawn_at: given.now })
    .where('post_id', '=', given.postId)
    .where('task', '=', given.task)
    .where('withdrawn_at', 'is', null)
    .returning(['was', 'post_revision'])
    .executeTakeFirst();
  return row ? { was: row.was, postRevision: row.post_revision } : null;
}

export async function insertCorrection(tx: Transaction, correction: NewCorrection): Promise<void> {
  const { id, postId, postRevision, task, label, was, text, lang, by, byName, at } = correction;
  await tx
    .insertInto('label_corrections')
    .values({
      id,
      post_id: postId,
      post_revision: postRevision,
      task,
      label,
      was: JSON.stringify(was),
      text,
      lang,
      given_by: by,
      given_by_name: byName,
      given_at: at,
      withdrawn_at: null,
    })
    .execute();
}

export type CountingCorrection = {
  postId: string;
  postRevision: number;
  task: TaskName;
  label: string;
  byName: string;
};

export async function listCorrectionsOf(
  db: Queryable,
  postIds: readonly string[],
): Promise<CountingCorrection[]> {
  if (postIds.length === 0) return [];
  const rows = await db
    .selectFrom('label_corrections')
    .select(['post_id', 'post_revision', 'task', 'label', 'given_by_name'])
    .where('post_id', 'in', postIds)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .limit(postIds.length * 6)
    .execute();
  return rows.map((row) => ({
    postId: row.post_id,
    postRevision: row.post_revision,
    task: row.task,
    label: row.label,
    byName: row.given_by_name,
  }));
}

/** Newest first; those of deleted posts have no text any more and teach nothing. */
export async function listCorrectionsToLearn(
  db: Queryable,
  task: TaskName,
  limit: number,
): Promise<Correction[]> {
  const rows = await db
    .selectFrom('label_corrections')
    .select(['text', 'lang', 'label'])
    .where('task', '=', task)
    .where('withdrawn_at', 'is', null)
    .where('text', 'is not', null)
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(({ text, ...row }) => (text === null ? [] : [{ ...row, text }]));
}

export async function countCorrections(
  db: Queryable,
): Promise<{ task: TaskName; corrections: number; confirmed: number }[]> {
  const { rows } = await sql<{ task: TaskName; corrections: number; confirmed: number }>`
    select task, count(*)::int as corrections, count(*) filter (where label = was ->> 'label')::int as confirmed
    from label_corrections
    where withdrawn_at is null and text is not null
    group by task order by task limit 100
  `.execute(db);
  return rows;
}

/** What was said by people whose post is deleted is not learnt from any longer. @returns the tasks concerned */
export async function forgetTexts(
  tx: Transaction,
  postIds: readonly string[],
): Promise<TaskName[]> {
  if (postIds.length === 0) return [];
  const rows = await tx
    .updateTable('label_corrections')
    .set({ text: null })
    .where('post_id', 'in', postIds)
    .where('text', 'is not', null)
    .returning('task')
    .execute();
  return [...new Set(rows.map(({ task }) => task))];
}
