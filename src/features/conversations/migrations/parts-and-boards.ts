// What taking apart gives back exactly, answers that stay with their thread, and boards asked in rare words.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

const apart = sql`
  -- In the order in which they came to conversations, whenever they were said.
  alter table conversation_posts add column number bigint not null generated always as identity;
  -- The newest of its posts when it was merged: what came after that, came meanwhile.
  alter table conversation_merges add column posts_until bigint not null default 0;
  -- What the other one was not about before.
  alter table conversation_merges add column topics_added uuid[] not null default '{}';

  -- An answer belongs to the thread it is said in, whichever conversation has that.
  alter table conversation_answers add column thread_id uuid references conversation_threads (id);
  update conversation_answers a set thread_id = p.thread_id
    from conversations c join conversation_posts p on p.post_id = c.first_post_id where c.id = a.conversation_id;
  alter table conversation_answers alter column thread_id set not null;
  create index conversation_answers_of_thread on conversation_answers (thread_id, announced_at, publication_id);
  drop index conversation_answers_of;
`;

const boards = sql`
  -- Waiting since, of those on a board; null: of all others. One column, so that the planner knows how few they are: of
  -- four conditions that hold for the same rows it thinks that hardly any row meets them all.
  alter table conversations add column late_since timestamptz generated always as (
    case when merged_into is null and kind <> 'done' and snoozed_until is null then waiting_since end) stored;
  drop index conversations_late;
  create index conversations_late on conversations (late_since, id) include (topic_ids, labels)
    where late_since is not null;
  drop index conversations_newest;
  create index conversations_newest on conversations (last_post_created_at desc, id desc) include (topic_ids, labels)
    where merged_into is null;
  create index conversations_late_of_source on conversations (source_id, late_since, id) where late_since is not null;
  drop index conversations_of_unit;
  create index conversations_late_of_unit on conversations (unit_id, late_since, id) where late_since is not null;
  drop index conversations_open_topics;
  create index conversations_late_topics on conversations using gin (topic_ids) where late_since is not null;
  create index conversations_topics on conversations using gin (topic_ids) where merged_into is null;

  create index conversations_snoozed_of_holder on conversations (holder_person_id, snoozed_until, id)
    where snoozed_until is not null;
  create index conversations_held on conversations (holder_person_id, last_post_created_at desc, id desc)
    where merged_into is null and holder_person_id is not null;
  -- Few of a kind are found by these, many by a walk along the newest.
  create index conversations_newest_of_language on conversations (language, last_post_created_at desc, id desc)
    where merged_into is null;
  create index conversations_newest_of_intent on conversations (intent, last_post_created_at desc, id desc)
    where merged_into is null;
  create index conversations_newest_of_unit on conversations (unit_id, last_post_created_at desc, id desc)
    where merged_into is null;
`;

export const partsAndBoards: SchemaMigration = {
  id: '2026-11-22-65 conversations: taking apart, answers by thread, rare boards',
  async up(db) {
    for (const step of [apart, boards]) await step.execute(db);
  },
};
