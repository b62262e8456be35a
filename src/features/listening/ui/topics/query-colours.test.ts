// The colours of a query while it is typed.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colourQuery } from './query-colours.ts';

test('the coloured parts are the query itself, letter by letter', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (source) => {
      expect(
        colourQuery(source)
          .map(({ text }) => text)
          .join(''),
      ).toBe(source);
    }),
  );
});

test('operators, phrases, fields and signs are told apart, also in half a query', () => {
  const kinds = colourQuery('(motor OR "drive unit')
    .filter(({ kind }) => kind !== 'text')
    .map(({ kind, text }) => `${kind} ${text}`);
  expect(kinds).toEqual(['bracket (', 'operator OR', 'phrase "drive unit']);
  expect(colourQuery('title:recall -advert').map(({ kind }) => kind)).toEqual([
    'field',
    'text',
    'sign',
    'text',
  ]);
});
