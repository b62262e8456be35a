// What is new in the index of knowledge waits in a list that every search reads for each of its words: a short one. With the
// usual four megabytes a search among 300,000 entries took three times as long.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const knowledgePending: SchemaMigration = {
  id: '2026-11-23-71 engagement: a short list of what is new in the index of knowledge',
  async up(db) {
    // In kilobytes.
    await sql`
      alter index knowledge_entries_words set (gin_pending_list_limit = 256)`.execute(db);
  },
};
