// The tables of listening: topics with versions, sources, posts in monthly partitions with their unpartitioned keys,
// mentions with verdicts as rows.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';
import { askedThreads } from './asked-threads.ts';
import { completeness } from './completeness.ts';
import { followedThreads } from './followed-threads.ts';
import { copies } from './copies.ts';
import { labels } from './labels.ts';
import { moreLabels } from './more-labels.ts';
import { postTokens } from './post-tokens.ts';
import { queryReferences } from './query-references.ts';
import { returnedAnswers } from './returned-answers.ts';

const topics = sql`
  create table topics (
    id uuid primary key,
    name text not null,
    description text not null,
    colour text not null,
    owner_unit_id uuid references units (id),
    version int not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    removed_at timestamptz
  );
  create unique index topics_name on topics (lower(name)) where removed_at is null;

  create table topic_versions (
    topic_id uuid not null references topics (id),
    version int not null,
    query text not null,
    normal_form text not null,
    created_at timestamptz not null,
    created_by text not null,
    primary key (topic_id, version)
  );

  -- Moves with every change that matching must hear of; one row.
  create table topic_sets (
    id int primary key check (id = 1),
    stamp bigint not null
  );
  insert into topic_sets (id, stamp) values (1, 1);
`;

const sources = sql`
  create table sources (
    id uuid primary key,
    connector text not null,
    name text not null,
    settings jsonb not null,
    -- What makes two sources the same place: the address of a feed.
    place_key text,
    state text not null check (state in ('listening', 'paused', 'stopped')),
    message text,
    keep_unmatched_days int not null,
    cursor jsonb,
    due_at timestamptz,
    lease_id uuid,
    leased_until timestamptz,
    interval_seconds int,
    failures int not null default 0,
    last_look_at timestamptz,
    last_success_at timestamptz,
    last_post_at timestamptz,
    lag_ms bigint,
    requests_left int,
    created_at timestamptz not null,
    removed_at timestamptz
  );
  create unique index sources_place on sources (connector, place_key) where removed_at is null;
  create index sources_due on sources (due_at) where state = 'listening' and removed_at is null;

  create table source_gaps (
    id uuid primary key,
    source_id uuid not null references sources (id),
    from_at timestamptz not null,
    until_at timestamptz not null,
    reason text not null
  );
  create index source_gaps_newest on source_gaps (source_id, until_at desc);

  -- What was heard per day of hearing (UTC), matched or not: the denominators.
  create table source_days (
    source_id uuid not null references sources (id),
    day date not null,
    posts int not null,
    matched int not null,
    primary key (source_id, day)
  );
`;

const posts = sql`
  -- Who is who at the source: uniqueness and tombstones, across all partitions of posts.
  create table post_keys (
    source_id uuid not null references sources (id),
    native_id text not null,
    -- Null once the post was dropped, or when its deletion came before it.
    post_id uuid,
    post_created_at timestamptz,
    revision int not null,
    content_hash bytea not null,
    deleted_at timestamptz,
    -- When the key itself may go; null: never.
    forget_after timestamptz,
    primary key (source_id, native_id)
  );
  create index post_keys_to_forget on post_keys (forget_after) where forget_after is not null;

  create table posts (
    id uuid not null,
    created_at timestamptz not null,
    source_id uuid not null references sources (id),
    native_id text not null,
    title text,
    text text not null,
    html text,
    author text,
    author_name text,
    author_url text,
    url text,
    lang text not null,
    community text,
    thread text,
    reply_to text,
    -- Counts, links, addressees, rating: what matching may ask for and no list sorts by.
    details jsonb not null,
    fetched_at timestamptz not null,
    revision int not null,
    deleted_at timestamptz,
    -- Null: kept for good, because a topic matched it.
    drop_after timestamptz,
    primary key (id, created_at)
  ) partition by range (created_at);
  create index posts_to_drop on posts (drop_after) where drop_after is not null;
  -- Everything older than the monthly partitions: imports of years ago.
  create table posts_old partition of posts default;

  create table post_revisions (
    post_id uuid not null,
    post_created_at timestamptz not null,
    revision int not null,
    title text,
    text text not null,
    html text,
    replaced_at timestamptz not null,
    primary key (post_id, revision),
    foreign key (post_id, post_created_at) references posts (id, created_at) on delete cascade
  );
`;

const mentions = sql`
  create table mentions (
    id uuid primary key,
    topic_id uuid not null,
    topic_version int not null,
    post_id uuid not null,
    post_created_at timestamptz not null,
    post_revision int not null,
    source_id uuid not null references sources (id),
    lang text not null,
    reasons jsonb not null,
    matched_at timestamptz not null,
    -- An edit of the post or a newer version of the topic no longer matches.
    withdrawn_at timestamptz,
    -- The newest row of mention_verdicts, repeated here for filters.
    verdict text check (verdict in ('relevant', 'not-relevant')),
    verdict_by text,
    verdict_at timestamptz,
    unique (post_id, topic_id),
    foreign key (topic_id, topic_version) references topic_versions (topic_id, version),
    foreign key (post_id, post_created_at) references posts (id, created_at)
  );
  create index mentions_newest on mentions (post_created_at desc, id desc) where withdrawn_at is null;
  create index mentions_of_topic on mentions (topic_id, post_created_at desc, id desc)
    where withdrawn_at is null;
  create index mentions_of_source on mentions (source_id, post_created_at desc, id desc)
    where withdrawn_at is null;

  create table mention_verdicts (
    id uuid primary key,
    mention_id uuid not null references mentions (id),
    verdict text check (verdict in ('relevant', 'not-relevant')),
    given_by text not null,
    given_by_name text not null,
    given_at timestamptz not null
  );
  create index mention_verdicts_of_mention on mention_verdicts (mention_id, id desc);

  -- Stored posts looked through again for a saved topic; newest first, after_id is where it stands.
  create table rematches (
    topic_id uuid not null,
    topic_version int not null,
    from_at timestamptz not null,
    after_id uuid,
    scanned int not null default 0,
    matched int not null default 0,
    total int not null default 0,
    state text not null check (state in ('waiting', 'running', 'done', 'replaced')),
    started_at timestamptz,
    finished_at timestamptz,
    primary key (topic_id, topic_version),
    foreign key (topic_id, topic_version) references topic_versions (topic_id, version)
  );
`;

export const listeningTables: SchemaMigration = {
  id: '2026-11-22-30 listening: topics, sources, posts, mentions',
  async up(db) {
    for (const step of [topics, sources, posts, mentions]) await step.execute(db);
  },
};

export const migrations: readonly SchemaMigration[] = [
  listeningTables,
  queryReferences,
  postTokens,
  completeness,
  labels,
  moreLabels,
  copies,
  followedThreads,
  askedThreads,
  returnedAnswers,
];
