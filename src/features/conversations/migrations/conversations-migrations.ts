// The tables of conversations. What happened is in conversation_events; the row of a conversation is that, folded, so
// that boards are walks along an index. Threads, notes, labels and answers are rows beside it.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';
import { lateAndSeen } from './late-and-seen.ts';
import { partsAndBoards } from './parts-and-boards.ts';

const conversations = sql`
  create table conversations (
    id uuid primary key,
    kind text not null check (kind in ('new', 'with-somebody', 'waiting-for-them', 'waiting-for-us', 'done')),
    holder_person_id uuid references people (id),
    last_holder_person_id uuid references people (id),
    snoozed_until timestamptz,
    closed_because text,
    merged_into uuid references conversations (id),
    -- The number of its newest event.
    version int not null,
    source_id uuid not null references sources (id),
    first_post_id uuid not null,
    first_post_created_at timestamptz not null,
    last_post_id uuid not null,
    last_post_created_at timestamptz not null,
    posts_count int not null,
    ours_count int not null,
    language text not null,
    topic_ids uuid[] not null,
    labels uuid[] not null default '{}',
    intent text,
    sentiment text,
    urgency text,
    crisis text,
    -- Whose topic it is about; null: nobody's in particular, or the hub's.
    unit_id uuid references units (id),
    asker_identity_id uuid references identities (id),
    opened_because jsonb not null,
    opened_at timestamptz not null,
    -- Since when they have been waiting for a word of ours; null: they don't.
    waiting_since timestamptz,
    changed_at timestamptz not null,
    closed_at timestamptz,
    foreign key (first_post_id, first_post_created_at) references posts (id, created_at),
    check ((kind in ('with-somebody', 'waiting-for-us')) <= (holder_person_id is not null)),
    check (kind not in ('new', 'done') or holder_person_id is null),
    check ((kind = 'done') = (closed_because is not null)),
    check (kind <> 'done' or snoozed_until is null)
  );
  -- The boards. A snoozed or merged one is on none of them.
  create index conversations_mine on conversations (holder_person_id, kind, waiting_since, id)
    where merged_into is null and kind <> 'done' and snoozed_until is null;
  create index conversations_waiting on conversations (kind, waiting_since, id)
    where merged_into is null and kind <> 'done' and snoozed_until is null;
  create index conversations_of_unit on conversations (unit_id, waiting_since, id)
    where merged_into is null and kind <> 'done' and snoozed_until is null;
  create index conversations_snoozed on conversations (snoozed_until, id) where snoozed_until is not null;
  -- Everything, newest word first; and the same of one kind, source or person.
  create index conversations_newest on conversations (last_post_created_at desc, id desc) where merged_into is null;
  create index conversations_newest_of_kind on conversations (kind, last_post_created_at desc, id desc)
    where merged_into is null;
  create index conversations_newest_of_source on conversations (source_id, last_post_created_at desc, id desc)
    where merged_into is null;
  create index conversations_newest_of_holder
    on conversations (last_holder_person_id, last_post_created_at desc, id desc)
    where merged_into is null and last_holder_person_id is not null;
  create index conversations_of_asker on conversations (asker_identity_id, last_post_created_at desc, id desc)
    where asker_identity_id is not null;
  create index conversations_open_topics on conversations using gin (topic_ids)
    where merged_into is null and kind <> 'done';
  create index conversations_open_labels on conversations using gin (labels)
    where merged_into is null and labels <> '{}';
  create index conversations_merged on conversations (merged_into) where merged_into is not null;

  create table conversation_events (
    conversation_id uuid not null references conversations (id),
    number int not null,
    type text not null,
    body jsonb not null,
    at timestamptz not null,
    actor_key text not null,
    actor_name text not null,
    primary key (conversation_id, number)
  );
`;

