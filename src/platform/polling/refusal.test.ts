// What refusals of APIs become: words, and the time to come again.

import { expect, test } from 'vitest';
import { z } from 'zod';
import { rateLimitOf, retryAfterOf } from './rate-limits.ts';
import { refusal } from './refusal.ts';
import { undelivered } from './undelivered.ts';
import { understood } from './understood.ts';

const now = new Date('2026-05-01T12:00:00Z');
const about = { site: 'Forum', code: 'forum.refused', now };
const answer = (status: number, headers: Record<string, string> = {}) => ({
  status,
  url: 'https://forum.example/',
  headers: new Headers(headers),
  json: null,
});

test.each([
  ['120', '2026-05-01T12:02:00.000Z'],
  ['Fri, 01 May 2026 13:00:00 GMT', '2026-05-01T13:00:00.000Z'],
  ['99999999999', '2026-05-08T12:00:00.000Z'],
  ['soon', undefined],
])('Retry-After: %s means %s', (value, at) => {
  expect(retryAfterOf(new Headers({ 'retry-after': value }), now)?.toISOString()).toBe(at);
});

test.each([
  [{ 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '1777637100' }, 7, '12:05'],
  [{ 'ratelimit-remaining': '598.0', 'ratelimit-reset': '300' }, 598, '12:05'],
  [{ 'x-ratelimit-remaining': '0' }, 0, undefined],
])('%j leaves %i requests until %s', (headers, requestsLeft, at) => {
  const limit = rateLimitOf(new Headers(headers), now);
  expect(limit?.requestsLeft).toBe(requestsLeft);
  expect(limit?.resetsAt?.toISOString().slice(11, 16)).toBe(at);
});

test('a used up allowance is a limit and no missing permission', () => {
  const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '60' };
  expect(refusal(answer(403, headers), about)).toMatchObject({
    kind: 'limited',
    message: 'Forum finds that Parley asks too often (403).',
    details: { retryAt: '2026-05-01T12:01:00.000Z' },
  });
  expect(refusal(answer(403), about).kind).toBe('forbidden');
});

test('a gateway that fails leaves open whether an answer arrived', () => {
  expect(() => undelivered(answer(502), about)).toThrow('problem of its own');
  expect(undelivered(answer(422), about, 'Body is too short')).toEqual({
    outcome: 'refused',
    reason: 'Forum says: Body is too short',
  });
});

test('an answer of another shape is told in words, not in those of a checker', () => {
  const shape = z.object({ posts: z.array(z.string()) });
  expect(understood(shape, { posts: ['a'] }, 'Forum')).toEqual({ posts: ['a'] });
  expect(() => understood(shape, { posts: 7 }, 'Forum')).toThrow(
    'Forum gave an answer that makes no sense. Is the address right?',
  );
});
