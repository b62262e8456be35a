// Reading changes in the order they happened, while more of them happen.

import { expect, test } from 'vitest';
import { ascend } from './ascend.ts';

type Entry = { id: string; at: number };

const pageSize = 3;

async function hear(entries: Entry[], onPage: (page: number) => void = () => undefined) {
  const heard: string[] = [];
  let reads = 0;
  const steps = ascend<Entry>({
    since: 0,
    markOf: ({ at }) => at,
    ceiling: 1000,
    readPage: ({ since, page }) => {
      onPage((reads += 1));
      const left = entries.filter(({ at }) => at >= since).toSorted((a, b) => a.at - b.at);
      const from = (page - 1) * pageSize;
      const shown = left.slice(from, from + pageSize);
      return Promise.resolve({ entries: shown, hasMore: left.length > from + pageSize });
    },
  });
  let since = 0;
  for await (const step of steps) {
    heard.push(...step.entries.map(({ id }) => id));
    since = step.since;
  }
  return { heard: new Set(heard), since };
}

test('an entry that changes while the pages are read does not hide its neighbour', async () => {
  const entries = Array.from({ length: 7 }, (_, n) => ({ id: `${n}`, at: n + 1 }));
  const { heard, since } = await hear(entries, (page) => {
    const [first] = entries;
    if (page === 2 && first) first.at = 50;
  });
  expect(heard.size).toBe(7);
  expect(since).toBe(50);
});

test('more changes at one moment than a page holds are all read', async () => {
  const entries = Array.from({ length: 10 }, (_, n) => ({ id: `${n}`, at: n < 8 ? 5 : 6 }));
  expect((await hear(entries)).heard.size).toBe(10);
});

test('a change that claims a time in the future does not end the hearing', async () => {
  expect((await hear([{ id: 'a', at: 5_000 }])).since).toBe(1000);
});
