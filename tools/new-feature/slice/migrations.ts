// The schema of samples, step by step. A step is never edited after landing: a change is a new one.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

const notesMigration: SchemaMigration = {
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

export const samplesMigrations: readonly SchemaMigration[] = [notesMigration];
