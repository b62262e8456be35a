// Merges, outcomes, and the ledger of what is owed to everybody who asked: one row for each of them and each outcome.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

const outcomes = sql`
  create table idea_merges (
    id uuid primary key,
    idea_id uuid not null references ideas (id),
    into_id uuid not null references ideas (id),
    merged_at timestamptz not null,
    merged_by_name text not null,
    undone_at timestamptz,
    undone_by_name text,
    check (idea_id <> into_id)
  );
  create unique index idea_merges_open on idea_merges (idea_id) where undone_at is null;
  create index idea_merges_into on idea_merges (into_id) where undone_at is null;

  -- Every change of status, merge and undone merge; those with words for all are owed to people.
  create table idea_outcomes (
    id uuid primary key,
    kind text not null check (kind in ('status', 'merged', 'unmerged', 'programme')),
    idea_id uuid references ideas (id),
    programme_id uuid,
    from_kind text,
    status_id uuid references idea_statuses (id),
    to_kind text,
    merge_id uuid references idea_merges (id),
    public_text text,
    internal_text text not null,
    lang text not null,
    by_person_id uuid references people (id),
    by_name text not null,
    at timestamptz not null
  );
  create index idea_outcomes_of on idea_outcomes (idea_id, id);
  create index idea_outcomes_told on idea_outcomes (id) where public_text is not null;
  create index idea_outcomes_merge on idea_outcomes (merge_id) where merge_id is not null;
  alter table ideas add foreign key (answer_outcome_id) references idea_outcomes (id);
`;

const owed = sql`
  create table idea_owed (
    id uuid primary key,
    outcome_id uuid not null references idea_outcomes (id),
    -- The idea in which they asked: one that was merged stays named.
    idea_id uuid references ideas (id),
    person_id uuid references people (id),
    contact_id uuid references contacts (id),
    who uuid not null generated always as (coalesce(person_id, contact_id)) stored,
    because text not null,
    channel text not null check (channel in ('conversation', 'mail', 'notice')),
    conversation_id uuid references conversations (id),
    post_id uuid,
    draft_id uuid,
    approver_id uuid references people (id),
    -- Null: the words of the outcome.
    text text,
    state text not null
      check (state in ('owed', 'drafted', 'sending', 'sent', 'read', 'failed', 'declined', 'withdrawn')),
    reason text,
    approved_by_id uuid references people (id),
    -- When it was given out of hand; what became of it is not known while it is sending.
    handed_at timestamptz,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    check ((person_id is null) <> (contact_id is null)),
    -- Nobody gets two messages for one outcome, whatever was merged and however often a job runs.
    unique (outcome_id, who)
  );
  create index idea_owed_state on idea_owed (state, id);
  create index idea_owed_outcome on idea_owed (outcome_id, state);
  create index idea_owed_draft on idea_owed (draft_id) where draft_id is not null;
  create index idea_owed_who on idea_owed (who, id);
  create index idea_owed_idea on idea_owed (idea_id, id);
  create index idea_owed_approver on idea_owed (approver_id, id) where state = 'drafted';
  create index idea_owed_undrafted on idea_owed (id) where state = 'owed' and channel = 'conversation';
  create index idea_owed_sending on idea_owed (id) where state = 'sending' and channel = 'mail';
  create index idea_owed_created on idea_owed (created_at, id);

  create table idea_owed_events (
    owed_id uuid not null references idea_owed (id),
    number int not null,
    type text not null,
    reason text,
    by_name text not null,
    at timestamptz not null,
    primary key (owed_id, number)
  );
`;

export const loop: SchemaMigration = {
  id: '2026-11-23-74 ideas: merges, outcomes, what is owed',
  async up(db) {
    for (const step of [outcomes, owed]) await step.execute(db);
  },
};
