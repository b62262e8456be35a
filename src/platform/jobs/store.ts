// The SQL of the job queue: graphile-worker's own functions, and what it does not look after itself.

import { sql } from 'kysely';
import type { Queryable } from '../db/database.ts';
import type { JobRequest } from './job.ts';

const ATTEMPTS_MAX = 10;

export async function addJob(db: Queryable, job: JobRequest): Promise<void> {
  await sql`
    select graphile_worker.add_job(
      ${job.name}::text,
      payload => ${JSON.stringify(job.payload)}::json,
      queue_name => ${job.queue ?? null}::text,
      run_at => ${job.runAt ?? null}::timestamptz,
      max_attempts => ${job.attemptsMax ?? ATTEMPTS_MAX}::int,
      job_key => ${job.key ?? null}::text)`.execute(db);
}

/** Held on one connection for as long as the process lives: what it took is not abandoned. */
export const HOLD_POOL = `select pg_advisory_lock(hashtextextended('parley jobs ' || $1, 0))`;

/**
 * Jobs taken by processes that are gone become free again (graphile-worker itself waits four hours).
 * A process that has just taken its first job may not hold its lock yet, hence the grace. $1 is the caller's own pool, whose lock would not stop its own connection.
 */
export const FREE_ABANDONED = `
  with holders as (
    select locked_by from graphile_worker._private_jobs
      where locked_at < now() - interval '2 seconds'
    union
    select locked_by from graphile_worker._private_job_queues
      where locked_at < now() - interval '2 seconds'
  ), gone as (
    select array_agg(locked_by) as pools from holders
    where locked_by <> $1
      and pg_try_advisory_xact_lock(hashtextextended('parley jobs ' || locked_by, 0))
  )
  select graphile_worker.force_unlock_workers(pools), pools from gone where pools is not null`;

/** Jobs by state: `waiting` (also for another attempt), `running`, `given-up`. */
export async function countJobs(db: Queryable): Promise<{ state: string; jobs: number }[]> {
  const { rows } = await sql<{ state: string; jobs: number }>`
    select state, count(*) as jobs from (
      select case when locked_at is not null then 'running'
        when attempts >= max_attempts then 'given-up' else 'waiting' end as state
      from graphile_worker._private_jobs
    ) jobs group by state`.execute(db);
  return rows;
}
