// Work to be done later, outside the request: enqueued inside the caller's transaction, so that it
// exists if and only if the change that asked for it does.

import type { Queryable } from '../db/database.ts';

export type JobContext = { jobId: string; attempt: number; signal: AbortSignal };

export type JobDefinition = {
  /** `listening.poll-source` */
  name: string;
  /** Parses its own payload; throws to be tried again with growing pauses. */
  run(payload: unknown, context: JobContext): Promise<void>;
  /** Five cron fields in UTC, if it also runs by the clock. */
  cron?: string;
};

export type JobRequest = {
  name: string;
  payload: Record<string, unknown>;
  runAt?: Date;
  /** Jobs with the same key replace one another while they wait. */
  key?: string;
  /** Jobs of one queue run one after another. */
  queue?: string;
  attemptsMax?: number;
};

export type JobQueue = {
  enqueue(db: Queryable, job: JobRequest): Promise<void>;
};
