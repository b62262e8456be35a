// The words shown in a row of the stream.

import { expect, test } from 'vitest';
import { snippetOf } from './snippet.ts';

const LONG = `${'before '.repeat(60)}the motor whines ${'after '.repeat(60)}`;

test('a row shows the words around the first match, however late it comes', () => {
  const from = LONG.indexOf('motor');
  const { text, places } = snippetOf(LONG, [{ from, to: from + 5 }], 120);
  expect(text.startsWith('… ')).toBe(true);
  expect(places.map((place) => text.slice(place.from, place.to))).toEqual(['motor']);
});

test('a short text is shown whole, with its places where they were', () => {
  const { text, places } = snippetOf('a motor\nwhines', [{ from: 2, to: 7 }], 120);
  expect(text).toBe('a motor whines');
  expect(places).toEqual([{ from: 2, to: 7 }]);
});
