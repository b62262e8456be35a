// Runs jobs as they become due: those that were enqueued and those that go by the clock. Several
// processes may do so on one database.

import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Runner, Task, WorkerEvents } from 'graphile-worker';
import { parseCronItems, run } from 'graphile-worker';
import type { Registry } from 'prom-client';
import { Counter, Gauge } from 'prom-client';
import type { DatabaseAddress } from '../db/database-address.ts';
import type { Database } from '../db/database.ts';
import { openPool } from '../db/open-database.ts';
import { messageOf } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { JobDefinition } from './job.ts';
import type { Liveness } from './liveness.ts';
import { keepLiveness } from './liveness.ts';
import { countJobs } from './store.ts';
import { workerLogger } from './worker-logger.ts';

const AT_ONCE_MAX = 4;
const RESTART_AFTER_MS = 2_000;
/** How long a job may go on after a stop before its signal is aborted. */
const FINISH_MS = 5_000;

export type JobsOptions = {
  db: Database;
  address: DatabaseAddress;
  jobs: readonly JobDefinition[];
  log: Logger;
  metrics?: Registry;
};

/** Runs until stopped; `stop` lets running jobs finish for a few seconds, then aborts their signal. */
export async function startJobs(options: JobsOptions): Promise<{ stop(): Promise<void> }> {
  const { log } = options;
  const count = options.metrics ? measure(options.db, options.metrics, log) : () => undefined;
  const stopped = new AbortController();
  let working = await startWorking(options, count);

  async function superviseUntilStopped(): Promise<void> {
    while (!stopped.signal.aborted) {
      const reason = await working.ended;
      if (stopped.signal.aborted) return;
      log.error({ reason }, 'the job queue broke off; starting it again');
      await pause(RESTART_AFTER_MS, null, { signal: stopped.signal }).catch(() => null);
      if (!stopped.signal.aborted) working = await restartWorking(options, count);
    }
  }

  const supervising = superviseUntilStopped();
  return {
    stop: async () => {
      stopped.abort();
      await working.stop();
      await supervising;
    },
  };
}

type Working = { ended: Promise<string>; stop(): Promise<void> };
type Count = (job: string, outcome: 'done' | 'failed') => void;

async function restartWorking(options: JobsOptions, count: Count): Promise<Working> {
  try {
    return await startWorking(options, count);
  } catch (error) {
    return { ended: Promise.resolve(messageOf(error)), stop: () => Promise.resolve() };
  }
}

async function startWorking(options: JobsOptions, count: Count): Promise<Working> {
  const { address, jobs, log } = options;
  const pgPool = openPool(address, { log, connectionsMax: AT_ONCE_MAX + 2 });
  const events: WorkerEvents = new EventEmitter();
  let liveness: Liveness | null = null;
  events.on('pool:create', ({ workerPool }) => {
    liveness = keepLiveness({ address, poolId: workerPool.id, log });
  });
  async function close(): Promise<void> {
    await liveness?.stop();
    await pgPool.end();
  }
  let runner: Runner;
  try {
    runner = await run({
      pgPool,
      events,
      logger: workerLogger(log),
      taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(job, count)])),
      parsedCronItems: cronItemsOf(jobs),
      concurrency: AT_ONCE_MAX,
      pollInterval: 1_000,
      noHandleSignals: true,
      gracefulShutdownAbortTimeout: FINISH_MS,
      preset: {},
    });
  } catch (error) {
    await close();
    throw error;
  }
  const ended = runner.promise.then(() => 'it ended', messageOf);
  return {
    ended: ended.finally(close),
    stop: async () => {
      await runner.stop().catch((error: unknown) => {
        log.debug({ reason: messageOf(error) }, 'the job queue had stopped already');
      });
      await ended;
    },
  };
}

function taskOf(job: JobDefinition, count: Count): Task {
  return async (payload, { job: row, abortSignal }) => {
    try {
      const context = { jobId: String(row.id), attempt: row.attempts, signal: abortSignal };
      await job.run(payload, context);
      count(job.name, 'done');
    } catch (error) {
      count(job.name, 'failed');
      throw error;
    }
  };
}

/** One run of each waits at most: a slow one does not pile up. Runs missed while off are not made up. */
function cronItemsOf(jobs: readonly JobDefinition[]): ReturnType<typeof parseCronItems> {
  return parseCronItems(
    jobs.flatMap(({ name, cron }) =>
      cron === undefined
        ? []
        : [
            {
              task: name,
              match: cron,
              identifier: name,
              options: {
                backfillPeriod: 0,
                jobKey: `cron:${name}`,
                queueName: `cron:${name}`,
              },
            },
          ],
    ),
  );
}

function measure(db: Database, metrics: Registry, log: Logger): Count {
  const registers = [metrics];
  const runs = new Counter({
    name: 'parley_job_runs_total',
    help: 'Runs of jobs, by outcome',
    labelNames: ['job', 'outcome'],
    registers,
  });
  const states = new Gauge({
    name: 'parley_jobs',
    help: 'Jobs that wait, run, or have been given up after their last attempt',
    labelNames: ['state'],
    registers,
    collect: async () => {
      try {
        const counts = await countJobs(db);
        states.reset();
        for (const { state, jobs } of counts) states.set({ state }, jobs);
      } catch (error) {
        // All other figures must be there above all when the database is not.
        log.warn({ reason: messageOf(error) }, 'the jobs cannot be counted');
      }
    },
  });
  return (job, outcome) => runs.inc({ job, outcome });
}
