// The way back for a forgotten password: at most one open link for each person, so that a newer one
// takes the place of the older by the key. A used link is gone; the events say what became of it.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const passwordLinksMigration: SchemaMigration = {
  id: '2026-11-22-25 people: password links',
  async up(db) {
    await sql`
      create table password_links (
        person_id uuid primary key references people on delete cascade,
        hash bytea not null unique,
        removes_second_factor boolean not null,
        created_at timestamptz not null,
        expires_at timestamptz not null
      )`.execute(db);
  },
};
