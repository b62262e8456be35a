// When a learnt model takes over, and how sure a share of a few cases is.
import { expect, test } from 'vitest';
import { decideVersion } from './decide-version.ts';
import { shareOf } from './wilson.ts';

const measured = (total: number, right: number, rightBefore: number) => {
  return { total, right, rightBefore, mended: 0, spoilt: 0, sure: [] };
};

test('a model that is right more often takes over', () => {
  expect(decideVersion(measured(40, 32, 28), false)).toEqual({ isUsed: true, because: 'trained' });
});

test('a model that is right less often than the one that ships does not, and says so', () => {
  expect(decideVersion(measured(40, 27, 28), false)).toEqual({
    isUsed: false,
    because: 'not-better',
  });
});

test('a handful of corrections is too few', () => {
  expect(decideVersion(measured(5, 5, 0), false)).toEqual({ isUsed: false, because: 'too-few' });
});

test('what people chose stays, however good the newer one is', () => {
  expect(decideVersion(measured(400, 400, 0), true)).toBeNull();
});

test('the interval of a share is wide for few cases and stays within 0 and 1', () => {
  const { low, high } = shareOf(10, 10);
  expect(low).toBeCloseTo(0.722, 3);
  expect(high).toBeCloseTo(1, 9);
  expect(shareOf(195, 240)).toMatchObject({
    low: expect.closeTo(0.758, 3),
    high: expect.closeTo(0.857, 3),
  });
  expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1 });
});
