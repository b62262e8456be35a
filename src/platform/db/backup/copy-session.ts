// A connection of its own for COPY, with everything settled that changes how values are written.

import { Client } from 'pg';
import type { DatabaseAddress } from '../database-address.ts';

const SETTINGS = `
  set timezone to 'UTC'; set datestyle to 'ISO, YMD'; set intervalstyle to 'postgres';
  set extra_float_digits to 1; set bytea_output to 'hex'; set client_encoding to 'UTF8'`;

export async function withCopySession<Result>(
  address: DatabaseAddress,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ ...address, application_name: 'parley backup' });
  // A broken connection also fails the query in hand, which is where it is reported.
  client.on('error', () => null);
  await client.connect();
  try {
    await client.query(SETTINGS);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Jobs belong to the state of the product, their tables to the library: they travel as requests. */
export const JOBS_TABLE = {
  name: '(jobs)',
  columns: ['name', 'payload', 'queue', 'run_at', 'attempts_max', 'key'],
  partitions: [],
};

export const COPY_JOBS = `
  copy (
    select t.identifier, j.payload, q.queue_name, j.run_at, j.max_attempts, j.key
    from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
    where j.attempts < j.max_attempts order by j.id
  ) to stdout`;

export const MAKE_JOBS_TABLE = `
  create temporary table restored_jobs (
    name text, payload json, queue text, run_at timestamptz, attempts_max int, key text
  ) on commit drop`;

export const ADD_JOBS = `
  select graphile_worker.add_job(name, payload => payload, queue_name => queue,
    run_at => run_at, max_attempts => attempts_max, job_key => key) from restored_jobs`;
