// Chance that can be repeated, in the shapes that people's days have.

import { seededRandom } from '#app/demo/random.ts';

export type Chance = {
  /** 0 to 1, without 1. */
  next(): number;
  isSo(probability: number): boolean;
  whole(below: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** As likely as its weight. */
  weighted<Value>(values: readonly (readonly [Value, number])[]): Value;
  /** Half are under the median; `spread` 1 makes one in six more than 2.7 times as long. */
  around(median: number, spread: number): number;
};

export function chanceFrom(seed: number): Chance {
  const { next } = seededRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(next() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  return {
    next,
    pick,
    isSo: (probability) => next() < probability,
    whole: (below) => Math.floor(next() * below),
    weighted(values) {
      const all = values.reduce((sum, [, weight]) => sum + weight, 0);
      let at = next() * all;
      for (const [value, weight] of values) {
        at -= weight;
        if (at < 0) return value;
      }
      return pick(values)[0];
    },
    around(median, spread) {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
  };
}
