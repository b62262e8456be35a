// Programmes: who was invited and why, which text they agreed to, what they tried and said, and how they were thanked.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

const programmes = sql`
  create table programmes (
    id uuid primary key,
    name text not null,
    purpose text not null,
    starts_on date not null,
    ends_on date not null,
    seats int not null,
    state text not null check (state in ('planned', 'running', 'closed')),
    consent_version int not null,
    result text,
    created_at timestamptz not null,
    check (ends_on >= starts_on)
  );

  -- Every text that anybody agreed to stays.
  create table programme_consent_texts (
    programme_id uuid not null references programmes (id),
    version int not null,
    text text not null,
    changed_at timestamptz not null,
    primary key (programme_id, version)
  );

  create table programme_participants (
    id uuid primary key,
    programme_id uuid not null references programmes (id),
    person_id uuid references people (id),
    contact_id uuid references contacts (id),
    who uuid not null generated always as (coalesce(person_id, contact_id)) stored,
    state text not null check (state in ('proposed', 'invited', 'joined', 'declined', 'left')),
    reasons text[] not null,
    consent_version int,
    consent_source text,
    joined_at timestamptz,
    credit text,
    changed_at timestamptz not null,
    check ((person_id is null) <> (contact_id is null)),
    -- Who joined has agreed to a text.
    check (state <> 'joined' or consent_version is not null),
    unique (programme_id, who)
  );

  create table programme_rounds (
    id uuid primary key,
    programme_id uuid not null references programmes (id),
    number int not null,
    title text not null,
    task text not null,
    questions text[] not null,
    due_on date not null,
    unique (programme_id, number)
  );

  create table programme_feedback (
    id uuid primary key,
    round_id uuid not null references programme_rounds (id),
    participant_id uuid not null references programme_participants (id),
    text text not null,
    answers text[] not null,
    idea_id uuid references ideas (id),
    at timestamptz not null
  );
  create index programme_feedback_of_round on programme_feedback (round_id, id);
  create index programme_feedback_of_participant on programme_feedback (participant_id, at);
`;

export const programmesStep: SchemaMigration = {
  id: '2026-11-23-75 ideas: programmes',
  async up(db) {
    await programmes.execute(db);
  },
};
