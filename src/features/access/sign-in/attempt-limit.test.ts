// How often one may try.

import { expect, test } from 'vitest';
import { ManualClock } from '#platform/clock.ts';
import { createAttemptLimit } from './attempt-limit.ts';

const rule = { window: 60, max: 2 };

test('the third try within a minute is refused, with the seconds to wait', async () => {
  const clock = new ManualClock(new Date(0));
  const limit = createAttemptLimit(clock);
  await limit.consume('192.0.2.1', rule);
  clock.advanceBy(20_000);
  expect(await limit.consume('192.0.2.1', rule)).toEqual({ allowed: true, retryAfter: null });
  expect(await limit.consume('192.0.2.1', rule)).toEqual({ allowed: false, retryAfter: 40 });
});

test('after the minute one may try again, and another address may at once', async () => {
  const clock = new ManualClock(new Date(0));
  const limit = createAttemptLimit(clock);
  for (let attempt = 0; attempt < 3; attempt += 1) await limit.consume('192.0.2.1', rule);
  expect((await limit.consume('192.0.2.2', rule)).allowed).toBe(true);
  clock.advanceBy(60_000);
  expect((await limit.consume('192.0.2.1', rule)).allowed).toBe(true);
});
