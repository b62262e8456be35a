// What leaves, what was promised, and what was asked inside. The row of a publication is its events, folded; anything that
// is to happen at a time has the time in its row.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

const publications = sql`
  create table publications (
    -- Also the key under which the network knows it: the same key is the same deed, done once.
    id uuid primary key,
    draft_id uuid references drafts (id),
    draft_version int,
    conversation_id uuid not null references conversations (id),
    source_id uuid not null references sources (id),
    post_id uuid not null,
    kind text not null check (kind in ('reply', 'quote', 'edit', 'delete')),
    purpose text not null check (purpose in ('answer', 'thanks', 'owning')),
    -- For edit and delete: what is changed.
    of_publication_id uuid references publications (id),
    text text not null,
    lang text,
    visibility text,
    person_id uuid not null references people (id),
    -- Nothing leaves that no person approved.
    approved_by uuid not null references people (id),
    promised_by timestamptz,
    state text not null check (state in ('queued', 'sending', 'unknown', 'delivered', 'refused', 'withdrawn')),
    due_at timestamptz,
    queued_at timestamptz not null,
    undo_until timestamptz not null,
    attempts int not null,
    is_alarmed boolean not null,
    reason text,
    receipt jsonb,
    created_at timestamptz not null,
    delivered_at timestamptz,
    deleted_at timestamptz,
    check ((state in ('queued', 'sending', 'unknown')) = (due_at is not null)),
    check ((state = 'delivered') <= (receipt is not null))
  );
  create index publications_due on publications (due_at, id) where due_at is not null;
  create index publications_alarmed on publications (queued_at, id)
    where is_alarmed and state in ('queued', 'sending', 'unknown', 'refused');
  create index publications_of_conversation on publications (conversation_id, created_at desc, id desc);
  create index publications_of_person on publications (person_id, created_at desc, id desc);

  create table publication_events (
    publication_id uuid not null references publications (id),
    number int not null,
    type text not null,
    body jsonb not null,
    at timestamptz not null,
    primary key (publication_id, number)
  );
`;

const commitments = sql`
  create table commitments (
    id uuid primary key,
    conversation_id uuid not null references conversations (id),
    person_id uuid not null references people (id),
    made_in uuid references publications (id),
    what text not null,
    state text not null check (state in ('open', 'kept', 'broken', 'released')),
    due_at timestamptz not null,
    made_at timestamptz not null,
    -- Since when this due time counts: the beginning, or the last move.
    counts_from timestamptz not null,
    reminded text[] not null,
    moves int not null,
    next_tick_at timestamptz,
    settled_at timestamptz,
    fulfilled_at timestamptz,
    fulfilled_in uuid references publications (id),
    released_because text,
    check ((state = 'open') = (next_tick_at is not null))
  );
  create index commitments_ticking on commitments (next_tick_at, id) where next_tick_at is not null;
  create index commitments_of_conversation on commitments (conversation_id, made_at desc, id desc);
  create index commitments_of_person on commitments (person_id, state, due_at, id);
  create index commitments_by_due on commitments (due_at, id);

  create table commitment_events (
    commitment_id uuid not null references commitments (id),
    number int not null,
    type text not null,
    body jsonb not null,
    at timestamptz not null,
    primary key (commitment_id, number)
  );
`;

const asks = sql`
  create table inside_asks (
    id uuid primary key,
    conversation_id uuid not null references conversations (id),
    asked_by uuid not null references people (id),
    text text not null,
    asked_at timestamptz not null,
    closed_at timestamptz
  );
  create index inside_asks_of on inside_asks (conversation_id, asked_at, id);

  create table inside_ask_people (
    ask_id uuid not null references inside_asks (id),
    person_id uuid not null references people (id),
    answered_at timestamptz,
    primary key (ask_id, person_id)
  );
  create index inside_ask_people_open on inside_ask_people (person_id, ask_id) where answered_at is null;

  create table inside_ask_answers (
    id uuid primary key,
    ask_id uuid not null references inside_asks (id),
    person_id uuid not null references people (id),
    text text not null,
    answered_at timestamptz not null
  );
  create index inside_ask_answers_of on inside_ask_answers (ask_id, answered_at, id);
`;

export const publicationTables: SchemaMigration = {
  id: '2026-11-22-70 engagement: publications, commitments, asks',
  async up(db) {
    for (const step of [publications, commitments, asks]) await step.execute(db);
  },
};
