// What a feed says, as batches: its entries, what is gone from it, and what came between two looks, from its archive
// where it has one.

import { AppError, messageOf } from '#platform/errors.ts';
import { batchSizeMax } from '#features/listening/ports.ts';
import type {
  Batch,
  Deletion,
  Gap,
  IncomingPost,
  JsonObject,
  LookContext,
} from '#features/listening/ports.ts';
import { olderDocuments } from './archive.ts';
import { knownMax, markOf, overlaps } from './feed-cursor.ts';
import type { FeedCursor } from './feed-cursor.ts';
import { withFullTexts } from './full-text.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import type { FeedSettings } from './settings.ts';

/** As far back as is polite: fifty requests, for a first look or a long absence. */
const documentsMax = 50;

type Frame = { cursors: { before: JsonObject; after: JsonObject }; extra: Partial<Batch> };

export async function* hearFeed(
  feed: ParsedFeed,
  look: {
    before: FeedCursor;
    isFirst: boolean;
    context: LookContext<FeedSettings>;
    frame: Frame;
  },
): AsyncGenerator<Batch, void, void> {
  const { before, context, frame } = look;
  const gap = gapBefore(feed, before, context.clock.now());
  // A feed in which nothing stood so far is heard whole, like one at its first look.
  const isNew = look.isFirst || before.known.length === 0;
  const archive = isNew || gap ? yield* readArchive(feed, look) : archiveUnread;
  yield* batchesOf(
    {
      posts: context.settings.fullText ? await fullPosts(feed, before, context) : feed.posts,
      deletions: [...feed.deletions, ...goneFrom(feed, before)],
      gaps: gap && !archive.isReached ? [gap] : [],
      note: archive.problem ?? feed.notes[0] ?? null,
    },
    frame,
  );
}

type Archive = { isReached: boolean; problem: string | null };
const archiveUnread: Archive = { isReached: false, problem: null };

/** @returns whether it led back to what was known */
async function* readArchive(
  feed: ParsedFeed,
  {
    before,
    context,
    frame,
  }: { before: FeedCursor; context: LookContext<FeedSettings>; frame: Frame },
): AsyncGenerator<Batch, Archive, void> {
  const cursors = { before: frame.cursors.before, after: frame.cursors.before };
  try {
    for await (const { posts, deletions } of olderDocuments(feed, context, documentsMax)) {
      yield* batchesOf({ posts, deletions, gaps: [], note: null }, { cursors, extra: {} });
      if (overlaps(before.known, posts)) return { isReached: true, problem: null };
    }
    return archiveUnread;
  } catch (error) {
    context.signal.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    const problem = `An older part of the feed could not be read: ${messageOf(error)}`;
    return { isReached: false, problem };
  }
}

/** An entry that was read whole is left out until it changes: its summary would take the article's place. */
function fullPosts(
  feed: ParsedFeed,
  before: FeedCursor,
  context: LookContext<FeedSettings>,
): Promise<IncomingPost[]> {
  const known = new Set(before.known);
  const posts = feed.posts.slice(0, knownMax).filter((post) => !known.has(markOf(post)));
  return withFullTexts(posts, feed, context);
}

/**
 * A feed that says that it holds all its entries (RFC 5005, section 2) has lost those it no longer shows. Of any other
 * feed, and of a broken answer, nothing follows.
 */
function goneFrom(feed: ParsedFeed, before: FeedCursor): Deletion[] {
  if (!feed.isComplete || before.complete === null || feed.notes.length > 0) return [];
  const there = new Set(feed.posts.map(({ nativeId }) => nativeId));
  return before.complete
    .filter((nativeId) => !there.has(nativeId))
    .map((nativeId) => ({ nativeId }));
}

/**
 * When nothing of the last answer is left in this one, entries in between may never have been seen; unless the feed has
 * shrunk, or a hub delivered meanwhile.
 */
function gapBefore(feed: ParsedFeed, before: FeedCursor, now: Date): Gap | null {
  const count = feed.posts.length;
  const isDelivered = Date.parse(before.webSub?.leaseUntil ?? '') > now.getTime();
  const isWhole = feed.isComplete || isDelivered || count < before.known.length;
  if (isWhole || before.known.length === 0 || overlaps(before.known, feed.posts)) return null;
  const oldest = feed.posts
    .flatMap(({ createdAt }) => (createdAt === undefined ? [] : [new Date(createdAt).getTime()]))
    .reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const newestBefore = Date.parse(before.times[0] ?? '');
  if (!(oldest > newestBefore) || !Number.isFinite(oldest)) return null;
  const reason = `The feed holds its ${count} newest entries only, and all of them are new since the last look`;
  return { from: new Date(newestBefore), until: new Date(oldest), reason };
}

type Heard = {
  /** Newest first. */
  posts: readonly IncomingPost[];
  deletions: readonly Deletion[];
  gaps: readonly Gap[];
  note: string | null;
};

/** Oldest first. The cursor moves only with the last: a crash in between reads the feed again. */
function* batchesOf(
  { posts, deletions, gaps, note }: Heard,
  { cursors, extra }: Frame,
): Generator<Batch> {
  const inOrder = posts.toReversed();
  const count = Math.max(1, Math.ceil(Math.max(inOrder.length, deletions.length) / batchSizeMax));
  for (let batch = 0; batch < count; batch += 1) {
    const isLast = batch === count - 1;
    const part = [batch * batchSizeMax, (batch + 1) * batchSizeMax] as const;
    yield {
      posts: inOrder.slice(...part),
      deletions: deletions.slice(...part),
      cursor: isLast ? cursors.after : cursors.before,
      ...(note === null ? {} : { note }),
      ...(isLast && gaps.length > 0 ? { gaps } : {}),
      ...(isLast ? extra : {}),
    };
  }
}
