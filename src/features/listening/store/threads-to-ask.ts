// Followed threads about which their origin is asked, and when.

import { sql } from 'kysely';
import type { Database, Queryable, Transaction } from '#platform/db/database.ts';

export type ThreadToAsk = { thread: string; activeAt: Date; askedAt: Date | null };

/** The longest due first; each is put off until `heldUntil`, so that no two ask about it. */
export async function takeThreadsToAsk(
  db: Database,
  sourceId: string,
  options: { now: Date; heldUntil: Date; limit: number },
): Promise<ThreadToAsk[]> {
  const { rows } = await sql<ThreadToAsk>`
    with due as (
      select thread from followed_threads
      where source_id = ${sourceId} and ask_at <= ${options.now}
      order by ask_at, thread limit ${options.limit}
      for update skip locked
    )
    update followed_threads t set ask_at = ${options.heldUntil} from due
    where t.source_id = ${sourceId} and t.thread = due.thread
    returning t.thread, t.active_at as "activeAt", t.asked_at as "askedAt"
  `.execute(db);
  return rows;
}

/** One in which something was said since it was taken keeps the time that it got by that, if it is sooner. */
export async function recordThreadsAsked(
  db: Queryable,
  sourceId: string,
  threads: readonly { thread: string; askAt: Date | null }[],
  { now, heldUntil }: { now: Date; heldUntil: Date },
): Promise<void> {
  if (threads.length === 0) return;
  await sql`
    update followed_threads t
    set asked_at = ${now},
        ask_at = case when t.ask_at < ${heldUntil} then least(t.ask_at, a."askAt") else a."askAt" end
    from json_to_recordset(${JSON.stringify(threads)}::json) as a(thread text, "askAt" timestamptz)
    where t.source_id = ${sourceId} and t.thread = a.thread
  `.execute(db);
}

/** Whatever is due now waits: nothing is gained by asking. */
export async function restThreads(
  db: Queryable,
  sourceId: string,
  options: { now: Date; until: Date },
): Promise<void> {
  await sql`
    update followed_threads set ask_at = ${options.until}
    where source_id = ${sourceId} and ask_at <= ${options.now}
  `.execute(db);
}

/** Something was said in them: they are asked about sooner, never later. */
export async function stirThreads(
  tx: Transaction | Database,
  sourceId: string,
  threads: readonly { thread: string; activeAt: Date; askAt: Date | null }[],
): Promise<void> {
  if (threads.length === 0) return;
  await sql`
    update followed_threads t
    set active_at = greatest(t.active_at, s."activeAt"), ask_at = least(t.ask_at, s."askAt")
    from json_to_recordset(${JSON.stringify(threads)}::json)
      as s(thread text, "activeAt" timestamptz, "askAt" timestamptz)
    where t.source_id = ${sourceId} and t.thread = s.thread
  `.execute(tx);
}
