// How alike two texts are, by their sketches: exact for what people post, a good estimate for long articles.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allShingles, jaccard, sketch, SKETCH } from './shingles.ts';

function shareOfBoth(a: string, b: string): number {
  const [inA, inB] = [new Set(allShingles(a)), new Set(allShingles(b))];
  const union = inA.union(inB).size;
  return union === 0 ? 0 : inA.intersection(inB).size / union;
}

function texts(maxWords: number): fc.Arbitrary<string> {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeåöж'), minLength: 1, maxLength: 7 });
  return fc.array(word, { maxLength: maxWords }).map((words) => words.join(' '));
}

test('posts are compared exactly, whichever comes first', () => {
  fc.assert(
    fc.property(texts(30), texts(30), texts(6), (start, end, other) => {
      const [a, b] = [`${start} ${end}`, `${start} ${other} ${end}`];
      fc.pre(allShingles(b).length < SKETCH);
      expect(jaccard(sketch(a), sketch(b))).toBeCloseTo(shareOfBoth(a, b), 10);
      expect(jaccard(sketch(b), sketch(a))).toBe(jaccard(sketch(a), sketch(b)));
    }),
  );
});

test('a text is wholly like itself, and no text is like an empty one', () => {
  fc.assert(
    fc.property(texts(200), (text) => {
      const own = sketch(text);
      expect(own.length).toBeLessThanOrEqual(SKETCH);
      expect(jaccard(own, own)).toBe(own.length === 0 ? 0 : 1);
      expect(jaccard(own, sketch(''))).toBe(0);
    }),
  );
});

test('articles of thousands of words are estimated to within a few hundredths', () => {
  const words = Array.from({ length: 3000 }, (_, at) => ((at * 2_654_435_761) >>> 7).toString(36));
  const article = words.join(' ');
  for (const every of [5, 10, 20, 50]) {
    const copy = words.filter((_, at) => at % every !== 0).join(' ');
    const exact = shareOfBoth(article, copy);
    expect(Math.abs(jaccard(sketch(article), sketch(copy)) - exact)).toBeLessThan(0.08);
  }
});
