// Somebody wants what they said to be forgotten: their posts are emptied like those that were deleted at their origin, and
// a late copy does not bring them back.

import type { Transaction } from '#platform/db/database.ts';
import type { Listening } from '../context.ts';
import { buryPosts } from '../pipeline/bury-posts.ts';
import { readPosts } from '../queries/heard-posts.ts';

/** @returns the ids of those that were not empty before */
export async function erasePosts(
  { platform }: Listening,
  tx: Transaction,
  posts: readonly { id: string; createdAt: Date }[],
): Promise<string[]> {
  const found = (await readPosts(tx, posts)).filter((post) => post.deletedAt === null);
  const now = platform.clock.now();
  for (const [sourceId, ofSource] of Map.groupBy(found, (post) => post.sourceId)) {
    const deleted = ofSource.map(({ nativeId, id, createdAt }) => {
      return { nativeId, known: { postId: id, postCreatedAt: createdAt } };
    });
    await buryPosts(tx, platform, { sourceId, deleted, now });
  }
  return found.map(({ id }) => id);
}
