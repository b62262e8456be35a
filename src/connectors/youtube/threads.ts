// The comment threads of a channel or video: the newest from the top down, and again those begun last, since a new reply
// does not bring a thread back to the top.

import { z } from 'zod';
import { descend, descentSchema } from '#platform/polling/descend.ts';
import type { Page } from '#platform/polling/descend.ts';
import { understood } from '#platform/polling/understood.ts';
import type {
  Batch,
  FollowedThread,
  IncomingPost,
  ThreadReading,
} from '#features/listening/ports.ts';
import { commentSchema, postOf, threadOf } from './comments.ts';
import type { Comment, Thread } from './comments.ts';
import { quotaSchema } from './quota.ts';
import type { YouTubeApi } from './youtube-api.ts';

export const cursorSchema = z.object({
  threads: descentSchema,
  /** Those begun last, with how many replies each had, the newest last. */
  watched: z.array(z.object({ id: z.string(), replies: z.number() })),
  quota: quotaSchema.nullable(),
  intervalMs: z.number().nullable(),
});
export type Cursor = z.infer<typeof cursorSchema>;

const listSchema = z.object({
  items: z.array(z.unknown()).default([]),
  nextPageToken: z.string().optional(),
});
const firstLookMs = 7 * 86_400_000;
/** Comments that are held for review appear under the time at which they were written. */
const overlapMs = 30 * 60_000;
const watchedMax = 100;
const idsMax = 50;

type ThreadBatch = Omit<Batch, 'cursor'>;

export async function* newThreads(
  api: YouTubeApi,
  cursor: Cursor,
): AsyncGenerator<ThreadBatch, void, void> {
  const nowMs = api.now().getTime();
  const floor = nowMs - firstLookMs;
  const { known } = cursor.threads;
  const steps = descend<Thread | null>({
    cursor: cursor.threads,
    markOf: (thread) => thread?.at ?? known ?? floor,
    readPage: (position) => readPage(api, position),
    overlap: overlapMs,
    floor,
    ceiling: nowMs,
  });
  for await (const step of steps) {
    const batch = await heard(api, step.entries.toReversed(), cursor);
    cursor.threads = step.cursor;
    yield batch;
  }
}

/** Asks again for the threads that are watched: new replies, edits, and what is gone. */
export async function* watchedThreads(
  api: YouTubeApi,
  cursor: Cursor,
): AsyncGenerator<ThreadBatch, void, void> {
  for (let at = 0; at < cursor.watched.length; at += idsMax) {
    const ids = cursor.watched.slice(at, at + idsMax).map(({ id }) => id);
    const threads = await threadsById(api, ids);
    const found = new Set(threads.flatMap((thread) => (thread ? [thread.id] : [])));
    // One that makes no sense may be any of them.
    const isSure = threads.every((thread) => thread !== null);
    const gone = isSure ? ids.filter((id) => !found.has(id)) : [];
    const batch = await heard(api, threads, cursor);
    yield { ...batch, deletions: gone.map((nativeId) => ({ nativeId })) };
  }
}

/** For one unit, with some of their replies. */
async function threadsById(api: YouTubeApi, ids: readonly string[]): Promise<(Thread | null)[]> {
  const parameters = { part: 'snippet,replies', id: ids.join(','), textFormat: 'plainText' };
  const json = await api.list('commentThreads', parameters);
  return understood(listSchema, json, 'YouTube').items.map(threadOf);
}

/**
 * Threads that are followed, however old they are. @param known how many replies they had when they were read last: only
 * where that has changed the replies are asked for
 */
export async function readThreads(
  api: YouTubeApi,
  threads: readonly FollowedThread[],
  known: Pick<Cursor, 'watched'>,
): Promise<ThreadReading> {
  const ids = threads.map(({ thread }) => thread).filter((id) => /^[\w-]{1,200}$/.test(id));
  const found = ids.length === 0 ? [] : await threadsById(api, ids);
  const { posts } = await heard(api, found, known);
  return { posts, read: threads.map(({ thread }) => thread) };
}

export async function readPage(
  api: YouTubeApi,
  position: string | null,
): Promise<Page<Thread | null>> {
  const { channel = null, video = null } = api.settings;
  const json = await api.list('commentThreads', {
    part: 'snippet,replies',
    allThreadsRelatedToChannelId: channel,
    videoId: video,
    order: 'time',
    maxResults: 100,
    textFormat: 'plainText',
    pageToken: position,
  });
  const { items, nextPageToken } = understood(listSchema, json, 'YouTube');
  return { entries: items.map(threadOf), next: nextPageToken ?? null };
}

/** Posts of the threads with their replies, those that come with them and those that have to be asked for. */
export async function heard(
  api: YouTubeApi,
  threads: readonly (Thread | null)[],
  cursor: Pick<Cursor, 'watched'>,
): Promise<ThreadBatch> {
  const me = threads.length > 0 ? await api.me() : null;
  const known = new Map(cursor.watched.map(({ id, replies }) => [id, replies]));
  const posts: IncomingPost[] = [];
  for (const thread of threads) {
    if (!thread) continue;
    const { id, top, videoId, replyCount } = thread;
    const isMore = replyCount > thread.replies.length && replyCount !== known.get(id);
    const replies = isMore ? await readReplies(api, id) : thread.replies;
    posts.push(...[top, ...replies].map((comment) => postOf(comment, { videoId, me })));
    if (!known.has(id)) cursor.watched.push({ id, replies: replyCount });
    for (const each of cursor.watched) if (each.id === id) each.replies = replyCount;
  }
  cursor.watched = cursor.watched.slice(-watchedMax);
  const broken = threads.filter((thread) => thread === null).length;
  const note = broken > 0 ? { note: `${broken} threads made no sense and were left out.` } : {};
  return { posts, deletions: [], ...note };
}

export async function readReplies(api: YouTubeApi, parentId: string): Promise<Comment[]> {
  const replies: Comment[] = [];
  let pageToken: string | null = null;
  do {
    const parameters: Record<string, string | number | null> = {
      part: 'snippet',
      parentId,
      maxResults: 100,
      textFormat: 'plainText',
      pageToken,
    };
    const page = understood(listSchema, await api.list('comments', parameters), 'YouTube');
    replies.push(...page.items.flatMap((each) => commentSchema.safeParse(each).data ?? []));
    pageToken = page.nextPageToken ?? null;
  } while (pageToken !== null && replies.length < 5000);
  return replies;
}
