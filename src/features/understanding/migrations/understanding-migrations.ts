// The steps of this feature's schema, in order.

import type { SchemaMigration } from '#platform/db/database.ts';
import { corrections } from './corrections.ts';
import { modelPort } from './model-port.ts';
import { sureAnswers } from './sure-answers.ts';

export const understandingMigrations: readonly SchemaMigration[] = [
  corrections,
  modelPort,
  sureAnswers,
];
