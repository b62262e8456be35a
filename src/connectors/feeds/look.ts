// One look at a feed: a conditional request, the entries as batches, and what is remembered for the next time.

import { hash } from 'node:crypto';
import type { FetchResponse } from '#platform/fetch/guarded-fetch.ts';
import type { Look, LookContext } from '#features/listening/ports.ts';
import { cursorSchema, knownMax, markOf, noCursor } from './feed-cursor.ts';
import type { FeedCursor } from './feed-cursor.ts';
import { hearFeed } from './hear-feed.ts';
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
  const frame = { cursors: { before: context.cursor ?? {}, after: cursor }, extra };
  if (feed === null) yield { posts: [], deletions: [], cursor, ...extra };
  else yield* hearFeed(feed, { before, isFirst, context, frame });
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

/** Longer ids are cut when they are stored; nobody misses the deletion of such an entry. */
const idLengthMax = 500;

type Remembered = Pick<FeedCursor, 'times' | 'hints' | 'known' | 'complete'>;

function rememberedOf(feed: ParsedFeed | null, before: FeedCursor, now: Date): Remembered {
  const { times, hints, known, complete } = before;
  if (feed === null) return { times, hints, known, complete };
  const { skipHours, skipDays } = feed.hints;
  return {
    times: timesIn(feed, before, now),
    hints: { ...feed.hints, skipHours: [...skipHours], skipDays: [...skipDays] },
    known: feed.posts.slice(0, knownMax).map(markOf),
    complete: feed.isComplete
      ? feed.posts.map(({ nativeId }) => nativeId).filter(({ length }) => length <= idLengthMax)
      : null,
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
