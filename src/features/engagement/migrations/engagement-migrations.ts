// The schema of engagement, step by step. A step is never edited after landing: a change is a new one.

import type { SchemaMigration } from '#platform/db/database.ts';
import { draftTables } from './drafts.ts';
import { knowledgePending } from './knowledge-pending.ts';
import { knowledgeTables } from './knowledge.ts';
import { namesInTexts } from './names-in-texts.ts';
import { publicationTables } from './publications.ts';
import { threadsFollowed } from './threads.ts';

export const engagementMigrations: readonly SchemaMigration[] = [
  draftTables,
  publicationTables,
  knowledgeTables,
  knowledgePending,
  threadsFollowed,
  namesInTexts,
];
