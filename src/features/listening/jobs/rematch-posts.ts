// Which stored posts a re-match looks at, in steps, newest heard first: where what is stored can narrow, by the index of
// tokens or read by the database, the candidates; else all, of which first no more is read than the query asks for. In
// both cases those that were found for the topic before are looked at too, so that what no longer matches is withdrawn.

import { askedOfPosts } from '#matching/history/asked-of-posts.ts';
import { narrowQuery } from '#matching/history/narrowing.ts';
import type { TokenNeed } from '#matching/history/narrowing.ts';
import { storedTest } from '#matching/history/token-pattern.ts';
import { printTsQuery } from '#matching/history/ts-query.ts';
import type { QueryTree } from '#matching/query/tree.ts';
import type { Database } from '#platform/db/database.ts';
import type { MatchThread } from '../pipeline/match-thread.ts';
import { gistToMatch } from '../pipeline/post-to-match.ts';
import {
  listCandidates,
  listCandidatesByReading,
  listFoundBefore,
  listGistsHeard,
  listPostsAt,
} from '../store/candidate-posts.ts';
import type { CandidatePlace, PostGist } from '../store/candidate-posts.ts';
import type { RematchRow } from '../store/rematches.ts';
import type { PostWithSource } from '../store/posts.ts';

const stepSize = 1000;
/** Texts can be long; ids alone are small. */
const pageSize = { withTexts: 2000, without: 10_000 };
/** Where little is found, a step of one page would be stored again and again for nothing. */
const pagesPerStep = 5;
/** About 100 MB of ids; beyond it reading everything in order is as quick. */
const candidatesMax = 1_000_000;

export type RematchStep = {
  /** The posts to decide. */
  posts: readonly PostWithSource[];
  /** How many were looked at to find these. */
  scanned: number;
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
  { db, trials }: { db: Database; trials: MatchThread },
  query: { tree: QueryTree; resolved: string },
  rematch: Pick<RematchRow, 'topic_id' | 'from_at' | 'after_id'>,
): Promise<RematchReader> {
  const reach = { since: rematch.from_at, beforeId: rematch.after_id, limit: candidatesMax };
  const found = await findCandidates(db, narrowQuery(query.tree), reach);
  const before = await listFoundBefore(db, { ...reach, topicId: rematch.topic_id });
  if (found === null || found.length === candidatesMax) {
    const sift = (gists: readonly PostGist[]) =>
      trials.sift(query.resolved, gists.map(gistToMatch));
    return allPosts({ db, sift, before }, query.tree, rematch.from_at);
  }
  return narrowed(db, merge(found, before));
}

/** Null where the tokens say nothing. */
async function findCandidates(
  db: Database,
  need: TokenNeed,
  reach: { since: Date; beforeId: string | null; limit: number },
): Promise<CandidatePlace[] | null> {
  const tokens = printTsQuery(need);
  if (tokens !== undefined) return listCandidates(db, { ...reach, tokens });
  const test = storedTest(need);
  return test === undefined ? null : listCandidatesByReading(db, { ...reach, test });
}

type Sifting = {
  db: Database;
  sift: (gists: readonly PostGist[]) => Promise<readonly number[]>;
  before: readonly CandidatePlace[];
};

/** The next page is read while one is sifted. */
function allPosts({ db, sift, before }: Sifting, tree: QueryTree, since: Date): RematchReader {
  const asked = askedOfPosts(tree);
  const limit = asked.texts || asked.rest ? pageSize.withTexts : pageSize.without;
  const readPage = (afterId: string | null) => listGistsHeard(db, { since, afterId, limit, asked });
  let ahead: { afterId: string | null; page: Promise<PostGist[]> } | null = null;
  const takePage = async (afterId: string | null): Promise<PostGist[]> => {
    const page = await (ahead?.afterId === afterId ? ahead.page : readPage(afterId));
    const pageEnd = page.at(-1)?.id ?? null;
    ahead = null;
    if (page.length === limit) {
      ahead = { afterId: pageEnd, page: readPage(pageEnd) };
      // A failure is met when the page is asked for.
      ahead.page.catch((error: unknown) => error);
    }
    return page;
  };
  return {
    candidates: null,
    async read(afterId) {
      const places: PostGist[] = [];
      let [scanned, lastId, isLast] = [0, afterId, false];
      // A step ends where it has found enough, so that storing it is short, or where there was enough to look at.
      for (let pages = 0; pages < pagesPerStep && places.length < stepSize && !isLast; pages += 1) {
        const page = await takePage(lastId);
        const found = await sift(page);
        const room = stepSize - places.length;
        places.push(...found.slice(0, room).flatMap((at) => page[at] ?? []));
        const isCut = found.length > room;
        scanned += isCut ? (found[room - 1] ?? 0) + 1 : page.length;
        lastId = (isCut ? places : page).at(-1)?.id ?? lastId;
        isLast = !isCut && page.length < limit;
      }
      const again = before.filter(({ id }) => {
        return (afterId === null || id < afterId) && lastId !== null && id >= lastId;
      });
      const posts = await listPostsAt(db, merge(places.map(placeOf), again));
      return { posts, scanned, lastId, isLast };
    },
  };
}

function placeOf({ id, created_at }: PostGist): CandidatePlace {
  return { id, created_at };
}

function narrowed(db: Database, places: readonly CandidatePlace[]): RematchReader {
  let next = 0;
  return {
    candidates: places.length,
    async read(afterId) {
      // What was read ahead is read again when another process has stored a part of it.
      while (next > 0 && (afterId === null || (places[next - 1]?.id ?? '') < afterId)) next -= 1;
      while (afterId !== null && (places[next]?.id ?? '') >= afterId) next += 1;
      const step = places.slice(next, next + stepSize);
      const posts = await listPostsAt(db, step);
      const lastId = step.at(-1)?.id ?? null;
      return { posts, scanned: posts.length, lastId, isLast: step.length < stepSize };
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
