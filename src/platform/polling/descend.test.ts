// Walking down a list from its newest entry, and what is heard when the walk is cut off anywhere.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { descend, newDescent } from './descend.ts';
import type { Descent } from './descend.ts';

/** A list of numbers, newest first; a position is the mark below which a page begins. */
class List {
  marks: number[] = [];
  depthMax = Number.POSITIVE_INFINITY;
  reads = 0;

  readonly readPage = (position: string | null) => {
    this.reads += 1;
    const newest = this.marks.toSorted((a, b) => b - a).slice(0, this.depthMax);
    const older = newest.filter((mark) => position === null || mark < Number(position));
    const entries = older.slice(0, 3);
    const next = older.length > 3 ? String(entries.at(-1)) : null;
    return Promise.resolve({ entries, next });
  };
}

const walk = (list: List, cursor: Descent) =>
  descend({
    cursor,
    markOf: (mark: number) => mark,
    readPage: list.readPage,
    overlap: 2,
    floor: 0,
    ceiling: 1_000_000,
  });

async function hear(list: List, cursor: Descent, steps = 1000) {
  const heard: number[] = [];
  let last = cursor;
  let missing: number[] = [];
  let taken = 0;
  for await (const step of walk(list, cursor)) {
    heard.push(...step.entries);
    last = step.cursor;
    if (step.endedAbove) missing = [step.endedAbove.known, step.endedAbove.oldest];
    taken += 1;
    if (taken >= steps) break;
  }
  return { heard, cursor: last, missing };
}

describe('a list that begins with the newest', () => {
  test('is read to its end the first time, and only to what is known after that', async () => {
    const list = new List();
    list.marks = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const first = await hear(list, newDescent);
    expect(first.heard).toHaveLength(10);
    expect(first.cursor).toEqual({ known: 10, walk: null });
    list.reads = 0;
    list.marks.push(11);
    const second = await hear(list, first.cursor);
    expect(second.heard).toEqual([11, 10, 9, 8, 7, 6]);
    expect(list.reads).toBe(2);
  });

  test('that is empty is no trouble', async () => {
    expect(await hear(new List(), newDescent)).toMatchObject({ heard: [], missing: [] });
  });

  test('without end is read for a while, and further the next time', async () => {
    const endless = (position: string | null) => {
      const next = Number(position ?? 1_000_000) - 1;
      return Promise.resolve({ entries: [next], next: String(next) });
    };
    const options = { markOf: (mark: number) => mark, readPage: endless, overlap: 0 };
    const steps = descend({ ...options, cursor: newDescent, floor: 0, ceiling: 2_000_000 });
    let pages = 0;
    let cursor = newDescent;
    for await (const step of steps) {
      pages += 1;
      ({ cursor } = step);
    }
    expect(pages).toBe(5000);
    expect(cursor).toEqual({ known: null, walk: { top: 999_999, position: '995000' } });
  });

  test('with a depth the network limits tells what lies below it', async () => {
    const list = new List();
    list.marks = [1, 2, 3];
    const { cursor } = await hear(list, newDescent);
    list.marks = Array.from({ length: 40 }, (_, n) => n + 1);
    list.depthMax = 10;
    expect((await hear(list, cursor)).missing).toEqual([3, 31]);
  });

  test('with a post from the future goes on being heard', async () => {
    const list = new List();
    list.marks = [1, 2, 9_000_000];
    const { cursor } = await hear(list, newDescent);
    expect(cursor.known).toBe(1_000_000);
  });

  test('whose positions are forgotten meanwhile is walked anew', async () => {
    const list = new List();
    list.marks = [5, 6, 7, 8, 9, 10, 11, 12];
    const heard = await hear(list, { known: 5, walk: { top: 12, position: '0' } });
    expect(new Set(heard.heard)).toEqual(new Set(list.marks));
  });

  test('is heard whole, however often the walk is cut off and whatever comes in meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ steps: fc.integer({ min: 1, max: 4 }), arrivals: fc.nat(7) }), {
          maxLength: 12,
        }),
        async (looks) => {
          const list = new List();
          const heard = new Set<number>();
          let cursor = newDescent;
          let mark = 0;
          for (const { steps, arrivals } of [...looks, { steps: 1000, arrivals: 0 }]) {
            for (let n = 0; n < arrivals; n += 1) list.marks.push((mark += 1));
            const result = await hear(list, cursor, steps);
            for (const each of result.heard) heard.add(each);
            cursor = result.cursor;
          }
          expect(heard).toEqual(new Set(list.marks));
        },
      ),
    );
  });
});
