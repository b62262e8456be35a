// One look at a feed: a conditional request, the entries as batches, and what is remembered for the next time.

import { hash } from 'node:crypto';
import type { FetchResponse } from '#platform/fetch/guarded-fetch.ts';
import { batchSizeMax } from '#features/listening/ports.ts';
import type {
  Batch,
  Deletion,
  Gap,
  IncomingPost,
  JsonObject,
  Look,
  LookContext,
} from '#features/listening/ports.ts';
import { archiveProblem, firstLookDocumentsMax, olderDocuments } from './archive.ts';
import { cursorSchema, knownMax, markOf, noCursor, overlaps } from './feed-cursor.ts';
import type { FeedCursor } from './feed-cursor.ts';
import { withFullTexts } from './full-text.ts';
import { freshnessMs, nextLook } from './next-look.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import { readFeed } from './read-feed.ts';
import { refusal, requestFeed } from './request-feed.ts';
import type { FeedSettings } from './settings.ts';
import { askHub, hubOf, isTimeToAsk, lookWithSubscription, nextSubscription } from './web-sub.ts';

export async function* look(context: LookContext<FeedSettings>): Look {
  const parsed = cursorSchema.safeParse(context.cursor);
  const before = parsed.success ? parsed.data : noCursor;
  const isFirst = !parsed.success;
  if (before.webSub && isTimeToAsk(before.webSub, context)) return askHub(before.webSub, context);
  const response = await request(context, before);
  if (response.status === 410) {
    return { kind: 'stopped', message: 'The feed is gone for good, says its server (410).' };
  }
  const now = context.clock.now();
  if (response.status !== 304 && response.status !== 200) throw refusal(response, now);
  const bodyHash =
    response.status === 304 ? before.bodyHash : hash('sha256', response.body, 'base64');
  const hasChanged = bodyHash !== before.bodyHash;
  const feed = hasChanged ? await readFeed(response.body, response.headers, response.url) : null;
  const { at, intervalMs } = nextLook({
    now,
    previousIntervalMs: isFirst ? null : before.intervalMs,
    hasChanged,
    times: timesIn(feed, before, now).map((time) => new Date(time)),
    hints: feed?.hints ?? before.hints,
    freshMs: freshnessMs(response.headers, now),
  });
  const found = feed ? (hubOf(feed.links, response) ?? 'none') : hubOf(null, response);
  const subscription = nextSubscription(before.webSub, found, context);
  const cursor: FeedCursor = {
    etag: response.headers.get('etag') ?? (hasChanged ? null : before.etag),
    lastModified:
      response.headers.get('last-modified') ?? (hasChanged ? null : before.lastModified),
    bodyHash,
    intervalMs,
    ...rememberedOf(feed, before, now),
    webSub: subscription.webSub,
  };
  const movedTo = movedFor(context.settings, response);
  const settings = { ...subscription.settings, ...(movedTo === null ? {} : { url: movedTo }) };
  const extra = Object.keys(settings).length > 0 ? { settings } : {};
  const cursors = { before: context.cursor ?? {}, after: cursor };
  if (feed === null) yield { posts: [], deletions: [], cursor, ...extra };
  else if (isFirst && feed.links.older !== null)
    yield* withArchive(feed, context, { cursors, extra });
  else yield* batchesOf(await heardIn(feed, before, context), { cursors, extra });
  const lookAt = lookWithSubscription(at, subscription.webSub, now);
  const intervalSeconds = Math.round((lookAt.getTime() - now.getTime()) / 1000);
  return { kind: 'look-again', at: lookAt, intervalSeconds };
}

function request(context: LookContext<FeedSettings>, before: FeedCursor): Promise<FetchResponse> {
  const headers: Record<string, string> = {};
  // The bytes of an ETag mean something only to its server: they go back as they came.
  if (before.etag !== null) headers['if-none-match'] = before.etag;
  if (before.lastModified !== null) headers['if-modified-since'] = before.lastModified;
  return requestFeed(context, context.settings.url, headers);
}

