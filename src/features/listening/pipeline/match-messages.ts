// What the matching thread and the rest of the process say to each other: plain data, safe to clone.

import type { MatchablePost } from '#matching/post.ts';
import type { Reason } from '../contract.ts';

/** `lang` is what the network said; `langHint` is believed only if the text alone does not tell. */
export type PostToMatch = MatchablePost & { langHint?: string };

export type Match = { postIndex: number; topicId: string; reasons: Reason[] };

export type TopicToSet = { topicId: string; name: string; query: string };

export type ToMatchThread =
  | {
      kind: 'topics';
      set: readonly TopicToSet[];
      removed: readonly string[];
    }
  | { kind: 'match'; callId: number; posts: readonly PostToMatch[] }
  /** Tries a query that is not among the topics; `named` has the queries of the topics it may name. */
  | {
      kind: 'try';
      callId: number;
      query: string;
      named: ReadonlyMap<string, string>;
      posts: readonly PostToMatch[];
    };

export type FromMatchThread =
  | { kind: 'matched'; callId: number; languages: string[]; matches: Match[] }
  /** The query of a topic that can't be read (any more): it matches nothing until it is mended. */
  | { kind: 'topic-refused'; topicId: string; message: string }
  | { kind: 'failed'; callId: number; message: string };
