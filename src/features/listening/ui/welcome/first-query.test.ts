// The first query Parley proposes to a newcomer.

import { expect, test } from 'vitest';
import { parseQuery } from '#matching/query/parse.ts';
import { firstName, firstQuery } from './first-query.ts';

test('what somebody wants to hear about becomes a query they can read', () => {
  expect(firstQuery('electric bikes, e-bike; Nordvik')).toBe(
    '"electric bikes" OR "e-bike" OR Nordvik',
  );
  expect(firstName('electric bikes, e-bike')).toBe('Electric bikes');
});

test('a subject that already is a query stays as it is', () => {
  expect(firstQuery('motor AND (noise OR whine)')).toBe('motor AND (noise OR whine)');
});

test('whatever is typed, the proposed query can be read', () => {
  for (const subject of ['"quoted" words', 'a or b', 'and, or', 'C++', '#tag, @name', 'å ä ö']) {
    expect([subject, parseQuery(firstQuery(subject)).ok]).toEqual([subject, true]);
  }
});
