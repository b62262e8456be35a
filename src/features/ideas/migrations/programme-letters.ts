// Letters of programmes stand in the ledger beside outcomes; results are published by a person; who takes part chose a
// language and how they are named, and may answer by themselves.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

const letters = sql`
  alter table idea_outcomes drop constraint idea_outcomes_kind_check;
  alter table idea_outcomes add constraint idea_outcomes_kind_check
    check (kind in ('status', 'merged', 'unmerged', 'programme', 'invitation', 'reminder'));
  alter table idea_outcomes add foreign key (programme_id) references programmes (id);
  alter table idea_outcomes add column round_id uuid references programme_rounds (id);
  create index idea_outcomes_programme on idea_outcomes (programme_id, id) where programme_id is not null;
  -- Everybody hears of a result once, and is reminded of a round once, whoever presses how often.
  create unique index idea_outcomes_result on idea_outcomes (programme_id) where kind = 'programme';
  create unique index idea_outcomes_reminder on idea_outcomes (round_id) where kind = 'reminder';
  -- Of the words to this one; null: the language of the outcome.
  alter table idea_owed add column lang text;
`;

const taking = sql`
  alter table programmes add column published_at timestamptz;
  alter table programmes add column published_by_name text;
  alter table programme_participants add column lang text not null default 'en';
  -- As they want to be named in public; null: not at all.
  alter table programme_participants add column shown_as text;
  -- Written by themselves, not down for them by somebody here.
  alter table programme_feedback add column is_own boolean not null default false;
  create index programme_participants_who on programme_participants (who, id);
`;

export const programmeLetters: SchemaMigration = {
  id: '2026-11-23-84 ideas: letters of programmes, published results',
  async up(db) {
    for (const step of [letters, taking]) await step.execute(db);
  },
};
