// An interval of word positions in one field, and the small things all finders of such intervals need.
import type { FieldText } from './field-text.ts';

export type Occurrence = {
  /** Word positions, both inclusive; halves for signs between two words. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 offsets in the field, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** The two sides of a NEAR. */
  readonly sides?: readonly [Occurrence, Occurrence];
};

/** Both positions must hold a unit. */
export function occurrenceAt(text: FieldText, start: number, end: number): Occurrence {
  return { start, end, from: text.units[start]?.from ?? 0, to: text.units[end]?.to ?? 0 };
}

/** Sorted by start, then end, without duplicates. */
export function inOrder(occurrences: readonly Occurrence[]): Occurrence[] {
  if (occurrences.length < 2) return [...occurrences];
  const sorted = occurrences.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((each, index) => {
    const before = sorted[index - 1];
    return before === undefined || before.start !== each.start || before.end !== each.end;
  });
}

/** Index of the first number that is not below `limit`; the numbers ascend. */
export function firstAtLeast(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
