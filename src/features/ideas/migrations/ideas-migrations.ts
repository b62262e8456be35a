// The schema steps of ideas, in the order in which they landed.

import type { SchemaMigration } from '#platform/db/database.ts';
import { boardsAndIdeas } from './boards-and-ideas.ts';
import { loop } from './loop.ts';
import { pictures } from './pictures.ts';
import { programmeLetters } from './programme-letters.ts';
import { programmesStep } from './programmes.ts';

export const ideasMigrations: readonly SchemaMigration[] = [
  boardsAndIdeas,
  loop,
  programmesStep,
  programmeLetters,
  pictures,
];
