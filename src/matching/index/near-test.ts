// NEAR between words and phrases, on the places of the post being matched.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds

/** What is asked of the post: the places of its units and the words at them. */
export type Places = {
  readonly programs: { readonly lists: Int32Array };
  lastPlace: (unit: number) => number;
  placeBefore: (place: number) => number;
  positionOf: (place: number) => number;
  isPhraseAt: (list: number, length: number, position: number) => boolean;
};

// More intervals than this on a side: the evaluator's sorted search is the better one.
const INTERVALS_MAX = 64;
const starts = [new Int32Array(INTERVALS_MAX), new Int32Array(INTERVALS_MAX)] as const;
const ends = [new Int32Array(INTERVALS_MAX), new Int32Array(INTERVALS_MAX)] as const;

/** The list is that of HAS_NEAR in program.ts. Undefined where there are too many places to try all pairs. */
export function nearHolds(places: Places, list: number): boolean | undefined {
  const { lists } = places.programs;
  const isOrdered = lists[list] === 1;
  const distance = lists[list + 1]!;
  let at = list + 3;
  const counts = [0, 0];
  for (let side = 0; side < 2; side += 1) {
    const choices = lists[at++]!;
    let found = 0;
    for (let choice = 0; choice < choices; choice += 1) {
      const length = lists[at]!;
      for (
        let place = places.lastPlace(lists[at + 1]!);
        place >= 0;
        place = places.placeBefore(place)
      ) {
        const position = places.positionOf(place);
        if (length > 1 && !places.isPhraseAt(at + 1, length, position)) continue;
        if (found === INTERVALS_MAX) return undefined;
        starts[side]![found] = position;
        ends[side]![found] = position + length - 1;
        found += 1;
      }
      at += 1 + length;
    }
    if (found === 0) return false;
    counts[side] = found;
  }
  for (let left = 0; left < counts[0]!; left += 1) {
    for (let right = 0; right < counts[1]!; right += 1) {
      const behind = starts[1][right]! - ends[0][left]! - 1;
      if (behind >= 0 && behind <= distance) return true;
      const before = starts[0][left]! - ends[1][right]! - 1;
      if (!isOrdered && before >= 0 && before <= distance) return true;
    }
  }
  return false;
}