/** A password is never carried to another site: such a feed is followed by its redirect, each time. */
function movedFor({ url, user }: FeedSettings, { movedTo }: FetchResponse): string | null {
  if (movedTo === null || user === undefined) return movedTo;
  return new URL(movedTo).origin === new URL(url).origin ? movedTo : null;
}

type Remembered = Pick<FeedCursor, 'times' | 'hints' | 'known' | 'complete'>;

function rememberedOf(feed: ParsedFeed | null, before: FeedCursor, now: Date): Remembered {
  const { times, hints, known, complete } = before;
  if (feed === null) return { times, hints, known, complete };
  const { skipHours, skipDays } = feed.hints;
  return {
    times: timesIn(feed, before, now),
    hints: { ...feed.hints, skipHours: [...skipHours], skipDays: [...skipDays] },
    known: feed.posts.slice(0, knownMax).map(markOf),
    complete: feed.isComplete ? feed.posts.map(({ nativeId }) => nativeId) : null,
  };
}

/** The newest, newest first. */
function timesIn(feed: ParsedFeed | null, before: FeedCursor, now: Date): string[] {
  if (feed === null) return before.times;
  return feed.posts
    .flatMap(({ createdAt }) => (createdAt === undefined ? [] : [new Date(createdAt)]))
    .filter((at) => at.getTime() <= now.getTime())
    .sort((a, b) => b.getTime() - a.getTime())
    .slice(0, 21)
    .map((at) => at.toISOString());
}

type Heard = {
  posts: readonly IncomingPost[];
  deletions: readonly Deletion[];
  gaps: Gap[];
  note: string | null;
};

/** Newest first. */
async function heardIn(
  feed: ParsedFeed,
  before: FeedCursor,
  context: LookContext<FeedSettings>,
): Promise<Heard> {
  const gap = gapBefore(feed, before);
  return {
    posts: context.settings.fullText ? await fullPosts(feed, before, context) : feed.posts,
    deletions: [...feed.deletions, ...goneFrom(feed, before)],
    gaps: gap ? [gap] : [],
    note: feed.notes[0] ?? null,
  };
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

/** When nothing of the last answer is left in this one, entries in between may never have been seen. */
function gapBefore(feed: ParsedFeed, before: FeedCursor): Gap | null {
  if (feed.isComplete || before.known.length === 0 || overlaps(before.known, feed.posts))
    return null;
  const oldest = feed.posts
    .flatMap(({ createdAt }) => (createdAt === undefined ? [] : [new Date(createdAt).getTime()]))
    .reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const newestBefore = before.times[0];
  if (newestBefore === undefined || oldest <= Date.parse(newestBefore) || !Number.isFinite(oldest))
    return null;
  const reason = `The feed holds its ${feed.posts.length} newest entries only, and all of them are new since the last look`;
  return { from: new Date(newestBefore), until: new Date(oldest), reason };
}

type Frame = { cursors: { before: JsonObject; after: JsonObject }; extra: Partial<Batch> };

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

/** The first look goes back through the archive, as far as that is polite. */
async function* withArchive(
  feed: ParsedFeed,
  context: LookContext<FeedSettings>,
  frame: Frame,
): AsyncGenerator<Batch, void, void> {
  const { before } = frame.cursors;
  let note: string | null = null;
  try {
    for await (const older of olderDocuments(feed, context, firstLookDocumentsMax)) {
      const heard = { posts: older.posts, deletions: older.deletions, gaps: [], note: null };
      yield* batchesOf(heard, { cursors: { before, after: before }, extra: {} });
    }
  } catch (error) {
    context.signal.throwIfAborted();
    note = archiveProblem(error);
    if (note === null) throw error;
  }
  const heard = await heardIn(feed, noCursor, context);
  yield* batchesOf({ ...heard, note: note ?? heard.note }, frame);
}
