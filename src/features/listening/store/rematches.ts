// Re-matching as rows: how far the look through the stored posts has come for a saved topic.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { RematchesTable } from './tables.ts';
import type { Selectable } from 'kysely';

export type RematchRow = Selectable<RematchesTable>;

export async function insertRematch(
  tx: Transaction,
  rematch: { topicId: string; topicVersion: number; fromAt: Date },
): Promise<void> {
  await sql`
    update rematches set state = 'replaced'
    where topic_id = ${rematch.topicId} and state in ('waiting', 'running')
  `.execute(tx);
  await sql`
    insert into rematches (topic_id, topic_version, from_at, state)
    values (${rematch.topicId}, ${rematch.topicVersion}, ${rematch.fromAt}, 'waiting')
  `.execute(tx);
}

/** Locked for the transaction; null when it is done or a newer version took its place. */
export async function findOpenRematch(
  tx: Transaction,
  topicId: string,
  topicVersion: number,
): Promise<RematchRow | null> {
  const { rows } = await sql<RematchRow>`
    select topic_id, topic_version, from_at, after_id, scanned, matched, total, state, started_at, finished_at
    from rematches
    where topic_id = ${topicId} and topic_version = ${topicVersion} and state in ('waiting', 'running')
    for update
  `.execute(tx);
  return rows[0] ?? null;
}

export async function startRematch(
  tx: Transaction,
  rematch: { topicId: string; topicVersion: number; total: number; scanned: number; now: Date },
): Promise<void> {
  await sql`
    update rematches set state = 'running', total = ${rematch.total}, scanned = ${rematch.scanned}, started_at = ${rematch.now}
    where topic_id = ${rematch.topicId} and topic_version = ${rematch.topicVersion}
  `.execute(tx);
}

export async function advanceRematch(
  tx: Transaction,
  step: {
    topicId: string;
    topicVersion: number;
    afterId: string | null;
    scanned: number;
    matched: number;
    finishedAt: Date | null;
  },
): Promise<void> {
  await sql`
    update rematches
    set after_id = coalesce(${step.afterId}::uuid, after_id), scanned = scanned + ${step.scanned},
        matched = matched + ${step.matched}, finished_at = ${step.finishedAt},
        state = case when ${step.finishedAt}::timestamptz is null then 'running' else 'done' end
    where topic_id = ${step.topicId} and topic_version = ${step.topicVersion}
  `.execute(tx);
}

export async function listNewestRematches(
  db: Queryable,
  topicIds: readonly string[],
): Promise<RematchRow[]> {
  const { rows } = await sql<RematchRow>`
    select distinct on (topic_id) topic_id, topic_version, from_at, after_id, scanned, matched, total, state, started_at,
           finished_at
    from rematches
    where topic_id = any(${topicIds}::uuid[])
    order by topic_id, topic_version desc
  `.execute(db);
  return rows;
}
