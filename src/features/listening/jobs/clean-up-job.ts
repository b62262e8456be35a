// Lets go of what is not needed: unmatched posts whose days are over, and later their keys. Makes the partition of the
// coming month before its first post arrives.

import type { JobDefinition } from '#platform/jobs/job.ts';
import type { Listening } from '../context.ts';
import { COPIES_WITHIN_DAYS } from '../pipeline/store-copies.ts';
import { forgetSketches } from '../store/copies.ts';
import { forgetAuthors } from '../store/deleted-authors.ts';
import { createPartitions } from '../store/partitions.ts';
import { dropPosts, forgetKeys } from '../store/posts.ts';

const stepSize = 5000;
const dayMs = 86_400_000;
/** A feed may show an old entry for years; after that long unseen here it may count as new. */
const forgetAfterDays = 180;

export function cleanUpJobOf(listening: Listening): JobDefinition {
  return {
    name: 'listening.clean-up',
    cron: '17 * * * *',
    async run(_payload, { signal }) {
      const { db, clock } = listening.platform;
      const now = clock.now();
      const nextMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
      await createPartitions(
        db,
        [now, nextMonth].map((at) => at.toISOString().slice(0, 7)),
      );
      const forgetAfter = new Date(now.getTime() + forgetAfterDays * dayMs);
      const copiesBefore = new Date(now.getTime() - COPIES_WITHIN_DAYS * dayMs);
      const steps = [
        (tx: Parameters<typeof dropPosts>[0]) =>
          dropPosts(tx, { now, forgetAfter, limit: stepSize }),
        (tx: Parameters<typeof dropPosts>[0]) => forgetKeys(tx, now, stepSize),
        (tx: Parameters<typeof dropPosts>[0]) => forgetAuthors(tx, now, stepSize),
        (tx: Parameters<typeof dropPosts>[0]) => forgetSketches(tx, copiesBefore, stepSize),
      ];
      for (const step of steps) {
        let count = stepSize;
        while (count === stepSize) {
          signal.throwIfAborted();
          count = await db.transaction().execute(step);
        }
      }
    },
  };
}
