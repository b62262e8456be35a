// Scores of texts are drawn to those of texts with the same words, and of no others.
import { expect, test } from 'vitest';
import { hashTexts } from '../train/learn.ts';
import { steadied } from './near-texts.ts';

const texts = [
  'the bridge on main street is closed after the flood',
  'bridge on main street is closed after the flood',
  'praying for everybody tonight',
  'blankets wanted!',
].map((text) => ({ text, lang: 'en' }));

test('a post is judged with the posts that say nearly the same', () => {
  const [first = 0, second = 0, alone = 0, other = 0] = steadied(
    [0.9, -0.3, -0.8, 0.4],
    hashTexts(texts, { hasStems: true }),
  );
  expect(first).toBeLessThan(0.9);
  expect(second).toBeGreaterThan(-0.3);
  expect(first - second).toBeLessThan(1.2);
  expect(alone).toBe(-0.8);
  expect(other).toBe(0.4);
});
