// The tables of conversations as the query builder sees them.

import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { ConversationKind } from '../contract.ts';
import type { ClosureReason, Side } from '../domain/conversation.ts';
import type { OpeningReason, RuleConditions } from '../domain/opening.ts';
import type { PartyRole } from '../domain/side-of.ts';

type Jsonb<Value> = ColumnType<Value, string, string>;

export type ConversationsTable = {
  id: string;
  kind: ConversationKind;
  holder_person_id: string | null;
  last_holder_person_id: string | null;
  snoozed_until: Date | null;
  closed_because: ClosureReason | null;
  merged_into: string | null;
  version: number;
  source_id: string;
  first_post_id: string;
  first_post_created_at: Date;
  last_post_id: string;
  last_post_created_at: Date;
  posts_count: number;
  ours_count: number;
  language: string;
  topic_ids: string[];
  labels: Generated<string[]>;
  intent: string | null;
  sentiment: string | null;
  urgency: string | null;
  crisis: string | null;
  unit_id: string | null;
  asker_identity_id: string | null;
  opened_because: Jsonb<OpeningReason | { kind: 'by-hand' }>;
  opened_at: Date;
  waiting_since: Date | null;
  /** Waiting since, while it is on a board. */
  late_since: GeneratedAlways<Date | null>;
  changed_at: Date;
  closed_at: Date | null;
};

export type ConversationEventsTable = {
  conversation_id: string;
  number: number;
  type: string;
  body: Jsonb<Record<string, unknown>>;
  at: Date;
  actor_key: string;
  actor_name: string;
};

export type ConversationThreadsTable = {
  id: string;
  source_id: string;
  thread: string;
  conversation_id: string;
};

export type ConversationPostsTable = {
  conversation_id: string;
  post_id: string;
  post_created_at: Date;
  thread_id: string;
  side: Side;
  identity_id: string | null;
  native_id: string;
  /** In the order in which they came to conversations, whenever they were said. */
  number: GeneratedAlways<number>;
};

declare module '#platform/db/tables.ts' {
  interface Tables {
    conversations: ConversationsTable;
    conversation_events: ConversationEventsTable;
    conversation_threads: ConversationThreadsTable;
    conversation_posts: ConversationPostsTable;
    conversation_parties: {
      conversation_id: string;
      identity_id: string;
      role: PartyRole;
      is_set: Generated<boolean>;
      posts_count: number;
      joined_at: Date;
    };
    opening_rules: {
      id: string;
      name: string;
      opens: boolean;
      conditions: Jsonb<Partial<RuleConditions>>;
      position: number;
      created_at: Date;
      changed_at: Date;
      changed_by_name: string;
      removed_at: Date | null;
    };
  }
}
