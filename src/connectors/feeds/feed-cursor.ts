// What is remembered of a feed between looks.

import { hash } from 'node:crypto';
import { z } from 'zod';
import type { IncomingPost } from '#features/listening/ports.ts';

const isoTime = z.iso.datetime();

export const webSubSchema = z.object({
  hub: z.string(),
  topic: z.string(),
  /** When the hub is asked (again); the look at that time does nothing else. */
  askAt: isoTime,
  /** Times in a row that the hub was asked and did not confirm. */
  tries: z.number(),
  /** Until when the hub delivers; null while it has not confirmed. */
  leaseUntil: isoTime.nullable(),
});
export type WebSubState = z.infer<typeof webSubSchema>;

/** A cursor of an older Parley that does not fit starts anew. */
export const cursorSchema = z.object({
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
  /** The newest entries of the last answer, as `markOf` makes them. */
  known: z.array(z.string()).default([]),
  /** Native ids of all entries, for a feed that says that it holds all of them. */
  complete: z.array(z.string()).nullable().default(null),
  webSub: webSubSchema.nullable().default(null),
});
export type FeedCursor = z.infer<typeof cursorSchema>;

export const noCursor: FeedCursor = {
  etag: null,
  lastModified: null,
  bodyHash: null,
  intervalMs: null,
  times: [],
  hints: { ttlMinutes: null, skipHours: [], skipDays: [] },
  known: [],
  complete: null,
  webSub: null,
};

export const knownMax = 500;
const idLength = 10;

/** Which entry it is and what it says, in 20 characters: enough to tell one feed's entries apart. */
export function markOf(post: IncomingPost): string {
  const said = [post.title, post.titleHtml, post.text, post.html, post.url].join('\n');
  return idMarkOf(post.nativeId) + short(said);
}

function idMarkOf(nativeId: string): string {
  return short(nativeId);
}

function short(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, idLength);
}

/** Whether any of the posts was there before, perhaps in other words. */
export function overlaps(known: readonly string[], posts: readonly IncomingPost[]): boolean {
  const ids = new Set(known.map((mark) => mark.slice(0, idLength)));
  return posts.some(({ nativeId }) => ids.has(idMarkOf(nativeId)));
}