const threads = sql`
  create table conversation_threads (
    id uuid primary key,
    source_id uuid not null references sources (id),
    -- Native id of the first post.
    thread text not null,
    conversation_id uuid not null references conversations (id),
    unique (source_id, thread)
  );
  create index conversation_threads_of on conversation_threads (conversation_id, id);

  -- Where a thread has been: merging and taking apart leave a trace.
  create table conversation_thread_periods (
    id uuid primary key,
    thread_id uuid not null references conversation_threads (id),
    conversation_id uuid not null references conversations (id),
    from_at timestamptz not null,
    until_at timestamptz,
    because text not null
  );
  create unique index conversation_thread_periods_now on conversation_thread_periods (thread_id)
    where until_at is null;

  create table conversation_merges (
    id uuid primary key,
    conversation_id uuid not null references conversations (id),
    into_id uuid not null references conversations (id),
    thread_ids uuid[] not null,
    merged_at timestamptz not null,
    merged_by_name text not null,
    undone_at timestamptz,
    undone_by_name text,
    check (conversation_id <> into_id)
  );
  create unique index conversation_merges_standing on conversation_merges (conversation_id)
    where undone_at is null;

  create table conversation_posts (
    conversation_id uuid not null references conversations (id),
    post_id uuid not null,
    post_created_at timestamptz not null,
    thread_id uuid not null references conversation_threads (id),
    side text not null check (side in ('theirs', 'ours', 'bystander', 'automatic')),
    identity_id uuid references identities (id),
    native_id text not null,
    primary key (post_id),
    foreign key (post_id, post_created_at) references posts (id, created_at)
  );
  create index conversation_posts_in_order on conversation_posts (conversation_id, post_created_at, post_id);
  create index conversation_posts_of_identity on conversation_posts (identity_id, post_created_at desc, post_id desc)
    where identity_id is not null;
  create index conversation_posts_of_thread on conversation_posts (thread_id, native_id);

  create table conversation_parties (
    conversation_id uuid not null references conversations (id),
    identity_id uuid not null references identities (id),
    role text not null check (role in ('asker', 'affected', 'bystander', 'organisation')),
    -- True: a person said so, and no post changes it.
    is_set boolean not null default false,
    posts_count int not null,
    joined_at timestamptz not null,
    primary key (conversation_id, identity_id)
  );
  create index conversation_parties_of_identity on conversation_parties (identity_id, conversation_id);

  -- Answers that Parley sends: announced before, so that their coming round is not taken for somebody else's.
  create table conversation_answers (
    publication_id uuid primary key,
    conversation_id uuid not null references conversations (id),
    person_id uuid not null references people (id),
    kind text not null check (kind in ('answer', 'acknowledgement')),
    state text not null check (state in ('announced', 'sent', 'dropped')),
    native_id text,
    announced_at timestamptz not null,
    settled_at timestamptz
  );
  create index conversation_answers_of on conversation_answers (conversation_id, announced_at, publication_id);
`;

const beside = sql`
  create table conversation_notes (
    id uuid primary key,
    conversation_id uuid not null references conversations (id),
    author_id uuid not null references people (id),
    text text not null,
    written_at timestamptz not null,
    edited_at timestamptz,
    removed_at timestamptz
  );
  create index conversation_notes_of on conversation_notes (conversation_id, written_at, id);

  create table conversation_note_mentions (
    note_id uuid not null references conversation_notes (id),
    person_id uuid not null references people (id),
    seen_at timestamptz,
    primary key (note_id, person_id)
  );
  create index conversation_note_mentions_unseen on conversation_note_mentions (person_id, note_id)
    where seen_at is null;

  create table conversation_labels (
    id uuid primary key,
    name text not null,
    colour text not null,
    created_at timestamptz not null,
    removed_at timestamptz
  );
  create unique index conversation_labels_name on conversation_labels (lower(name)) where removed_at is null;

  create table opening_rules (
    id uuid primary key,
    name text not null,
    opens boolean not null,
    conditions jsonb not null,
    position int not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    changed_by_name text not null,
    removed_at timestamptz
  );

  -- Who has it open, and who writes. Gone after a crash, and nobody minds.
  create unlogged table conversation_presences (
    conversation_id uuid not null,
    person_id uuid not null,
    doing text not null check (doing in ('reading', 'writing')),
    since timestamptz not null,
    until timestamptz not null,
    primary key (conversation_id, person_id)
  );
  create index conversation_presences_over on conversation_presences (until);

  insert into opening_rules (id, name, opens, conditions, position, created_at, changed_at, changed_by_name)
  values
    ('01990000-0000-7000-8000-000000000001', 'Asks something of us', true,
     '{"intents": ["question", "complaint", "help", "suggestion"]}', 1, now(), now(), 'Parley'),
    ('01990000-0000-7000-8000-000000000002', 'Cannot wait', true,
     '{"urgencies": ["high"]}', 2, now(), now(), 'Parley'),
    ('01990000-0000-7000-8000-000000000003', 'Somebody may be hurt, or nothing works', true,
     '{"crises": ["harm", "safety", "outage"]}', 3, now(), now(), 'Parley'),
    ('01990000-0000-7000-8000-000000000004', 'Spam', false,
     '{"intents": ["spam"]}', 4, now(), now(), 'Parley');
`;

const conversationTables: SchemaMigration = {
  id: '2026-11-22-63 conversations: events, boards, threads, parties, notes, labels, rules',
  async up(db) {
    for (const step of [conversations, threads, beside]) await step.execute(db);
  },
};

export const conversationsMigrations: readonly SchemaMigration[] = [
  conversationTables,
  lateAndSeen,
  partsAndBoards,
];
