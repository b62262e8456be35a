// What the matching thread and the rest of the process say to each other: plain data, safe to clone.

import type { MatchablePost } from '#matching/post.ts';
import type { Reason } from '../contract.ts';
import type { TaskName } from '#language/labels.ts';
import type { PostLabels } from '../contract/labels.ts';
import type { Advice, AdviceTask } from './advice-messages.ts';

/**
 * `lang` is what the network said; `langHint` is believed only if the text alone does not tell. `isRead`: its tokens are
 * known from before.
 */
export type PostToMatch = MatchablePost & { langHint?: string; isRead?: boolean };

/** `labels` are those of the post, the same for each topic it matches. */
export type Match = { postIndex: number; topicId: string; reasons: Reason[]; labels: PostLabels };

/** What a matched post is compared by; texts too short to be copies have none. */
export type PostSketch = { postIndex: number; shingles: Uint32Array; bands: Int32Array };

/** What the query refers to is put in place already. */
export type TopicToSet = { topicId: string; query: string };

/** A post that matches if a label or count it does not have yet turns out right. */
export type Undecided = { postIndex: number; topicId: string; pending: string[] };

/** `undecided` is how many posts wait for a label or count. */
export type Tried = { found: { postIndex: number; reasons: Reason[] }[]; undecided: number };

export type ToMatchThread =
  | {
      kind: 'topics';
      set: readonly TopicToSet[];
      removed: readonly string[];
    }
  /** How posts are labelled from now on; bytes of models made from corrections. */
  | {
      kind: 'labelling';
      models: Partial<Record<TaskName, Uint8Array>>;
      thresholds: Partial<Record<TaskName, number>>;
    }
  | { kind: 'match'; callId: number; posts: readonly PostToMatch[] }
  /** By one query, of which what it finds is kept. */
  | { kind: 'match-one'; callId: number; query: string; posts: readonly PostToMatch[] }
  /** What a query would find, of which nothing is kept: labels are told only where it asks for them. */
  | { kind: 'try'; callId: number; query: string; posts: readonly PostToMatch[] }
  /** Which posts such a query may concern: without reasons, and parts of posts are enough. */
  | { kind: 'sift'; callId: number; query: string; posts: readonly PostToMatch[] }
  | { kind: 'advise'; callId: number; task: AdviceTask };

export type FromMatchThread =
  | {
      kind: 'matched';
      callId: number;
      languages: string[];
      /** Of each post, as a tsvector; none where they are stored already. */
      tokens: string[];
      matches: Match[];
      sketches: PostSketch[];
      undecided: Undecided[];
    }
  | { kind: 'sifted'; callId: number; found: number[] }
  | ({ kind: 'tried'; callId: number } & Tried)
  | { kind: 'advised'; callId: number; advice: Advice }
  /** The query of a topic that can't be read (any more): it matches nothing until it is mended. */
  | { kind: 'topic-refused'; topicId: string; message: string }
  /** What was taught cannot be read: labels stay as they were. */
  | { kind: 'labelling-refused'; message: string }
  | { kind: 'failed'; callId: number; message: string };
