// What the matching thread is asked about queries and answers, beside matching itself: plain data, safe to clone.

import type { Phrase, PhrasePost } from '#language/phrases.ts';
import type { JudgedPost, Measure } from '#matching/advice/judged-post.ts';
import type { QueryCost } from '#matching/advice/cost.ts';
import type { RelatedWord } from '#matching/advice/related-words.ts';
import type { QueryDiagnostic } from '#matching/query/parse.ts';
import type { QueryTree } from '#matching/query/tree.ts';
import type { MatchablePost, PostLabels } from '#matching/post.ts';
import type { Reason } from '../contract.ts';
import type { PostLabels as LabelsOfPost } from '../contract/labels.ts';

export type AdviceTask =
  /** Keeps these recent posts for the tasks that name their key. */
  | { kind: 'keep-sample'; key: string; posts: readonly MatchablePost[] }
  | { kind: 'weigh'; tree: QueryTree; sampleKey: string; judged: readonly JudgedPost[] }
  | {
      kind: 'compare';
      before: QueryTree;
      after: QueryTree;
      posts: readonly MatchablePost[];
      examplesMax: number;
    }
  | { kind: 'suggest'; tree: QueryTree; sampleKey: string; judged: readonly JudgedPost[] }
  /** What conditions on labels will be decided by. */
  | { kind: 'label'; post: MatchablePost }
  /** Stored posts labelled anew; their languages are settled. */
  | { kind: 'read'; posts: readonly MatchablePost[] }
  /** What is said now that was not said before. */
  | {
      kind: 'phrases';
      now: readonly PhrasePost[];
      before: readonly PhrasePost[];
      limit: number;
    }
  /** Of the topics the thread matches. */
  | { kind: 'costs' };

export type Advice =
  | { kind: 'kept' }
  /** The thread has no such sample (any more): keep it first. */
  | { kind: 'sample-missing' }
  | { kind: 'weighed'; cost: QueryCost; warnings: readonly QueryDiagnostic[] }
  | { kind: 'labelled'; labels: Required<PostLabels> }
  | { kind: 'phrases'; phrases: readonly Phrase[] }
  | { kind: 'read'; labels: readonly LabelsOfPost[] }
  | ({ kind: 'compared' } & Comparison)
  | {
      kind: 'suggested';
      proposals: readonly Proposal[];
      related: readonly RelatedWord[];
    }
  | { kind: 'costs'; posts: number; topics: readonly TopicCost[] };

export type Comparison = {
  before: number;
  after: number;
  kept: number;
  gained: number;
  lost: number;
  gainedExamples: readonly { postId: string; reasons: Reason[] }[];
  lostExamples: readonly {
    postId: string;
    failed: { clause: string; from: number; to: number; why: string };
  }[];
};

export type Proposal = {
  kind: 'not' | 'not-near';
  clause: string;
  query: string;
  before: Measure;
  after: Measure;
  /** Judged posts it would take away, relevant ones first. */
  takesAway: readonly { postId: string; relevant: boolean }[];
};

export type TopicCost = {
  topicId: string;
  candidates: number;
  evaluations: number;
  matches: number;
  isUnanchored: boolean;
};
