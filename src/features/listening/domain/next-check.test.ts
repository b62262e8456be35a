// When stored posts and followed threads are asked about again, and what is left of a gap.

import { expect, test } from 'vitest';
import { nextAsk } from './next-ask.ts';
import { nextCheck } from './next-check.ts';
import { askedPause, retryAt } from './next-look.ts';
import { subtractTime } from './subtract-time.ts';
import { AppError } from '#platform/errors.ts';

const hourMs = 3_600_000;
const now = new Date('2026-11-22T12:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * hourMs);
const inHours = (at: Date | null) => at && (at.getTime() - now.getTime()) / hourMs;

test.each([
  ['just said', 0, 1],
  ['an hour old', 1, 1],
  ['a day old', 24, 6],
  ['a year old', 365 * 24, 30 * 24],
  ['three years old', 3 * 365 * 24, null],
])('a kept post that is %s is asked about again in so many hours', (_name, age, hours) => {
  expect(inHours(nextCheck({ createdAt: ago(age), isKept: true }, now))).toBe(hours);
});

test('a post that is dropped soon anyway is asked about less often', () => {
  expect(inHours(nextCheck({ createdAt: now, isKept: false }, now))).toBe(12);
});

test.each([
  ['somebody just spoke in', 0, 1 / 12],
  ['nobody spoke in for an hour', 1, 1 / 8],
  ['nobody spoke in for a day', 24, 3],
  ['nobody spoke in for a month', 30 * 24, 24],
  ['nobody spoke in for three months', 90 * 24, null],
])('a followed thread that %s is asked about again in so many hours', (_name, silence, hours) => {
  const pause = inHours(nextAsk(ago(silence), now));
  expect(pause).toEqual(hours === null ? null : expect.closeTo(hours));
});

test('the pause after failures doubles, is longer by chance, and never shorter than asked for', () => {
  const pause = (failures: number, chance: number, asked: Date | null = null) =>
    (retryAt({ failures, chance, asked }, now).getTime() - now.getTime()) / 60_000;
  expect([1, 2, 3, 4].map((failures) => pause(failures, 0))).toEqual([1, 2, 4, 8]);
  expect(pause(1, 0.5)).toBeCloseTo(1.1);
  expect(pause(99, 0)).toBe(24 * 60);
  expect(pause(1, 0, new Date(now.getTime() + 2 * hourMs))).toBe(120);
  const limited = new AppError('limited', 'x', 'x', { details: { retryAt: now.toISOString() } });
  expect(askedPause(limited)).toEqual(now);
  expect(askedPause(new Error('x'))).toBeNull();
});

test('what is filled is taken out of a gap, at either end or in its middle', () => {
  const span = (from: number, until: number) => ({ from: ago(from), until: ago(until) });
  expect(subtractTime(span(8, 4), span(9, 3))).toEqual([]);
  expect(subtractTime(span(8, 4), span(9, 6))).toEqual([span(6, 4)]);
  expect(subtractTime(span(8, 4), span(6, 3))).toEqual([span(8, 6)]);
  expect(subtractTime(span(8, 4), span(7, 5))).toEqual([span(8, 7), span(5, 4)]);
});
