// Proximity: pairs of occurrences close to each other, and occurrences away from others.
import { firstAtLeast, inOrder, type Occurrence } from './occurrence.ts';

type Distance = { readonly ordered: boolean; readonly distance: number };

/**
 * No natural text comes near this many pairs; texts made to do harm would fill the memory. What is left out are pairs
 * that only a NEAR around this one could have used.
 */
const nearPairsMax = 20_000;

/** Every pair that does not overlap and has at most `distance` words between. Both lists are in order. */
export function findNear(
  left: readonly Occurrence[],
  right: readonly Occurrence[],
  { ordered, distance }: Distance,
): Occurrence[] {
  const pairs = new Map<number, Occurrence>();
  const add = (first: Occurrence, second: Occurrence, sides: readonly [Occurrence, Occurrence]) => {
    // Positions are whole or half numbers below 2^20.
    const key = first.start * 2 * 2 ** 24 + second.end * 2;
    if (pairs.has(key)) return;
    pairs.set(key, { start: first.start, end: second.end, from: first.from, to: second.to, sides });
  };
  const rightByEnd = right.toSorted((a, b) => a.end - b.end);
  const starts = right.map((each) => each.start);
  const ends = rightByEnd.map((each) => each.end);
  for (const one of left) {
    if (pairs.size >= nearPairsMax) break;
    for (let index = firstAtLeast(starts, one.end + 0.5); index < right.length; index++) {
      const other = right[index];
      if (!other || other.start > one.end + 1 + distance) break;
      add(one, other, [one, other]);
    }
    if (ordered) continue;
    for (let index = firstAtLeast(ends, one.start - 1 - distance); index < right.length; index++) {
      const other = rightByEnd[index];
      if (!other || other.end >= one.start) break;
      add(other, one, [one, other]);
    }
  }
  return inOrder(Array.from(pairs.values()));
}

/** The left ones that no right one overlaps or comes within `distance` words of. */
export function findAway(
  left: readonly Occurrence[],
  right: readonly Occurrence[],
  distance: number,
): Occurrence[] {
  const starts = right.map((each) => each.start);
  let farthest = -Infinity;
  const farthestEnds = right.map((each) => (farthest = Math.max(farthest, each.end)));
  return left.filter((one) => {
    const next = firstAtLeast(starts, one.end + 1 + distance + 0.25);
    return next === 0 || (farthestEnds[next - 1] ?? -Infinity) < one.start - 1 - distance;
  });
}
