// Which stored posts a re-match looks at, in steps, newest heard first: where the token index can narrow, its
// candidates and what was found for the topic before; else all.

import { narrowQuery } from '#matching/history/narrowing.ts';
import { printTsQuery } from '#matching/history/ts-query.ts';
import type { QueryTree } from '#matching/query/tree.ts';
import type { Database } from '#platform/db/database.ts';
import { listCandidates, listFoundBefore, listPostsAt } from '../store/candidate-posts.ts';
import type { CandidatePlace } from '../store/candidate-posts.ts';
import { listPostsHeard } from '../store/posts.ts';
import type { RematchRow } from '../store/rematches.ts';
import type { PostWithSource } from '../store/stored-posts.ts';

const stepSize = 1000;
/** About 100 MB of ids; beyond it reading everything in order is as quick. */
const candidatesMax = 1_000_000;

export type RematchStep = {
  posts: readonly PostWithSource[];
  /** The place after this step; null where nothing was left. */
  lastId: string | null;
  isLast: boolean;
};

export type RematchReader = {
  /** Posts to look at; null: all. */
  candidates: number | null;
  read(afterId: string | null): Promise<RematchStep>;
};

/** Posts stored after this call are none of its business: ingest has matched them by the new version. */
export async function openRematchReader(
  db: Database,
  tree: QueryTree,
  rematch: Pick<RematchRow, 'topic_id' | 'from_at' | 'after_id'>,
): Promise<RematchReader> {
  const tokens = printTsQuery(narrowQuery(tree));
  const reach = { since: rematch.from_at, beforeId: rematch.after_id, limit: candidatesMax };
  const found = tokens === undefined ? null : await listCandidates(db, { ...reach, tokens });
  if (found === null || found.length === candidatesMax) return allPosts(db, rematch.from_at);
  const before = await listFoundBefore(db, { ...reach, topicId: rematch.topic_id });
  return narrowed(db, merge(found, before));
}

function allPosts(db: Database, since: Date): RematchReader {
  return {
    candidates: null,
    async read(afterId) {
      const posts = await listPostsHeard(db, { since, afterId, limit: stepSize });
      return { posts, lastId: posts.at(-1)?.id ?? null, isLast: posts.length < stepSize };
    },
  };
}

function narrowed(db: Database, places: readonly CandidatePlace[]): RematchReader {
  let next = 0;
  return {
    candidates: places.length,
    async read(afterId) {
      while (afterId !== null && (places[next]?.id ?? '') >= afterId && next < places.length) {
        next += 1;
      }
      const step = places.slice(next, next + stepSize);
      const posts = await listPostsAt(db, step);
      return { posts, lastId: step.at(-1)?.id ?? null, isLast: step.length < stepSize };
    },
  };
}

/** Ids as text sort as they do in the database. */
function merge(
  one: readonly CandidatePlace[],
  other: readonly CandidatePlace[],
): readonly CandidatePlace[] {
  if (other.length === 0) return one;
  const places = new Map([...one, ...other].map((place) => [place.id, place]));
  return [...places.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1));
}
