// How often a feed is looked at: by its own pace, within what it and its server ask.

import { describe, expect, test } from 'vitest';
import { freshnessMs, nextLook, retryAfter } from './next-look.ts';

const now = new Date('2026-11-22T12:00:00Z');
const minutes = (count: number) => count * 60_000;
const hours = (count: number) => count * 3_600_000;
const base = {
  now,
  previousIntervalMs: minutes(60),
  hasChanged: false,
  times: [],
  hints: { ttlMinutes: null, skipHours: [], skipDays: [] },
  freshMs: null,
};
const interval = (change: Partial<Parameters<typeof nextLook>[0]>) =>
  nextLook({ ...base, ...change }).intervalMs;

describe('the pause until the next look', () => {
  test('begins with five minutes', () => {
    expect(interval({ previousIntervalMs: null })).toBe(minutes(5));
  });
  test('halves after a change and grows by half after none', () => {
    expect(interval({ hasChanged: true })).toBe(minutes(30));
    expect(interval({ hasChanged: false })).toBe(minutes(90));
  });
  test('stays between five minutes and a day', () => {
    expect(interval({ hasChanged: true, previousIntervalMs: minutes(6) })).toBe(minutes(5));
    expect(interval({ previousIntervalMs: hours(23) })).toBe(hours(24));
  });
  test('does not grow beyond half the usual time between two posts', () => {
    const times = [0, 2, 4, 6, 8].map((at) => new Date(now.getTime() - hours(at)));
    expect(interval({ previousIntervalMs: minutes(55), times })).toBe(hours(1));
  });
  test('is never shorter than Cache-Control or ttl ask, up to a day', () => {
    expect(interval({ hasChanged: true, freshMs: hours(2) })).toBe(hours(2));
    expect(interval({ hasChanged: true, hints: { ...base.hints, ttlMinutes: 180 } })).toBe(
      hours(3),
    );
    expect(interval({ freshMs: hours(900) })).toBe(hours(24));
  });
  test('skips the hours and days the feed wants to be left alone', () => {
    const at = nextLook({ ...base, hints: { ...base.hints, skipHours: [13, 14] } }).at;
    expect(at.toISOString()).toBe('2026-11-22T15:00:00.000Z');
    const monday = nextLook({ ...base, hints: { ...base.hints, skipDays: [0] } }).at;
    expect(monday.toISOString()).toBe('2026-11-23T00:00:00.000Z');
  });
  test('a feed that skips every hour is not taken at its word', () => {
    const skipHours = Array.from({ length: 24 }, (_, hour) => hour);
    expect(nextLook({ ...base, hints: { ...base.hints, skipHours } }).at.getTime()).toBe(
      now.getTime() + minutes(90),
    );
  });
});

test.each([
  [{ 'cache-control': 'public, max-age=600' }, 600_000],
  [{ 'cache-control': 'max-age=600', age: '100' }, 500_000],
  [{ 'cache-control': 'no-store' }, null],
  [{ expires: 'Sun, 22 Nov 2026 12:10:00 GMT' }, 600_000],
  [{ expires: '0' }, 0],
  [{}, null],
])('of headers %j an answer stays fresh for %s ms', (headers, expected) => {
  expect(freshnessMs(new Headers(Object.entries(headers)), now)).toBe(expected);
});

test('Retry-After is seconds or a date', () => {
  expect(retryAfter(new Headers({ 'retry-after': '120' }), now)).toEqual(
    new Date('2026-11-22T12:02:00Z'),
  );
  expect(retryAfter(new Headers({ 'retry-after': 'Sun, 22 Nov 2026 13:00:00 GMT' }), now)).toEqual(
    new Date('2026-11-22T13:00:00Z'),
  );
  expect(retryAfter(new Headers(), now)).toBeNull();
});
