// The first tables of samples. Never edited after landing: a later change is a later migration.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const notesMigration: SchemaMigration = {
  id: '2000-01-01-00 samples: notes',
  async up(db) {
    await sql`
      create table samples_notes (
        id uuid primary key,
        text text not null,
        author text not null,
        created_at timestamptz not null
      )`.execute(db);
    await sql`
      create index samples_notes_newest on samples_notes (created_at desc, id desc)`.execute(db);
  },
};
