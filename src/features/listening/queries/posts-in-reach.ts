// The stored posts a query is tried on, newest heard first.

import type { Listening } from '../context.ts';
import type { PostToMatch } from '../pipeline/match-messages.ts';
import { storedPostToMatch } from '../pipeline/post-to-match.ts';
import { listPostsHeard } from '../store/posts.ts';
import type { PostRow } from '../store/posts.ts';

/** At about 20,000 posts a second in the matching thread, trying a query stays under half a second. */
const scannedMax = 5000;
const stepSize = 1000;
const dayMs = 86_400_000;

export type PostsStep = { rows: readonly PostRow[]; posts: readonly PostToMatch[] };

/** What a whole reading has looked at; complete once the steps are read to their end. */
export type Reach = { scanned: number; from: Date | null };

/** Reads in steps, so that matching one can overlap with nothing worse than the next. */
export async function* readPostsInReach(
  listening: Listening,
  days: number,
  reach: Reach,
): AsyncGenerator<PostsStep> {
  const { db, clock } = listening.platform;
  const since = new Date(clock.now().getTime() - days * dayMs);
  let afterId: string | null = null;
  while (reach.scanned < scannedMax) {
    const rows: Awaited<ReturnType<typeof listPostsHeard>> = await listPostsHeard(db, {
      since,
      afterId,
      limit: stepSize,
    });
    if (rows.length === 0) return;
    yield { rows, posts: rows.map((row) => storedPostToMatch(row, row.source_name)) };
    const last = rows.at(-1);
    reach.scanned += rows.length;
    reach.from = last?.fetched_at ?? reach.from;
    afterId = last?.id ?? null;
    if (rows.length < stepSize) return;
  }
}
