// What the feed thread and its owner say to each other: plain data, safe to clone.

import type { FeedBytes } from './parse-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';

export type FeedCall = { callId: number; feed: FeedBytes };
export type FeedAnswer =
  | { callId: number; ok: true; feed: ParsedFeed }
  | { callId: number; ok: false; code: string; message: string };
