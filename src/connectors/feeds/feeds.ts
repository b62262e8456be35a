// The feeds connector: RSS, Atom and JSON Feed by polling, politely. Conditional requests, moves, and every refusal in
// words; parsing is left to the feed thread, timing to next-look.ts.

import { hash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import type { FetchResponse } from '#platform/fetch/guarded-fetch.ts';
import { batchSizeMax } from '#features/listening/ports.ts';
import type {
  Batch,
  Connector,
  IncomingPost,
  JsonObject,
  Look,
  LookContext,
} from '#features/listening/ports.ts';
import { discoverFeeds } from './discover.ts';
import { freshnessMs, nextLook, retryAfter } from './next-look.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import { readFeed } from './read-feed.ts';

const settingsSchema = z.object({
  url: z
    .string('Give the address of the feed')
    .trim()
    .max(2000)
    .refine(
      (url) => /^https?:\/\//i.test(url) && URL.canParse(url),
      'An address begins with http:// or https://',
    ),
  user: z.string().max(200).optional(),
  password: z.string().max(500).optional(),
});
export type FeedSettings = z.infer<typeof settingsSchema>;

/** What is remembered between looks. A cursor of an older Parley that does not fit starts anew. */
const cursorSchema = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  bodyHash: z.string().nullable(),
  intervalMs: z.number().nullable(),
  times: z.array(z.string()),
  hints: z.object({
    ttlMinutes: z.number().nullable(),
    skipHours: z.array(z.number()),
    skipDays: z.array(z.number()),
  }),
});
type FeedCursor = z.infer<typeof cursorSchema>;

const noCursor: FeedCursor = {
  etag: null,
  lastModified: null,
  bodyHash: null,
  intervalMs: null,
  times: [],
  hints: { ttlMinutes: null, skipHours: [], skipDays: [] },
};

const feedAccept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';

export const feeds: Connector<FeedSettings> = {
  name: 'feeds',
  label: 'Feed',
  description: 'News sites, blogs, podcasts and anything else with RSS, Atom or JSON Feed',
  kind: 'poll',
  settings: settingsSchema,
  fields: [
    {
      name: 'url',
      label: 'Address',
      kind: 'url',
      required: true,
      help: 'Of the feed itself. With only the address of a page, let Parley find its feeds.',
      placeholder: 'https://example.org/feed.xml',
    },
    {
      name: 'user',
      label: 'User name',
      kind: 'text',
      required: false,
      help: 'Only if the feed asks for one',
    },
    {
      name: 'password',
      label: 'Password',
      kind: 'secret',
      required: false,
      help: 'Only if the feed asks for one',
    },
  ],
  placeKey: ({ url, user }) => `${user ?? ''}@${new URL(url).href}`,
  look,
  discover: discoverFeeds,
};

async function* look(context: LookContext<FeedSettings>): Look {
  const parsed = cursorSchema.safeParse(context.cursor);
  const before = parsed.success ? parsed.data : noCursor;
  const isFirst = !parsed.success;
  const response = await request(context, before);
  if (response.status === 410) {
    return { kind: 'stopped', message: 'The feed is gone for good, says its server (410).' };
  }
  if (response.status !== 304 && response.status !== 200)
    throw refusal(response, context.clock.now());
  const bodyHash =
    response.status === 304 ? before.bodyHash : hash('sha256', response.body, 'base64');
  const hasChanged = bodyHash !== before.bodyHash;
  const feed = hasChanged ? await readFeed(response.body, response.headers, response.url) : null;
  const now = context.clock.now();
  const times = feed ? timesOf(feed.posts, now) : before.times;
  const hints = feed
    ? { ...feed.hints, skipHours: [...feed.hints.skipHours], skipDays: [...feed.hints.skipDays] }
    : before.hints;
  const { at, intervalMs } = nextLook({
    now,
    previousIntervalMs: isFirst ? null : before.intervalMs,
    hasChanged,
    times: times.map((time) => new Date(time)),
    hints,
    freshMs: freshnessMs(response.headers, now),
  });
  const cursor: FeedCursor = {
    etag: response.headers.get('etag') ?? (hasChanged ? null : before.etag),
    lastModified:
      response.headers.get('last-modified') ?? (hasChanged ? null : before.lastModified),
    bodyHash,
    intervalMs,
    times,
    hints,
  };
  const movedTo = movedFor(context.settings, response);
  const settings = movedTo === null ? {} : { settings: { url: movedTo } };
  yield* batchesOf(feed, { before: context.cursor ?? {}, after: cursor, extra: settings });
  return { kind: 'look-again', at, intervalSeconds: Math.round(intervalMs / 1000) };
}

/** A password is never carried to another site: such a feed is followed by its redirect, each time. */
function movedFor({ url, user }: FeedSettings, { movedTo }: FetchResponse): string | null {
  if (movedTo === null || user === undefined) return movedTo;
  return new URL(movedTo).origin === new URL(url).origin ? movedTo : null;
}

/** Oldest first. The cursor moves only with the last: a crash in between reads the feed again. */
function* batchesOf(
  feed: ParsedFeed | null,
  cursors: { before: JsonObject; after: JsonObject; extra: Partial<Batch> },
): Generator<Batch, void, void> {
  const posts = feed ? feed.posts.toReversed() : [];
  const note = feed?.notes[0];
  for (let at = 0; at === 0 || at < posts.length; at += batchSizeMax) {
    const isLast = at + batchSizeMax >= posts.length;
    yield {
      posts: posts.slice(at, at + batchSizeMax),
      deletions: isLast ? (feed?.deletions ?? []) : [],
      cursor: isLast ? cursors.after : cursors.before,
      ...(note ? { note } : {}),
      ...(isLast ? cursors.extra : {}),
    };
  }
}

function request(context: LookContext<FeedSettings>, before: FeedCursor): Promise<FetchResponse> {
  const { url, user, password } = context.settings;
  const headers: Record<string, string> = { accept: feedAccept };
  // The bytes of an ETag mean something only to its server: they go back as they came.
  if (before.etag !== null) headers['if-none-match'] = before.etag;
  if (before.lastModified !== null) headers['if-modified-since'] = before.lastModified;
  if (user !== undefined) {
    headers['authorization'] =
      `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}`;
  }
  return context.fetch({ url, headers, signal: context.signal });
}

function timesOf(posts: readonly IncomingPost[], now: Date): string[] {
  return posts
    .flatMap(({ createdAt }) => (createdAt === undefined ? [] : [new Date(createdAt)]))
    .filter((at) => at.getTime() <= now.getTime())
    .sort((a, b) => b.getTime() - a.getTime())
    .slice(0, 21)
    .map((at) => at.toISOString());
}

const refusals: Record<number, string> = {
  400: 'The server does not understand the address',
  401: 'The feed asks for a user name and password',
  403: 'The server does not let Parley read the feed',
  404: 'There is no feed at this address',
  429: 'The server finds that Parley asks too often',
  451: 'The feed is withheld for legal reasons',
};

/** What the server said, in words; `retryAt` is an order. */
export function refusal(response: FetchResponse, now: Date): AppError {
  const { status } = response;
  const words =
    refusals[status] ??
    (status >= 500 ? 'The server has a problem of its own' : 'The server gave no feed');
  const retryAt = retryAfter(response.headers, now)?.toISOString();
  const kind = status === 429 ? 'limited' : status >= 500 ? 'unavailable' : 'invalid';
  return new AppError(kind, 'feeds.refused', `${words} (${status}).`, {
    details: { status, ...(retryAt ? { retryAt } : {}) },
  });
}
