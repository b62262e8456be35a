// Takes away what deleted accounts said: author by author, in steps that each commit.

import type { JobDefinition } from '#platform/jobs/job.ts';
import type { Listening } from '../context.ts';
import { buryPosts } from '../pipeline/bury-posts.ts';
import { PURGE_AUTHORS_JOB } from '../pipeline/ingest-batch.ts';
import { listPostsOfAuthor, markPurged, takeAuthorToPurge } from '../store/deleted-authors.ts';
import { countHeard } from '../store/source-days.ts';

const stepSize = 500;
const forgetUnseenMs = 30 * 86_400_000;

export function purgeAuthorsJobOf(listening: Listening): JobDefinition {
  return {
    name: PURGE_AUTHORS_JOB,
    // It is enqueued with the deletion; by the clock only for what a crash may have left.
    cron: '43 * * * *',
    async run(_payload, { signal }) {
      while (await purgeStep(listening)) signal.throwIfAborted();
    },
  };
}

/** @returns whether there may be more to do */
async function purgeStep({ platform }: Listening): Promise<boolean> {
  const { db, clock } = platform;
  return db.transaction().execute(async (tx) => {
    const author = await takeAuthorToPurge(tx);
    if (!author) return false;
    const now = clock.now();
    const sourceId = author.source_id;
    const posts = await listPostsOfAuthor(tx, author, stepSize);
    const deleted = posts.map(({ native_id, id, created_at }) => {
      return { nativeId: native_id, known: { postId: id, postCreatedAt: created_at } };
    });
    await buryPosts(tx, platform, { sourceId, deleted, now });
    if (posts.length > 0) {
      const day = now.toISOString().slice(0, 10);
      const counts = { posts: 0, matched: 0, revised: 0, deleted: posts.length };
      await countHeard(tx, { sourceId, day, ...counts });
    }
    if (posts.length < stepSize) {
      // After a step of an earlier run there may be none left of an account that was heard: kept longer than it needs.
      const forgetAfter = posts.length === 0 ? new Date(now.getTime() + forgetUnseenMs) : null;
      await markPurged(tx, author, { now, forgetAfter });
    }
    return true;
  });
}
