// The words of each post beside it, so that trying a query and looking through history asks an index first.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const postTokens: SchemaMigration = {
  id: '2026-11-22-32 listening: tokens of posts',
  async up(db) {
    await sql`
      -- As historyTokens in src/matching reads them; null: not read, so the post may match anything.
      alter table posts add column tokens tsvector;
      create index posts_tokens on posts using gin (tokens);
      create index posts_without_tokens on posts (id) where tokens is null and deleted_at is null;
    `.execute(db);
  },
};
