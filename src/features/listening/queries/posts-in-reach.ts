// The stored posts a query is tried on, newest heard first: those the token index leaves, where the query has words
// that must be there, else simply the newest.

import type { TokenNeed } from '#matching/history/narrowing.ts';
import { printTsQuery } from '#matching/history/ts-query.ts';
import type { Listening } from '../context.ts';
import type { PostToMatch } from '../pipeline/match-messages.ts';
import { storedPostToMatch } from '../pipeline/post-to-match.ts';
import { listCandidates, listPostsAt } from '../store/candidate-posts.ts';
import { listPostsHeard, measurePostsHeard } from '../store/posts.ts';
import type { PostWithSource } from '../store/posts.ts';

/** At about 20,000 posts a second in the matching thread, trying a query stays under half a second. */
const readMax = 5000;
const stepSize = 1000;
const dayMs = 86_400_000;

export type PostsStep = {
  rows: readonly PostWithSource[];
  posts: readonly PostToMatch[];
};

/**
 * How much is decided, by the index or by looking: posts, and the time the oldest was heard. Complete once the steps
 * are read to their end.
 */
export type Reach = { scanned: number; from: Date | null };

export async function* readPostsInReach(
  listening: Listening,
  asked: { days: number; need: TokenNeed },
  reach: Reach,
): AsyncGenerator<PostsStep> {
  const { db, clock } = listening.platform;
  const since = new Date(clock.now().getTime() - asked.days * dayMs);
  const tokens = printTsQuery(asked.need);
  if (tokens === undefined) return yield* readNewest(listening, since, reach);
  const places = await listCandidates(db, { since, tokens, beforeId: null, limit: readMax });
  for (let at = 0; at < places.length; at += stepSize) {
    const rows = await listPostsAt(db, places.slice(at, at + stepSize));
    yield stepOf(rows);
    reach.from = rows.at(-1)?.fetched_at ?? reach.from;
  }
  const from = places.length < readMax ? since : (reach.from ?? since);
  const all = await measurePostsHeard(db, from);
  reach.scanned = all.count;
  reach.from = all.oldest;
}

async function* readNewest(
  { platform }: Listening,
  since: Date,
  reach: Reach,
): AsyncGenerator<PostsStep> {
  let afterId: string | null = null;
  while (reach.scanned < readMax) {
    const rows: PostWithSource[] = await listPostsHeard(platform.db, {
      since,
      afterId,
      limit: stepSize,
    });
    yield stepOf(rows);
    const last = rows.at(-1);
    reach.scanned += rows.length;
    reach.from = last?.fetched_at ?? reach.from;
    afterId = last?.id ?? null;
    if (rows.length < stepSize) return;
  }
}

function stepOf(rows: readonly PostWithSource[]): PostsStep {
  return { rows, posts: rows.map((row) => storedPostToMatch(row, row.source_name)) };
}
