// An optional language model of another server: where it is, what it may be asked, what it was asked each day.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const modelPort: SchemaMigration = {
  id: '2026-11-22-51 understanding: model port',
  async up(db) {
    await sql`
      create table model_ports (
        id int primary key check (id = 1),
        address text not null,
        model text not null,
        sealed_key text,
        tasks text[] not null,
        drafts boolean not null,
        timeout_ms int not null,
        requests_per_day int not null,
        tokens_per_day int not null,
        changed_by_name text not null,
        changed_at timestamptz not null
      );

      create table model_days (
        day date primary key,
        requests int not null default 0,
        tokens int not null default 0,
        failures int not null default 0,
        from_cache int not null default 0
      );

      -- By the hash of everything that was asked.
      create table model_answers (
        key bytea primary key,
        answer text not null,
        answered_at timestamptz not null
      );
      create index model_answers_old on model_answers (answered_at);
    `.execute(db);
  },
};
