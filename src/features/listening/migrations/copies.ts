// Near copies of matched posts: one agency's story in twelve papers, copy-paste campaigns.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const copies: SchemaMigration = {
  id: '2026-11-22-38 listening: near copies of posts',
  async up(db) {
    await sql`
      -- Null: nobody else says the same. Else the id of the first post that said it.
      alter table mentions add column copy_group uuid;
      create index mentions_of_copies on mentions (copy_group, post_created_at, post_id)
        where copy_group is not null and withdrawn_at is null;

      -- What a text is compared by; the same text again needs no row of its own, it renews heard_at.
      create table post_sketches (
        post_id uuid primary key,
        copy_group uuid not null,
        shingles bytea not null,
        bands int[] not null,
        heard_at timestamptz not null
      );
      -- Asked for by each post that comes, which would read through all that is not in its place yet.
      create index post_sketches_alike on post_sketches using gin (bands) with (fastupdate = off);
      create index post_sketches_old on post_sketches (heard_at);
    `.execute(db);
  },
};
