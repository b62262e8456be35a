// Ranking formulas: what must hold whatever is counted.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trendScore, wilsonLowerBound } from './ranking.ts';

const now = new Date('2026-11-23T12:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

test('an idea that nine of ten chose stands above one that both of two chose', () => {
  expect(wilsonLowerBound(9, 10)).toBeGreaterThan(wilsonLowerBound(2, 2));
});

test('the bound is the known value for 80 of 100', () => {
  expect(wilsonLowerBound(80, 100)).toBeCloseTo(0.711, 3);
});

test('the bound lies between nothing and the share itself, and grows with every vote', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (chose, others) => {
      const n = chose + others + 1;
      const bound = wilsonLowerBound(chose, n);
      expect(bound).toBeGreaterThanOrEqual(0);
      expect(bound).toBeLessThanOrEqual(chose / n + 1e-12);
      expect(wilsonLowerBound(chose + 1, n)).toBeGreaterThan(bound);
    }),
  );
});

test('a two year old idea that thirty people come to today trends above a fresh one with three', () => {
  const old = { people: 200, createdAt: hoursAgo(17_000) };
  const revived = trendScore({ ...old, recent: { people: 30, since: hoursAgo(10) } }, now);
  const fresh = { people: 3, createdAt: hoursAgo(10), recent: { people: 3, since: hoursAgo(10) } };
  expect(revived).toBeGreaterThan(trendScore(fresh, now));
});

test('an idea that nobody came to lately does not trend, however many once voted', () => {
  expect(trendScore({ people: 10_000, createdAt: hoursAgo(3), recent: null }, now)).toBe(0);
});

test('it trends more with every person, and less with every hour', () => {
  fc.assert(
    fc.property(fc.nat(999), fc.integer({ min: 1, max: 999 }), fc.nat(160), (more, recent, age) => {
      const stir = (people: number, hours: number) => ({
        people: people + more,
        createdAt: hoursAgo(hours),
        recent: { people, since: hoursAgo(hours) },
      });
      const score = trendScore(stir(recent, age), now);
      expect(trendScore(stir(recent + 1, age), now)).toBeGreaterThan(score);
      expect(trendScore(stir(recent, age + 1), now)).toBeLessThan(score);
    }),
  );
});
