// A small seeded generator (mulberry32): the demonstration tells the same story on every machine, and tests meet the
// same moments again.

export type Random = {
  /** 0 <= x < 1 */
  next(): number;
  /** 0 <= n < end */
  below(end: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
};

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { next, below, pick: (list) => list[below(list.length)] ?? list[0] };
}
