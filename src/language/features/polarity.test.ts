// The list of polarity words: opened at once, its languages read when they are asked for.
import { expect, test } from 'vitest';
import { openPolarityWords } from './polarity.ts';

const list = '# * form\n☀\t20\n# en form\ngood\t19\n..###\t-19\nbad\t-25\n# en stem\nbeauti\t28\n';
const words = openPolarityWords(new TextEncoder().encode(list));

test('each language has the words of its own sections', () => {
  expect([...(words.get('*')?.form ?? [])]).toEqual([['☀', 2]]);
  expect([...(words.get('en')?.stem ?? [])]).toEqual([['beauti', 2.8]]);
});

test('a word with number signs is a word, not the head of a section', () => {
  expect([...(words.get('en')?.form ?? [])]).toEqual([
    ['good', 1.9],
    ['..###', -1.9],
    ['bad', -2.5],
  ]);
});

test('a language without a list has no words', () => {
  expect(words.get('sv')).toBeUndefined();
});
