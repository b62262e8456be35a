// Reading a list that begins with the newest: from its top down to what is known. A walk that is cut off goes on where
// it was, and what came in above it meanwhile is read by the walk after it, so that nothing lies between two walks.

import { z } from 'zod';

/** A mark grows with time: an id, or milliseconds. */
export const descentSchema = z.object({
  /** The highest mark below which everything has been read. */
  known: z.number().nullable(),
  /** A walk on its way down, with the highest mark it has seen and the position of its next page. */
  walk: z.object({ top: z.number(), position: z.string() }).nullable(),
});
export type Descent = z.infer<typeof descentSchema>;
export const newDescent: Descent = { known: null, walk: null };

export type Page<Entry> = {
  entries: readonly Entry[];
  /** Where the next older page begins; null at the end of the list. */
  next: string | null;
};

export type DescentStep<Entry> = {
  entries: readonly Entry[];
  cursor: Descent;
  /**
   * The list ended before what is known: with a list of limited depth, posts from here up to the oldest seen are lost.
   * Null: nothing is missing.
   */
  endedAbove: { known: number; oldest: number; seen: number } | null;
};

/** Read in one go at most; the next look goes on there. A list without end must not be read without end. */
const pagesMax = 5000;

export type DescentOptions<Entry> = {
  cursor: Descent;
  markOf: (entry: Entry) => number;
  /** @param position null: the top */
  readPage: (position: string | null) => Promise<Page<Entry>>;
  /** How far below what is known to read again: late arrivals, edits of the newest. */
  overlap: number;
  /** Where the very first walk ends. */
  floor: number;
  /** No mark above it is believed: a post that claims to be of next year would end all hearing. */
  ceiling: number;
};

export async function* descend<Entry>(
  options: DescentOptions<Entry>,
): AsyncGenerator<DescentStep<Entry>, Descent, void> {
  const { cursor } = options;
  // The walk that was cut off comes first, then one for what came in since it began.
  const before = cursor.walk === null ? cursor : yield* walkDown(options, cursor);
  return before.walk === null ? yield* walkDown(options, before) : before;
}

async function* walkDown<Entry>(
  { markOf, readPage, overlap, floor, ceiling }: DescentOptions<Entry>,
  before: Descent,
): AsyncGenerator<DescentStep<Entry>, Descent, void> {
  const { known } = before;
  const end = known === null ? floor : known - overlap;
  let { walk } = before;
  let seen = 0;
  let oldest = Number.POSITIVE_INFINITY;
  for (let pages = 1; ; pages += 1) {
    const { entries, next } = await readPage(walk?.position ?? null);
    // The place no longer knows the position: all of it is walked again.
    if (before.walk !== null && seen + entries.length === 0) return { known, walk: null };
    const marks = entries.map((entry) => Math.min(ceiling, markOf(entry)));
    const top = Math.max(walk?.top ?? known ?? floor, ...marks);
    seen += entries.length;
    oldest = Math.min(oldest, ...marks);
    const isKnown = oldest < end;
    walk = isKnown || next === null ? null : { top, position: next };
    const cursor = walk === null ? { known: top, walk } : { known, walk };
    const isMissing = walk === null && !isKnown && known !== null && seen > 0 && oldest > known;
    yield {
      // Known ones too: edits are seen, and an absurd mark above them hides nothing.
      entries,
      cursor,
      endedAbove: isMissing ? { known, oldest, seen } : null,
    };
    if (walk === null || pages === pagesMax) return cursor;
  }
}
