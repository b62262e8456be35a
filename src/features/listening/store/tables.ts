// The tables of listening as the query builder sees them.

import type { ColumnType, Generated } from 'kysely';
import type { Reason, Verdict } from '../contract.ts';
import type { LabelRunScope } from '../contract/label-runs.ts';
import type { PostLabels } from '../contract/labels.ts';
import type { IncomingPost, JsonObject } from '../ports.ts';

/** jsonb: read as a value, written as text. */
type Jsonb<Value> = ColumnType<Value, string, string>;

export type TopicsTable = {
  id: string;
  name: string;
  description: string;
  colour: string;
  owner_unit_id: string | null;
  version: number;
  created_at: Date;
  changed_at: Date;
  removed_at: Date | null;
};

export type TopicVersionsTable = {
  topic_id: string;
  version: number;
  query: string;
  normal_form: string;
  because: string | null;
  created_at: Date;
  created_by: string;
};

export type SourceState = 'listening' | 'paused' | 'stopped';

export type SourcesTable = {
  id: string;
  connector: string;
  name: string;
  settings: Jsonb<JsonObject>;
  place_key: string | null;
  state: SourceState;
  message: string | null;
  keep_unmatched_days: number;
  cursor: ColumnType<JsonObject | null, string | null, string | null>;
  due_at: Date | null;
  lease_id: string | null;
  leased_until: Date | null;
  interval_seconds: number | null;
  failures: Generated<number>;
  last_look_at: Date | null;
  last_success_at: Date | null;
  last_post_at: Date | null;
  lag_ms: number | null;
  requests_left: number | null;
  limits_reset_at: Date | null;
  last_event_at: Date | null;
  recheck_after: Date | null;
  /** Sealed. */
  callback_secret: string | null;
  is_own_place: Generated<boolean>;
  created_at: Date;
  removed_at: Date | null;
};

export type PostsTable = {
  id: string;
  created_at: Date;
  source_id: string;
  native_id: string;
  title: string | null;
  text: string;
  html: string | null;
  author: string | null;
  author_name: string | null;
  author_url: string | null;
  author_id: string | null;
  is_ours: Generated<boolean>;
  url: string | null;
  lang: string;
  community: string | null;
  thread: string | null;
  reply_to: string | null;
  details: Jsonb<PostDetails>;
  fetched_at: Date;
  revision: number;
  deleted_at: Date | null;
  drop_after: Date | null;
  check_at: Date | null;
  checked_at: Date | null;
  /** A tsvector as text. */
  tokens: string | null;
};

export type PostDetails = {
  counts?: Record<string, number>;
  links?: readonly string[];
  to?: readonly string[];
  rating?: number;
  quotes?: string;
  /** Absent: public. */
  visibility?: Exclude<IncomingPost['visibility'], 'public' | undefined>;
  media?: readonly { url: string; type?: string; description?: string }[];
  automatic?: 'auto-reply' | 'calendar' | 'bounce';
  /** For the connector alone. */
  reference?: JsonObject;
};

export type MentionsTable = {
  id: string;
  topic_id: string;
  topic_version: number;
  post_id: string;
  post_created_at: Date;
  post_revision: number;
  source_id: string;
  lang: string;
  reasons: Jsonb<Reason[]>;
  labels: Jsonb<PostLabels> | null;
  matched_at: Date;
  withdrawn_at: Date | null;
  verdict: Verdict | null;
  verdict_by: string | null;
  verdict_at: Date | null;
};

export type RematchState = 'waiting' | 'running' | 'done' | 'replaced';

export type RematchesTable = {
  topic_id: string;
  topic_version: number;
  from_at: Date;
  after_id: string | null;
  scanned: Generated<number>;
  matched: Generated<number>;
  total: Generated<number>;
  state: RematchState;
  started_at: Date | null;
  finished_at: Date | null;
};

export type WordListsTable = {
  id: string;
  name: string;
  description: string;
  entries: string[];
  created_at: Date;
  changed_at: Date;
};

export type UndecidedMentionsTable = {
  post_id: string;
  topic_id: string;
  topic_version: number;
  post_created_at: Date;
  post_revision: number;
  pending: string[];
  found_at: Date;
};

export type SourceGapsTable = {
  id: string;
  source_id: string;
  from_at: Date;
  until_at: Date;
  reason: string;
  told_at: Date;
  filled_at: Date | null;
  fill_after: Date | null;
  fill_attempts: Generated<number>;
  fill_note: string | null;
};

export type SourceAuthorisationsTable = {
  state_hash: Buffer;
  person_id: string;
  connector: string;
  source_id: string | null;
  name: string;
  keep_unmatched_days: number | null;
  sealed: string;
  started_at: Date;
};

export type DeliveryState = 'sending' | 'delivered' | 'refused' | 'later';

export type DeliveriesTable = {
  key: string;
  source_id: string;
  kind: string;
  state: DeliveryState;
  native_id: string | null;
  receipt: Jsonb<JsonObject> | null;
  reason: string | null;
  attempts: Generated<number>;
  first_tried_at: Date;
  tried_at: Date;
  held_until: Date | null;
  returned_at: Date | null;
};

declare module '#platform/db/tables.ts' {
  interface Tables {
    topics: TopicsTable;
    topic_versions: TopicVersionsTable;
    topic_sets: { id: number; stamp: number };
    sources: SourcesTable;
    source_gaps: SourceGapsTable;
    source_days: {
      source_id: string;
      day: string;
      posts: number;
      matched: number;
      revised: Generated<number>;
      deleted: Generated<number>;
    };
    deleted_authors: {
      source_id: string;
      author_id: string;
      deleted_at: Date;
      purged_at: Date | null;
      forget_after: Date | null;
    };
    source_authorisations: SourceAuthorisationsTable;
    deliveries: DeliveriesTable;
    followed_threads: {
      source_id: string;
      thread: string;
      followed_at: Date;
      active_at: Generated<Date>;
      ask_at: Generated<Date | null>;
      asked_at: Date | null;
    };
    post_keys: {
      source_id: string;
      native_id: string;
      post_id: string | null;
      post_created_at: Date | null;
      revision: number;
      content_hash: Buffer;
      deleted_at: Date | null;
      forget_after: Date | null;
    };
    posts: PostsTable;
    post_revisions: {
      post_id: string;
      post_created_at: Date;
      revision: number;
      title: string | null;
      text: string;
      html: string | null;
      replaced_at: Date;
    };
    mentions: MentionsTable;
    mention_verdicts: {
      id: string;
      mention_id: string;
      verdict: Verdict | null;
      given_by: string;
      given_by_name: string;
      given_at: Date;
    };
    rematches: RematchesTable;
    word_lists: WordListsTable;
    undecided_mentions: UndecidedMentionsTable;
    post_sketches: {
      post_id: string;
      copy_group: string;
      shingles: Buffer;
      bands: number[];
      heard_at: Date;
    };
    label_runs: {
      id: string;
      scope: LabelRunScope;
      state: RematchState;
      after_id: string | null;
      total: Generated<number>;
      labelled: Generated<number>;
      changed: Generated<number>;
      asked_by_name: string;
      asked_at: Date;
      started_at: Date | null;
      finished_at: Date | null;
    };
  }
}
