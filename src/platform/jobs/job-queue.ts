// Enqueues jobs in the caller's transaction: a job exists if and only if the change that asked for it.

import type { JobQueue } from './job.ts';
import { addJob } from './store.ts';

export function createJobQueue(): JobQueue {
  return { enqueue: addJob };
}
