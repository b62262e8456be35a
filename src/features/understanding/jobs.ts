// Work for later: trainings.

import { z } from 'zod';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { TRAIN_JOB } from './commands/ask-for-training.ts';
import { trainOwnModel } from './commands/train-own-model.ts';
import { taskSchema } from './contract.ts';
import type { Understanding } from './context.ts';

const payloadSchema = z.object({ task: taskSchema });

export function trainJob(understanding: Understanding): JobDefinition {
  return {
    name: TRAIN_JOB,
    run: (payload, { signal }) =>
      trainOwnModel(understanding, payloadSchema.parse(payload).task, signal),
  };
}
