// What every kind of feed becomes.

import type { Deletion, IncomingPost } from '#features/listening/ports.ts';

export type FeedHints = {
  /** The feed asks not to be looked at more often. */
  ttlMinutes: number | null;
  /** Hours (GMT, 0 to 23) and days (0 is Sunday) at which it asks to be left alone. */
  skipHours: readonly number[];
  skipDays: readonly number[];
};

export type FeedLinks = {
  /** Where to subscribe (WebSub), and under which name the hub knows the feed. */
  hub: string | null;
  self: string | null;
  /** The document with the entries before these (RFC 5005: `prev-archive`, or `next` of a paged feed). */
  older: string | null;
};

export const noHints: FeedHints = { ttlMinutes: null, skipHours: [], skipDays: [] };

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
  links: FeedLinks;
  /** It says that it holds all its entries (RFC 5005, section 2): what is no longer in it is gone. */
  isComplete: boolean;
  /** Native ids of the posts of which it has only a summary. */
  summarised: readonly string[];
  /** What was wrong with it and did not matter, in words. */
  notes: readonly string[];
};

/** A feed is a window on the newest; what is beyond is left. */
export const entriesMax = 3000;
