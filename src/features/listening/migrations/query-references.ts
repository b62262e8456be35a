// Lists that queries refer to by name, why a version was made without anybody changing the query, and matches that wait
// for labels or counts.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const queryReferences: SchemaMigration = {
  id: '2026-11-22-31 listening: word lists, undecided mentions',
  async up(db) {
    await sql`
      create table word_lists (
        id uuid primary key,
        name text not null,
        description text not null,
        entries text[] not null,
        created_at timestamptz not null,
        changed_at timestamptz not null
      );
      create unique index word_lists_name on word_lists (lower(name));

      -- Null: somebody changed the query; else what it refers to was changed.
      alter table topic_versions add column because text;

      -- Posts that match if a label or a count turns out right. Not shown; whoever fills labels in decides them.
      create table undecided_mentions (
        post_id uuid not null,
        topic_id uuid not null,
        topic_version int not null,
        post_created_at timestamptz not null,
        post_revision int not null,
        -- The clauses that wait.
        pending text[] not null,
        found_at timestamptz not null,
        primary key (post_id, topic_id),
        foreign key (topic_id, topic_version) references topic_versions (topic_id, version),
        foreign key (post_id, post_created_at) references posts (id, created_at) on delete cascade
      );
      create index undecided_mentions_of_topic on undecided_mentions (topic_id, found_at desc);

      create index mentions_judged on mentions (topic_id, verdict_at desc, id desc) where verdict is not null;
    `.execute(db);
  },
};
