// Who wrote what, which posts are asked about again, gaps that can be filled, accounts that are gone, where networks
// call, people who are signing in there, and what was carried out to them.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

const posts = sql`
  -- The network's stable name for whoever wrote it: one identity, whatever its handle.
  alter table posts add column author_id text;
  -- Written with the credentials of its own source.
  alter table posts add column is_ours boolean not null default false;
  -- When its origin is asked about it next; null: never.
  alter table posts add column check_at timestamptz;
  alter table posts add column checked_at timestamptz;
  create index posts_of_author on posts (source_id, author_id, id) where author_id is not null;
  create index posts_to_check on posts (source_id, check_at, id) where check_at is not null;

  -- Accounts that were deleted at their network, with all they said; a late copy does not come back.
  create table deleted_authors (
    source_id uuid not null references sources (id),
    author_id text not null,
    deleted_at timestamptz not null,
    -- Null: some of their posts may still be here.
    purged_at timestamptz,
    -- Of an account we never heard; null: never.
    forget_after timestamptz,
    primary key (source_id, author_id)
  );
  create index deleted_authors_to_purge on deleted_authors (deleted_at) where purged_at is null;
  create index deleted_authors_to_forget on deleted_authors (forget_after) where forget_after is not null;
`;

const sources = sql`
  alter table sources add column last_event_at timestamptz;
  alter table sources add column limits_reset_at timestamptz;
  -- Stored posts are not asked about before that time.
  alter table sources add column recheck_after timestamptz;
  -- Part of the address at which its network calls; sealed.
  alter table sources add column callback_secret text;

  alter table source_days add column revised int not null default 0;
  alter table source_days add column deleted int not null default 0;

  alter table source_gaps add column told_at timestamptz not null default now();
  alter table source_gaps add column filled_at timestamptz;
  -- When filling it is tried next; null: it cannot be filled.
  alter table source_gaps add column fill_after timestamptz;
  alter table source_gaps add column fill_attempts int not null default 0;
  -- Why it is not filled yet.
  alter table source_gaps add column fill_note text;
  create index source_gaps_to_fill on source_gaps (fill_after) where filled_at is null and fill_after is not null;

  -- Somebody was sent to a network to agree, and has not come back yet.
  create table source_authorisations (
    state_hash bytea primary key,
    person_id uuid not null,
    connector text not null,
    -- Null: a new source is made.
    source_id uuid references sources (id),
    name text not null,
    keep_unmatched_days int,
    -- Settings and what the connector needs to finish; sealed.
    sealed text not null,
    started_at timestamptz not null
  );
`;

const deliveries = sql`
  -- What was carried out to networks, one row for each key: the same key is the same deed.
  create table deliveries (
    key uuid primary key,
    source_id uuid not null references sources (id),
    kind text not null,
    -- sending: it may stand there or not; whoever goes on looks first
    state text not null check (state in ('sending', 'delivered', 'refused', 'later')),
    native_id text,
    receipt jsonb,
    reason text,
    attempts int not null default 1,
    first_tried_at timestamptz not null,
    tried_at timestamptz not null,
    -- Whoever sends it holds it so long.
    held_until timestamptz
  );
  create index deliveries_of_source on deliveries (source_id, first_tried_at desc);
`;

export const completeness: SchemaMigration = {
  id: '2026-11-22-33 listening: authors, checks, gaps to fill, callbacks, deliveries',
  async up(db) {
    for (const step of [posts, sources, deliveries]) await step.execute(db);
  },
};
