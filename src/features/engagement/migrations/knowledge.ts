// What was learnt: notes, past answers and documents in one table, found by one index. The words are our own stems, so that
// what is found agrees with what is matched; how many entries hold a word is counted, so that rare ones lead.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

const entries = sql`
  create table knowledge_entries (
    id uuid primary key,
    kind text not null check (kind in ('note', 'answer', 'document')),
    -- Where it came from and its name there: an import again changes nothing.
    origin text not null,
    origin_key text not null,
    title text not null,
    text text not null,
    question text,
    wordings text[] not null default '{}',
    lang text not null,
    url text,
    author text,
    is_accepted boolean not null,
    score int not null,
    conversation_id uuid references conversations (id),
    publication_id uuid references publications (id),
    owner_id uuid references people (id),
    review_on date,
    version int not null,
    written_at timestamptz not null,
    changed_at timestamptz not null,
    removed_at timestamptz,
    words tsvector not null,
    title_words text[] not null,
    words_count int not null,
    unique (origin, origin_key)
  );
  create index knowledge_entries_words on knowledge_entries using gin (words)
    where removed_at is null;
  create index knowledge_entries_review on knowledge_entries (review_on, id)
    where review_on is not null and removed_at is null;
  create index knowledge_entries_newest on knowledge_entries (changed_at desc, id desc) where removed_at is null;
  create index knowledge_entries_of_conversation on knowledge_entries (conversation_id)
    where conversation_id is not null;

  create table knowledge_versions (
    entry_id uuid not null references knowledge_entries (id),
    version int not null,
    title text not null,
    text text not null,
    wordings text[] not null,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (entry_id, version)
  );

  create table knowledge_words (
    word text primary key,
    entries int not null
  );
`;

export const knowledgeTables: SchemaMigration = {
  id: '2026-11-22-71 engagement: knowledge',
  async up(db) {
    await entries.execute(db);
  },
};
