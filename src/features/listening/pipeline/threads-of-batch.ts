// Where the new posts of a batch belong, and what they say of how lively their threads are.

import type { Transaction } from '#platform/db/database.ts';
import { nextAsk } from '../domain/next-ask.ts';
import { findThreadsOf } from '../store/followed-threads.ts';

type Place = { nativeId: string; thread: string | null; replyTo: string | null };

/** Native id of the first post of its thread. */
export function threadOf(post: Pick<Place, 'nativeId' | 'thread'>): string {
  return post.thread ?? post.nativeId;
}

/**
 * Where the network only names what a post answers, it stands in the thread of that one, if it is known here. In the
 * order of the batch, so that a whole chain finds its place.
 */
export async function inThreads<Post extends Place>(
  tx: Transaction,
  sourceId: string,
  posts: readonly Post[],
): Promise<readonly Post[]> {
  const answered = posts.flatMap(({ thread, replyTo }) => (thread === null ? (replyTo ?? []) : []));
  if (answered.length === 0) return posts;
  const threads = await findThreadsOf(tx, sourceId, answered);
  return posts.map((post) => {
    const { nativeId, replyTo } = post;
    const thread = post.thread ?? (replyTo === null ? null : (threads.get(replyTo) ?? null));
    threads.set(nativeId, thread ?? nativeId);
    return { ...post, thread };
  });
}

/** The last word in each thread, and when its origin is asked about what follows. */
export function activityOf(
  posts: readonly (Pick<Place, 'nativeId' | 'thread'> & { createdAt: Date })[],
  now: Date,
): { thread: string; activeAt: Date; askAt: Date | null }[] {
  return [...Map.groupBy(posts, threadOf)].map(([thread, ofThread]) => {
    const last = Math.max(...ofThread.map(({ createdAt }) => createdAt.getTime()));
    const activeAt = new Date(Math.min(last, now.getTime()));
    return { thread, activeAt, askAt: nextAsk(activeAt, now) };
  });
}
