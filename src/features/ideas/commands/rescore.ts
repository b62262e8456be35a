// The scores of a whole are made anew whenever somebody votes, comments or takes back; and by the clock, for what changes
// with time alone.

import type { Transaction } from '#platform/db/database.ts';
import type { Ideas } from '../context.ts';
import { RECENT_DAYS, trendScore, wilsonLowerBound } from '../domain/ranking.ts';
import { countParticipants } from '../store/wishes.ts';
import {
  listForCouldChoose,
  listStirred,
  readStirs,
  setCouldChoose,
  setScores,
} from '../store/standings.ts';
import type { StirRow } from '../store/standings.ts';

const DAY_MS = 86_400_000;
const pageSize = 2000;
/** Ideas that are held together; who votes for one of them waits that long. */
const stepSize = 200;
/** A smaller change of n moves no idea past another that anybody would notice. */
const NOTABLE_CHANGE = 0.02;

export async function rescore(
  tx: Transaction,
  ideaIds: readonly string[],
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - RECENT_DAYS * DAY_MS);
  const stirs = await readStirs(tx, ideaIds, since);
  await setScores(
    tx,
    stirs.map((stir) => scoresOf(stir, now)),
  );
}

function scoresOf(stir: StirRow, now: Date) {
  const { id, people, created_at: createdAt, recent_people, recent_since } = stir;
  const recent = recent_since ? { people: recent_people, since: recent_since } : null;
  return {
    id,
    recent: recent_people,
    trend: trendScore({ people, createdAt, recent }, now),
    top: wilsonLowerBound(stir.votes, stir.could_choose),
  };
}

/** By the clock: what trended does so less. */
export async function refreshTrends({ platform }: Ideas, signal: AbortSignal): Promise<void> {
  const { db, clock } = platform;
  const now = clock.now();
  const ids = await listStirred(db, new Date(now.getTime() - RECENT_DAYS * DAY_MS));
  for (let at = 0; at < ids.length; at += stepSize) {
    signal.throwIfAborted();
    await db.transaction().execute((tx) => rescore(tx, ids.slice(at, at + stepSize), now));
  }
}

/** By the clock: more people could have chosen what stands there. */
export async function refreshCouldChoose({ platform }: Ideas, signal: AbortSignal): Promise<void> {
  const { db } = platform;
  const people = peopleSince(await countParticipants(db));
  let after: string | null = null;
  do {
    signal.throwIfAborted();
    const rows = await listForCouldChoose(db, { after, limit: pageSize });
    const changed = rows.flatMap((row) => {
      const n = Math.max(people(row.board_id, row.created_at), row.votes_count);
      const isNotable =
        Math.abs(n - row.could_choose_count) > NOTABLE_CHANGE * row.could_choose_count;
      const top = wilsonLowerBound(row.votes_count, n);
      return isNotable ? [{ id: row.id, couldChoose: n, top }] : [];
    });
    for (let at = 0; at < changed.length; at += stepSize) {
      const step = changed.slice(at, at + stepSize);
      await db.transaction().execute((tx) => setCouldChoose(tx, step));
    }
    after = rows.length === pageSize ? (rows.at(-1)?.id ?? null) : null;
  } while (after !== null);
}

/** How many did something on a board on the day or later: to the day, which is near enough for a share. */
function peopleSince(
  counts: readonly { boardId: string; day: Date; people: number }[],
): (boardId: string, at: Date) => number {
  const days = new Map<string, { dayMs: number; total: number }[]>();
  for (const { boardId, day, people } of counts) {
    const list = days.get(boardId) ?? [];
    days.set(boardId, list);
    list.push({ dayMs: day.getTime(), total: (list.at(-1)?.total ?? 0) + people });
  }
  return (boardId, at) => {
    // Newest day first, each with everybody from it on.
    const list = days.get(boardId) ?? [];
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.dayMs ?? 0) + DAY_MS > at.getTime()) low = middle + 1;
      else high = middle;
    }
    return list[low - 1]?.total ?? 0;
  };
}
