// Tasks whose models are learnt inside the evaluation.
import { crisis } from './crisis.ts';
import { comments } from './comments.ts';
import { bankIntents, requestIntents } from './intents.ts';
import { nearDuplicates } from './near-duplicate-pairs.ts';
import { politeness } from './politeness.ts';
import { swedishAttitude } from './swedish-attitude.ts';
import type { Task } from './task.ts';

export const learntTasks: readonly Task[] = [
  comments,
  swedishAttitude,
  requestIntents,
  bankIntents,
  crisis,
  politeness,
  nearDuplicates,
];
