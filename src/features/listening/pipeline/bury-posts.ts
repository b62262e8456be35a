// What happens to posts that were deleted at their origin, whoever tells of it: tombstones, emptied texts, and word of it.

import type { Transaction } from '#platform/db/database.ts';
import type { Platform } from '#platform/feature.ts';
import { EVENTS } from '../contract.ts';
import type { KnownPost } from '../domain/sort-arrivals.ts';
import { leaveCopies } from '../store/copies.ts';
import { emptyReasons, findMentionedPosts } from '../store/mentions.ts';
import { buryKeys } from '../store/post-keys.ts';
import { emptyPosts } from '../store/posts.ts';
import { dropUndecidedMentions } from '../store/undecided-mentions.ts';
import { emitPostsChanged } from './batch-events.ts';

const dayMs = 86_400_000;
const forgetUnseenDays = 30;

/** Posts we never had get a tombstone too, for a while: their copies may come later. */
export async function buryPosts(
  tx: Transaction,
  { events }: Pick<Platform, 'events'>,
  given: {
    sourceId: string;
    deleted: readonly {
      nativeId: string;
      known: Pick<KnownPost, 'postId' | 'postCreatedAt'> | null;
    }[];
    now: Date;
  },
): Promise<void> {
  const { sourceId, deleted, now } = given;
  if (deleted.length === 0) return;
  const nativeIds = deleted.map((deletion) => deletion.nativeId);
  const forgetUnseenAfter = new Date(now.getTime() + forgetUnseenDays * dayMs);
  await buryKeys(tx, sourceId, nativeIds, { now, forgetUnseenAfter });
  const places = deleted.flatMap(({ known }) =>
    known?.postId && known.postCreatedAt
      ? [{ postId: known.postId, postCreatedAt: known.postCreatedAt }]
      : [],
  );
  if (places.length === 0) return;
  const postIds = places.map((place) => place.postId);
  await emptyPosts(tx, places, now);
  await emptyReasons(tx, postIds);
  await leaveCopies(tx, postIds);
  await dropUndecidedMentions(tx, { postIds, topicId: null });
  const mentioned = await findMentionedPosts(tx, postIds);
  await emitPostsChanged(tx, events, {
    type: EVENTS.postDeleted,
    sourceId,
    postIds: [...mentioned],
  });
}
