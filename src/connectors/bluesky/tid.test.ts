// Record keys that follow from publications.

import { expect, test } from 'vitest';
import { tidOf } from './tid.ts';

const key = '0193a1b2-0000-7000-8000-000000000001';

test('a publication has one record key for ever, shaped as the network wants it', () => {
  const madeAt = new Date('2026-11-22T18:00:00.123Z');
  const tid = tidOf({ key, madeAt });
  expect(tidOf({ key, madeAt: new Date(madeAt) })).toBe(tid);
  // https://atproto.com/specs/tid
  expect(tid).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/);
});

test('another publication of the same moment has another, and later ones sort after it', () => {
  const madeAt = new Date('2026-11-22T18:00:00.123Z');
  const keys = Array.from({ length: 200 }, (_, at) => tidOf({ key: `${key}${at}`, madeAt }));
  expect(new Set(keys).size).toBe(200);
  const later = tidOf({ key, madeAt: new Date(madeAt.getTime() + 1) });
  for (const tid of keys) expect(tid < later).toBe(true);
});
