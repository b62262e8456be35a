// Proximity against the definition, written down as plainly as possible.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readField } from './field-text.ts';
import { findAway, findNear } from './near.ts';
import { inOrder, type Occurrence } from './occurrence.ts';
import { findSloppy } from './sloppy-phrase.ts';

const PROPERTY_TIMEOUT_MS = 60_000;

const occurrences = fc
  .array(fc.tuple(fc.nat(15), fc.nat(2)), { maxLength: 8 })
  .map((pairs) => inOrder(pairs.map(([start, length]) => at(start, start + length))));

function at(start: number, end: number): Occurrence {
  return { start, end, from: start, to: end + 1 };
}

/** Words between the two; below zero where they overlap. */
function between(a: Occurrence, b: Occurrence): number {
  return Math.max(a.start, b.start) - Math.min(a.end, b.end) - 1;
}

test(
  'NEAR finds every pair without overlap and with few enough words between',
  () => {
    fc.assert(
      fc.property(
        occurrences,
        occurrences,
        fc.nat(5),
        fc.boolean(),
        (left, right, distance, ordered) => {
          const wanted = left.flatMap((a) =>
            right
              .filter(
                (b) =>
                  between(a, b) >= 0 && between(a, b) <= distance && (!ordered || a.end < b.start),
              )
              .map((b) => at(Math.min(a.start, b.start), Math.max(a.end, b.end))),
          );
          const found = findNear(left, right, { distance, ordered }).map(({ start, end }) =>
            at(start, end),
          );
          expect(found).toEqual(inOrder(wanted));
        },
      ),
      { numRuns: 2000 },
    );
  },
  PROPERTY_TIMEOUT_MS,
);

test(
  'NOT NEAR keeps what has nothing unwanted around it',
  () => {
    fc.assert(
      fc.property(occurrences, occurrences, fc.nat(5), (left, right, distance) => {
        const wanted = left.filter((a) => right.every((b) => between(a, b) > distance));
        expect(findAway(left, right, distance)).toEqual(wanted);
      }),
      { numRuns: 2000 },
    );
  },
  PROPERTY_TIMEOUT_MS,
);

/** Lucene's slop by trying every way to give each word of the phrase a position of its own. */
function isSloppyMatch(text: readonly string[], phrase: readonly string[], slop: number): boolean {
  const place = (word: number, used: readonly number[]): boolean => {
    if (word === phrase.length) {
      const shifts = used.map((position, index) => position - index);
      return Math.max(...shifts) - Math.min(...shifts) <= slop;
    }
    return text.some(
      (each, position) =>
        each === phrase[word] && !used.includes(position) && place(word + 1, [...used, position]),
    );
  };
  return place(0, []);
}

test(
  'a phrase with slop is found exactly where words can be moved in place',
  () => {
    const words = fc.constantFrom('aa', 'bb', 'cc');
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 8 }),
        fc.array(words, { minLength: 2, maxLength: 4 }),
        fc.nat(5),
        (text, phrase, slop) => {
          const field = readField({ id: '1', text: text.join(' ') }, 'body');
          expect(findSloppy(field, phrase, slop).length > 0).toBe(
            isSloppyMatch(text, phrase, slop),
          );
        },
      ),
      { numRuns: 3000 },
    );
  },
  PROPERTY_TIMEOUT_MS,
);
