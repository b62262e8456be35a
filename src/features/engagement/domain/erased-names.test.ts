// Who is to be forgotten is found by what is theirs alone, and their names go from the words of others.

import { expect, test } from 'vitest';
import { namesToErase, namesUsed, withoutNames } from './erased-names.ts';

const anna = { handle: '@anna@harbour.example', name: 'Anna Berg', url: null };

test('handles, addresses and whole names are looked for; a first name may be anybody’s', () => {
  expect(namesToErase([anna, { handle: 'bo', name: 'Anna', url: 'https://anna.example' }])).toEqual(
    ['@anna@harbour.example', 'https://anna.example', 'Anna Berg', '@bo'],
  );
});

test('a name goes wherever it stands as such, and nothing else does', () => {
  const text = 'Thanks, anna berg! (Anna Bergs are many; write to @anna@harbour.example.)';
  expect(withoutNames(text, namesToErase([anna]))).toBe(
    'Thanks, […]! (Anna Bergs are many; write to […].)',
  );
});

test('in their own conversation a first name means them; small words never do', () => {
  const guild = { handle: 'guild', name: 'The Guild of Bakers', url: null };
  const text = 'The bread is for the Guild, dear Anna.';
  expect(withoutNames(text, namesUsed([anna, guild]))).toBe('The bread is for the […], dear […].');
});
