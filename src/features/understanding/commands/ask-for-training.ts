// Asks for a training in the transaction that changed what is learnt from. Several wishes become one run.

import type { TaskName } from '#language/labels.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Understanding } from '../context.ts';

export const TRAIN_JOB = 'understanding.train';

export async function askForTraining(
  { platform }: Understanding,
  tx: Transaction,
  task: TaskName,
): Promise<void> {
  await platform.jobs.enqueue(tx, {
    name: TRAIN_JOB,
    payload: { task },
    key: `${TRAIN_JOB}:${task}`,
    queue: TRAIN_JOB,
  });
}
