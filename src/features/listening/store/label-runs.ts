// Runs that label stored mentions anew, and the posts they read, newest first.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { LabelRunScope } from '../contract/label-runs.ts';
import type { PostLabels } from '../contract/labels.ts';
import { postColumns } from './posts.ts';
import type { PostWithSource } from './posts.ts';
import type { RematchState } from './tables.ts';

export type LabelRunRow = {
  id: string;
  scope: LabelRunScope;
  state: RematchState;
  after_id: string | null;
  total: number;
  labelled: number;
  changed: number;
  asked_by_name: string;
  asked_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
};

const columns = sql`id, scope, state, after_id, total, labelled, changed, asked_by_name, asked_at, started_at, finished_at`;

export async function findNewestLabelRun(db: Queryable): Promise<LabelRunRow | null> {
  const { rows } = await sql<LabelRunRow>`
    select ${columns} from label_runs order by asked_at desc, id desc limit 1
  `.execute(db);
  return rows[0] ?? null;
}

/** The newest that is not done, locked, so that one process takes a step at a time. */
export async function lockOpenLabelRun(tx: Transaction): Promise<LabelRunRow | null> {
  const { rows } = await sql<LabelRunRow>`
    select ${columns} from label_runs where state in ('waiting', 'running')
    order by asked_at desc, id desc limit 1 for update
  `.execute(tx);
  return rows[0] ?? null;
}

/** Takes the place of those that are not done. */
export async function insertLabelRun(
  tx: Transaction,
  run: { id: string; scope: LabelRunScope; byName: string; at: Date },
): Promise<void> {
  await sql`update label_runs set state = 'replaced' where state in ('waiting', 'running')`.execute(
    tx,
  );
  await sql`
    insert into label_runs (id, scope, state, asked_by_name, asked_at)
    values (${run.id}, ${run.scope}, 'waiting', ${run.byName}, ${run.at})
  `.execute(tx);
}

export async function startLabelRun(tx: Transaction, run: LabelRunRow, now: Date): Promise<void> {
  await sql`
    update label_runs
    set state = 'running', started_at = ${now},
        total = (select count(distinct post_id) from mentions m
                 where m.withdrawn_at is null ${run.scope === 'missing' ? sql`and m.labels is null` : sql``})
    where id = ${run.id}
  `.execute(tx);
}

export async function advanceLabelRun(
  tx: Transaction,
  step: {
    id: string;
    afterId: string | null;
    labelled: number;
    changed: number;
    finishedAt: Date | null;
  },
): Promise<void> {
  await sql`
    update label_runs
    set after_id = coalesce(${step.afterId}, after_id), labelled = labelled + ${step.labelled},
        changed = changed + ${step.changed}, finished_at = ${step.finishedAt},
        state = case when ${step.finishedAt}::timestamptz is null then state else 'done' end
    where id = ${step.id}
  `.execute(tx);
}

/** Posts with mentions that are shown, by the index on (post_id, topic_id); without deleted ones. */
export async function listPostsToLabel(
  db: Queryable,
  { scope, afterId, limit }: { scope: LabelRunScope; afterId: string | null; limit: number },
): Promise<PostWithSource[]> {
  const { rows } = await sql<PostWithSource>`
    select ${postColumns}
    from (
      select post_id, min(post_created_at) as post_created_at from mentions
      where withdrawn_at is null and (${afterId}::uuid is null or post_id < ${afterId}::uuid)
        ${scope === 'missing' ? sql`and labels is null` : sql``}
      group by post_id order by post_id desc limit ${limit}
    ) m
    join posts p on p.id = m.post_id and p.created_at = m.post_created_at
    join sources s on s.id = p.source_id
    order by p.id desc
    limit ${limit}
  `.execute(db);
  return rows;
}

export type LabelsOfPost = { postId: string; revision: number; labels: PostLabels };

/** What people or a language model said stays. @returns the posts that read differently now */
export async function replaceLabels(
  tx: Transaction,
  labelled: readonly LabelsOfPost[],
): Promise<Set<string>> {
  const { rows } = await sql<{ postId: string; differs: boolean }>`
    update mentions m
    set labels = n.labels || coalesce((select jsonb_object_agg(key, value) from jsonb_each(m.labels) where value ? 'by'), '{}')
    from json_to_recordset(${JSON.stringify(labelled)}::json) as n("postId" uuid, revision int, labels jsonb),
         mentions o
    where m.post_id = n."postId" and m.post_revision = n.revision and o.id = m.id
    returning m.post_id as "postId",
      (o.sentiment, o.intent, o.urgency, o.tone, o.crisis, o.offence)
        is distinct from (m.sentiment, m.intent, m.urgency, m.tone, m.crisis, m.offence) as differs
  `.execute(tx);
  return new Set(rows.flatMap(({ postId, differs }) => (differs ? [postId] : [])));
}

/** One label of all mentions of a post. @returns the ids of these */
export async function replaceLabel(
  tx: Transaction,
  { postId, task, label }: { postId: string; task: string; label: object },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update mentions set labels = jsonb_set(labels, array[${task}::text], ${JSON.stringify(label)}::jsonb)
    where post_id = ${postId} and labels is not null
    returning id
  `.execute(tx);
  return rows.map(({ id }) => id);
}
