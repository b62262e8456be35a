// What the job queue promises to those who enqueue and to those who define jobs.

import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMetrics } from '#platform/telemetry.ts';
import type { TestDatabase } from '#test/support/database.ts';
import { testDatabase } from '#test/support/database.ts';
import { createLog } from '../log.ts';
import { createJobQueue } from './job-queue.ts';
import type { JobDefinition } from './job.ts';
import { startJobs } from './start-jobs.ts';

const log = createLog({ level: 'silent', name: 'test' });
const queue = createJobQueue();
let database: TestDatabase;
const started: { stop(): Promise<void> }[] = [];

beforeEach(async () => {
  database = await testDatabase();
});

afterEach(async () => {
  for (const jobs of started.splice(0)) await jobs.stop();
  await database.close();
});

async function start(...jobs: JobDefinition[]): Promise<{ stop(): Promise<void> }> {
  const { db, address } = database;
  const running = await startJobs({ db, address, jobs, log });
  started.push(running);
  return running;
}

/** A job that writes down what it was given. */
function notingJob(name = 'test.note'): JobDefinition & { noted: unknown[] } {
  const noted: unknown[] = [];
  return { name, noted, run: async (payload) => void noted.push(payload) };
}

function enqueue(number: number, options: { key?: string; runAt?: Date } = {}): Promise<void> {
  return queue.enqueue(database.db, { name: 'test.note', payload: { number }, ...options });
}

test('a job enqueued in a transaction runs once it commits, and never if it does not', async () => {
  const job = notingJob();
  await start(job);
  const undone = database.db.transaction().execute(async (tx) => {
    await queue.enqueue(tx, { name: 'test.note', payload: { number: 1 } });
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  await enqueue(2);
  await expect.poll(() => job.noted, { timeout: 15_000 }).toEqual([{ number: 2 }]);
});

test('of waiting jobs with one key the last one asked for runs', async () => {
  const job = notingJob();
  await enqueue(1, { key: 'only' });
  await enqueue(2, { key: 'only' });
  await enqueue(3);
  await start(job);
  await expect.poll(() => job.noted.length, { timeout: 10_000 }).toBe(2);
  expect(job.noted).toEqual(expect.arrayContaining([{ number: 2 }, { number: 3 }]));
});

test('jobs of one queue run one after another', async () => {
  const steps: string[] = [];
  const job: JobDefinition = {
    name: 'test.note',
    run: async (payload) => {
      steps.push(`begin ${JSON.stringify(payload)}`);
      await sql`select pg_sleep(0.05)`.execute(database.db);
      steps.push(`end ${JSON.stringify(payload)}`);
    },
  };
  for (const number of [1, 2, 3]) {
    const request = { name: 'test.note', payload: { number }, queue: 'one' };
    await queue.enqueue(database.db, request);
  }
  await start(job);
  await expect.poll(() => steps.length, { timeout: 15_000 }).toBe(6);
  const inTurn = [1, 2, 3].flatMap((number) => [
    `begin ${JSON.stringify({ number })}`,
    `end ${JSON.stringify({ number })}`,
  ]);
  expect(steps).toEqual(inTurn);
});

test('a failing job is tried again later and counted; its attempts are told to it', async () => {
  const { db, address } = database;
  const metrics = createMetrics();
  const attempts: number[] = [];
  const job: JobDefinition = {
    name: 'test.note',
    run: async (_payload, context) => {
      attempts.push(context.attempt);
      if (context.attempt === 1) throw new Error('not yet');
    },
  };
  started.push(await startJobs({ db, address, jobs: [job], log, metrics }));
  await enqueue(1);
  await expect.poll(() => attempts, { timeout: 20_000 }).toEqual([1, 2]);
  await expect.poll(() => metrics.metrics()).toContain('outcome="done"} 1');
  expect(await metrics.metrics()).toContain(
    'parley_job_runs_total{job="test.note",outcome="failed"} 1',
  );
});

test('a stop waits for the job in hand', async () => {
  const begun = Promise.withResolvers<void>();
  let isFinished = false;
  const jobs = await start({
    name: 'test.note',
    run: async () => {
      begun.resolve();
      await sql`select pg_sleep(0.3)`.execute(database.db);
      isFinished = true;
    },
  });
  await enqueue(1);
  await begun.promise;
  await jobs.stop();
  started.length = 0;
  expect(isFinished).toBe(true);
});

test('the job of a process that was killed runs again at once, not after hours', async () => {
  const job = notingJob();
  await enqueue(1);
  await sql`
    update graphile_worker._private_jobs
    set locked_by = 'pool-of-the-dead', locked_at = now() - interval '3 seconds', attempts = 1`.execute(
    database.db,
  );
  await start(job);
  await expect.poll(() => job.noted, { timeout: 10_000 }).toEqual([{ number: 1 }]);
});

test('the queue goes on after its connections were cut', async () => {
  const job = notingJob();
  await start(job);
  await enqueue(1);
  await expect.poll(() => job.noted, { timeout: 15_000 }).toEqual([{ number: 1 }]);
  // A connection cut while the queue notes a job as done would be a failure of another kind.
  const waiting = sql<{ count: number }>`select count(*) from graphile_worker.jobs`;
  await expect.poll(async () => (await waiting.execute(database.db)).rows[0]?.count).toBe(0);
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(database.db);
  await enqueue(2);
  await expect.poll(() => job.noted, { timeout: 20_000 }).toEqual([{ number: 1 }, { number: 2 }]);
});
