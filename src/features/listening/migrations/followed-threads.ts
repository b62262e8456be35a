// Threads whose every post is kept and told of, and places that are our own: what is said there is said to us.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const followedThreads: SchemaMigration = {
  id: '2026-11-22-37 listening: followed threads, own places',
  async up(db) {
    await sql`
      create table followed_threads (
        source_id uuid not null references sources (id),
        -- Native id of the first post.
        thread text not null,
        followed_at timestamptz not null,
        primary key (source_id, thread)
      )`.execute(db);
    await sql`
      create index posts_of_thread on posts (source_id, thread, created_at, id)
        where thread is not null`.execute(db);
    await sql`
      -- A mailbox, a forum of ours: every post there is kept, and told of.
      alter table sources add column is_own_place boolean not null default false`.execute(db);
  },
};
