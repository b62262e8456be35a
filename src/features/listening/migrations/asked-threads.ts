// When the origins are asked about followed threads: a source may hear the beginning of a thread and none of its replies.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const askedThreads: SchemaMigration = {
  id: '2026-11-22-39 listening: followed threads are asked about',
  async up(db) {
    await sql`
      -- The last time that somebody said something there, we included, or that it was followed.
      alter table followed_threads add column active_at timestamptz not null default now();
      -- When its origin is asked about it next; null: no more, nobody has said anything for long.
      alter table followed_threads add column ask_at timestamptz default now();
      alter table followed_threads add column asked_at timestamptz;
      create index followed_threads_to_ask on followed_threads (source_id, ask_at, thread)
        where ask_at is not null;
    `.execute(db);
  },
};
