// What the feed thread and its owner say to each other: plain data, safe to clone.

import type { PageText } from './page-text.ts';
import type { FeedBytes } from './parse-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';

export type FeedWork = { kind: 'feed'; given: FeedBytes } | { kind: 'page'; given: FeedBytes };
export type FeedResult = { kind: 'feed'; feed: ParsedFeed } | { kind: 'page'; page: PageText };
export type FeedCall = { callId: number; work: FeedWork };
export type FeedAnswer =
  /** Loaded: what takes time from here on is the work. */
  | { kind: 'ready' }
  | { kind: 'done'; callId: number; result: FeedResult }
  | { kind: 'failed'; callId: number; code: string; message: string };
