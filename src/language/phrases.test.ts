// Rising phrases: what is new is named in the words people use, what was always said is left out.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { risingPhrases } from './phrases.ts';
import type { PhrasePost } from './phrases.ts';

function posts(texts: readonly string[], prefix = 'p'): PhrasePost[] {
  return texts.map((text, index) => ({ id: `${prefix}${index}`, text }));
}

const USUAL = posts(
  [
    'The bank opens at ten on Saturdays',
    'Nice people at the bank today',
    'My bank card came in the post',
    'Queue at the bank again',
    'Does the bank change Danish crowns?',
    'The bank sent me a birthday card',
    'I like the new bank building',
    'Which bank has the lowest fees?',
    'The bank app looks better in blue',
    'Bank holiday, so no bank',
  ],
  'old',
);

const OUTAGE = posts([
  'Card payments failed at the bakery, is the bank down?',
  'card payments failed three times in a row',
  'Why have card payments failed all morning',
  'At the till and Card Payments failed, so embarrassing',
  'Bank says card payments failed for some customers',
  'our shop: card payments failed since nine',
  'Nice people at the bank, by the way',
  'The bank opens at ten, right?',
]);

test('a new matter is named by its fullest phrase, once, as most people write it', () => {
  const [first, ...others] = risingPhrases(OUTAGE, USUAL);
  expect(first).toMatchObject({ phrase: 'card payments failed', count: 6, countBefore: 0 });
  expect(first?.examples).toEqual(['p0', 'p3', 'p5']);
  expect(others.map(({ phrase }) => phrase)).toEqual([]);
});

test('what is said as often as before does not rise', () => {
  expect(risingPhrases(USUAL, USUAL)).toEqual([]);
  const threeTimesAsMany = ['a', 'b', 'c'].flatMap((copy) =>
    USUAL.map(({ id, text }) => ({ id: id + copy, text })),
  );
  expect(risingPhrases(threeTimesAsMany, USUAL)).toEqual([]);
});

test('with nothing before, nothing is new', () => {
  expect(risingPhrases(OUTAGE, [])).toEqual([]);
  expect(risingPhrases([], USUAL)).toEqual([]);
});

test('a copy-paste campaign is one voice', () => {
  const copies = Array.from({ length: 50 }, (_, index) => ({
    id: `c${index}`,
    text: 'Stop the harbour tunnel',
    group: 'c0',
  }));
  expect(risingPhrases([...USUAL, ...copies], USUAL)).toEqual([]);
  const voices = copies.map(({ id, text }) => ({ id, text }));
  expect(risingPhrases([...USUAL, ...voices], USUAL)).toMatchObject([
    { phrase: 'Stop the harbour', count: 50 },
  ]);
});

test('two matters stay two', () => {
  const both = posts([
    ...OUTAGE.map(({ text }) => text),
    'the app shows a blank screen since the update',
    'Blank screen after login',
    'blank screen here as well',
    'anybody else with a blank screen?',
    'blank screen, tried twice',
    'reinstalled it, blank screen',
  ]);
  expect(risingPhrases(both, USUAL).map(({ phrase }) => phrase)).toEqual([
    'card payments failed',
    'blank screen',
  ]);
});

test('hashtags are phrases; names, links, emoji and small words are not', () => {
  const now = posts(
    ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map(
      (word) => `${word} @rival it is the 🔥 https://www.example.com/a #KeepTheFerry`,
    ),
  );
  expect(risingPhrases(now, USUAL).map(({ phrase }) => phrase)).toEqual(['#KeepTheFerry']);
});

test('Swedish reads as well as English', () => {
  const now = posts([
    'Nu är den nya tidtabellen här och ingen hinner',
    'Vem har gjort nya tidtabellen?',
    'nya tidtabellen betyder 40 minuters väntan',
    'Hatar nya tidtabellen',
    'Med nya tidtabellen missar jag skolan',
    'Är nya tidtabellen ett skämt',
  ]);
  expect(risingPhrases(now, USUAL)).toMatchObject([{ phrase: 'nya tidtabellen', count: 6 }]);
});

test('whatever is said: counts are true, examples hold the phrase, and the order of posts changes nothing', () => {
  const words = fc.constantFrom(
    'red',
    'boat',
    'late',
    'the',
    'of',
    'Pier,',
    '#ferry',
    '7',
    'boats',
  );
  const texts = fc.array(
    fc.array(words, { minLength: 1, maxLength: 8 }).map((each) => each.join(' ')),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(texts, texts, (textsNow, textsBefore) => {
      const now = posts(textsNow);
      const found = risingPhrases(now, posts(textsBefore), { leastScore: 0.5 });
      for (const { phrase, count, examples } of found) {
        expect(count).toBeGreaterThanOrEqual(3);
        expect(count).toBeLessThanOrEqual(now.length);
        for (const id of examples)
          expect(now.find((post) => post.id === id)?.text.toLowerCase()).toContain(
            phrase.toLowerCase(),
          );
      }
      const reversed = risingPhrases(now.toReversed(), posts(textsBefore), { leastScore: 0.5 });
      expect(reversed.map(({ phrase, count }) => [phrase.toLowerCase(), count])).toEqual(
        found.map(({ phrase, count }) => [phrase.toLowerCase(), count]),
      );
    }),
  );
});
