// Ideas found by words, and ideas like what is being typed.

import type { Queryable } from '#platform/db/database.ts';
import { identifyLanguage } from '#text/language-id.ts';
import type { Ideas } from '../context.ts';
import { fitOf } from '../domain/words.ts';
import { searchWords } from '#text/search-words.ts';
import { findByWords, readWordShares } from '../store/search.ts';
import type { FoundRow } from '../store/search.ts';
import { listListed } from '../store/standings.ts';

/** Words of a long question that are looked for at all, the rarest. */
const WORDS_MAX = 24;
const LEADING_MAX = 6;
/** Ideas the leading words may hold together: a bound of what one search reads. */
const ROWS_MAX = 4000;
const CANDIDATES_MAX = 120;
/** A word that is in no statistics is in fewer ideas than this. */
const RARE_SHARE = 0.0005;
const STATISTICS_HOLD_MS = 5 * 60_000;

type Shares = Awaited<ReturnType<typeof readWordShares>>;
const known = new WeakMap<object, { shares: Promise<Shares>; readAt: number }>();

/** Statistics change slowly: read once in a while for each database. */
function sharesOf(db: Queryable): Promise<Shares> {
  const before = known.get(db);
  const now = performance.now();
  if (before && now - before.readAt < STATISTICS_HOLD_MS) return before.shares;
  const shares = readWordShares(db);
  known.set(db, { shares, readAt: now });
  shares.catch(() => known.delete(db));
  return shares;
}

export type Search = {
  q: string;
  boardId?: string | undefined;
  limit: number;
  publicOnly: boolean;
};

/** @returns ids of the ideas that stand for what was found, the best first */
export async function searchIdeas({ platform }: Ideas, search: Search): Promise<string[]> {
  const { rows, rarity } = await candidatesOf(platform.db, search);
  const scores = new Map<string, number>();
  for (const row of rows) {
    const fit = fitOf({ shared: row.shared, inTitle: row.in_title }, rarity);
    scores.set(row.canonical_id, Math.max(scores.get(row.canonical_id) ?? 0, fit));
  }
  return [...scores]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
    .slice(0, search.limit)
    .map(([id]) => id);
}

async function candidatesOf(
  db: Queryable,
  { q, boardId, publicOnly }: Omit<Search, 'limit'>,
): Promise<{ rows: FoundRow[]; rarity: Map<string, number> }> {
  const words = [...new Set(searchWords(q, identifyLanguage(q).lang))];
  if (words.length === 0) return { rows: [], rarity: new Map() };
  const { ideas, shares } = await sharesOf(db);
  const share = (word: string) => shares.get(word) ?? RARE_SHARE;
  const byRarity = words.toSorted((a, b) => share(a) - share(b)).slice(0, WORDS_MAX);
  const rarity = new Map(byRarity.map((word) => [word, Math.log(1 + 1 / share(word))]));
  const leading: string[] = [];
  let rows = 0;
  for (const word of byRarity) {
    rows += share(word) * ideas;
    if (leading.length > 0 && (rows > ROWS_MAX || leading.length >= LEADING_MAX)) break;
    leading.push(word);
  }
  const search = { leading, rarity, boardId: boardId ?? null, publicOnly, limit: CANDIDATES_MAX };
  return { rows: await findByWords(db, search), rarity };
}

export type Similar = { id: string; wording: string; score: number };

/**
 * Below this it is not like it: what shares nothing but small talk stays under .0002, what asks for the same in other
 * words begins at .0003 (a likeness of .07, as the store cubes it).
 */
const SCORE_MIN = 0.0003;
/** More are looked at than shown: some are hidden, others are one by now. */
const LOOKED_AT_FACTOR = 4;

/** @returns ideas that stand for what is like it, each once, the most like first */
export async function similarIdeas(
  { platform, similar }: Ideas,
  search: Omit<Search, 'boardId'>,
): Promise<Similar[]> {
  const { db } = platform;
  const asked = { text: search.q, limit: search.limit * LOOKED_AT_FACTOR };
  const candidates = async () => {
    const { rows } = await candidatesOf(db, search);
    return rows.map(({ id }) => id);
  };
  const found = (await similar.find(db, asked, candidates)).filter(
    ({ score }) => score >= SCORE_MIN,
  );
  const listed = await listListed(
    db,
    found.map(({ thing }) => thing),
    search.publicOnly,
  );
  const shown = new Map<string, Similar>();
  for (const { thing, wording, score } of found) {
    const id = listed.get(thing);
    if (id !== undefined && !shown.has(id)) shown.set(id, { id, wording, score });
  }
  return [...shown.values()].slice(0, search.limit);
}
