// What is written: the policy by version, drafts with every version ever saved, what was asked of reviewers, and how far
// people are trusted.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

const policies = sql`
  create table engagement_policies (
    version int primary key,
    policy jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null
  );
`;

const drafts = sql`
  create table drafts (
    id uuid primary key,
    conversation_id uuid not null references conversations (id),
    source_id uuid not null references sources (id),
    post_id uuid not null,
    author_id uuid not null references people (id),
    purpose text not null check (purpose in ('answer', 'thanks', 'owning')),
    kind text not null check (kind in ('reply', 'quote')),
    state text not null check (state in ('writing', 'published', 'discarded')),
    version int not null,
    review_state text not null check (review_state in ('none', 'asked', 'approved', 'sent-back', 'expired')),
    review_version int,
    review_by uuid references people (id),
    review_comment text,
    review_expires_at timestamptz,
    review_asked_at timestamptz,
    publication_id uuid,
    promised_by timestamptz,
    -- The words of an acknowledgement as they were proposed: unchanged they need no second look.
    agreed_text text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  -- One of each person in a conversation; and who else writes there.
  create unique index drafts_open on drafts (conversation_id, author_id) where state = 'writing';
  create index drafts_asked on drafts (review_asked_at, id) where state = 'writing' and review_state = 'asked';
  create index drafts_expiring on drafts (review_expires_at)
    where state = 'writing' and review_state in ('asked', 'approved');

  create table draft_versions (
    id uuid primary key,
    draft_id uuid not null references drafts (id),
    -- The version it is; for a text kept aside, the one it was based on.
    version int not null,
    is_aside boolean not null,
    text text not null,
    lang text,
    visibility text,
    written_by uuid not null references people (id),
    written_at timestamptz not null
  );
  create unique index draft_versions_straight on draft_versions (draft_id, version) where not is_aside;
  create index draft_versions_aside on draft_versions (draft_id, id) where is_aside;

  create table draft_events (
    draft_id uuid not null references drafts (id),
    number int not null,
    type text not null,
    body jsonb not null,
    at timestamptz not null,
    primary key (draft_id, number)
  );

  create table draft_checks (
    draft_id uuid not null references drafts (id),
    version int not null,
    policy_version int not null,
    findings jsonb not null,
    checked_at timestamptz not null,
    primary key (draft_id, version, policy_version)
  );

  create table draft_overrides (
    draft_id uuid not null references drafts (id),
    version int not null,
    rule text not null,
    reason text not null,
    given_by uuid not null references people (id),
    given_at timestamptz not null,
    primary key (draft_id, version, rule)
  );

  -- Addresses in drafts that somebody looked at, so that a dead one is told before it is sent.
  create table link_looks (
    address text primary key,
    is_dead boolean not null,
    looked_at timestamptz not null
  );
`;

const autonomy = sql`
  create table autonomy_grants (
    id uuid primary key,
    person_id uuid not null references people (id),
    source_id uuid references sources (id),
    topic_id uuid references topics (id),
    level text not null check (level in ('none', 'draft', 'reviewed', 'trusted')),
    granted_by text not null,
    granted_at timestamptz not null,
    revoked_at timestamptz
  );
  create unique index autonomy_grants_standing on autonomy_grants (person_id, source_id, topic_id)
    nulls not distinct where revoked_at is null;

  create table review_outcomes (
    id uuid primary key,
    draft_id uuid not null references drafts (id),
    author_id uuid not null references people (id),
    source_id uuid not null references sources (id),
    reviewer_id uuid not null references people (id),
    outcome text not null check (outcome in ('approved', 'sent-back')),
    at timestamptz not null
  );
  create index review_outcomes_of on review_outcomes (author_id, at desc, id desc);
`;

export const draftTables: SchemaMigration = {
  id: '2026-11-22-69 engagement: policies, drafts, reviews, autonomy',
  async up(db) {
    for (const step of [policies, drafts, autonomy]) await step.execute(db);
  },
};
