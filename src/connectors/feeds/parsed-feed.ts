// What every kind of feed becomes.

import type { Deletion, IncomingPost } from '#features/listening/ports.ts';

export type FeedHints = {
  /** The feed asks not to be looked at more often. */
  ttlMinutes: number | null;
  /** Hours (GMT, 0 to 23) and days (0 is Sunday) at which it asks to be left alone. */
  skipHours: readonly number[];
  skipDays: readonly number[];
};

export type ParsedFeed = {
  /** `RSS 2.0`, `Atom 1.0`, `JSON Feed 1.1`. */
  format: string;
  title: string;
  description: string;
  /** The page it belongs to. */
  link: string | null;
  /** Newest first, as feeds are. */
  posts: readonly IncomingPost[];
  deletions: readonly Deletion[];
  hints: FeedHints;
  /** What was wrong with it and did not matter, in words. */
  notes: readonly string[];
};

/** A feed is a window on the newest; what is beyond is left. */
export const entriesMax = 3000;
