// What understanding says of the posts behind mentions, and columns to filter by.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const labels: SchemaMigration = {
  id: '2026-11-22-35 listening: labels of mentions',
  async up(db) {
    await sql`
      -- Null: matched before there was understanding, or its text is gone.
      alter table mentions
        add column labels jsonb,
        add column sentiment text generated always as (labels -> 'sentiment' ->> 'label') stored,
        add column intent text generated always as (labels -> 'intent' ->> 'label') stored,
        add column urgency text generated always as (labels -> 'urgency' ->> 'label') stored,
        add column tone text generated always as (labels -> 'tone' ->> 'label') stored,
        add column crisis text generated always as (labels -> 'crisis' ->> 'label') stored
    `.execute(db);
  },
};
