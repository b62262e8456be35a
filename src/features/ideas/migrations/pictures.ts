// Pictures of ideas. What kind of picture the bytes are was told by the bytes themselves.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const pictures: SchemaMigration = {
  id: '2026-11-23-86 ideas: pictures',
  async up(db) {
    await sql`
      create table idea_pictures (
        id uuid primary key,
        idea_id uuid not null references ideas (id),
        media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
        bytes bytea not null check (octet_length(bytes) <= 2097152),
        description text not null,
        added_by_name text not null,
        at timestamptz not null
      )`.execute(db);
    await sql`create index idea_pictures_of on idea_pictures (idea_id, id)`.execute(db);
  },
};
