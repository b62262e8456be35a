// Offence beside the other labels, and labels for what was stored before there were any.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const moreLabels: SchemaMigration = {
  id: '2026-11-22-36 listening: offence, runs that label stored mentions',
  async up(db) {
    await sql`
      alter table mentions add column offence text generated always as (labels -> 'offence' ->> 'label') stored;

      -- Stored mentions read again; newest first, after_id is where it stands.
      create table label_runs (
        id uuid primary key,
        scope text not null check (scope in ('missing', 'all')),
        state text not null check (state in ('waiting', 'running', 'done', 'replaced')),
        after_id uuid,
        total int not null default 0,
        labelled int not null default 0,
        changed int not null default 0,
        asked_by_name text not null,
        asked_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz
      );

      -- What lacks a label is read once more by a run of its own.
      update mentions set labels = null where labels is not null and not labels ? 'offence';
      insert into label_runs (id, scope, state, asked_by_name, asked_at)
      select gen_random_uuid(), 'missing', 'waiting', '', now()
      where exists (select 1 from mentions where labels is null);
    `.execute(db);
  },
};
