// From now on every post of these threads is kept for good and told of by `listening.thread-posts-added`, whether a topic
// matches it or not. When this has returned, `readThreadPosts` shows what was stored before.

import type { Listening } from '../context.ts';
import { insertFollowedThreads } from '../store/followed-threads.ts';

export async function followThreads(
  { platform }: Listening,
  sourceId: string,
  threads: readonly string[],
): Promise<void> {
  if (threads.length === 0) return;
  const { db, clock } = platform;
  // Sorted, so that two who follow the same threads don't wait for each other crosswise.
  const sorted = [...new Set(threads)].toSorted();
  await db.transaction().execute((tx) => insertFollowedThreads(tx, sourceId, sorted, clock.now()));
}
