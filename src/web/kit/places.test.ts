// Which parts of a text are marked.

import { expect, test } from 'vitest';
import { mergePlaces } from './places.ts';

test('overlapping and touching places are marked as one, and none beyond the text', () => {
  const places = [
    { from: 4, to: 9 },
    { from: 0, to: 2 },
    { from: 8, to: 12 },
    { from: 40, to: 50 },
    { from: 3, to: 3 },
  ];
  expect(mergePlaces(places, 20)).toEqual([
    { from: 0, to: 2 },
    { from: 4, to: 12 },
  ]);
});
