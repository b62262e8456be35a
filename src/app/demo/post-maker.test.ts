// The invented stream behaves like a real one: steady, repeatable, without seams.

import { expect, test } from 'vitest';
import { postsBetween } from './post-maker.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

test('three weeks hold a few thousand posts', () => {
  const count = (['status', 'forum', 'news', 'mail'] as const)
    .map((place) => [...postsBetween(place, day('2026-05-01'), day('2026-05-22'))].length)
    .reduce((sum, each) => sum + each, 0);
  expect(count).toBeGreaterThan(2000);
  expect(count).toBeLessThan(6000);
});

test('the same span gives the same posts, and two halves give the whole', () => {
  const whole = [...postsBetween('status', day('2026-05-01'), day('2026-05-03'))];
  const noon = new Date('2026-05-01T12:34:56.789Z');
  const halves = [
    ...postsBetween('status', day('2026-05-01'), noon),
    ...postsBetween('status', noon, day('2026-05-03')),
  ];
  expect(halves).toEqual(whole);
});

test('no slot is left open and no id comes twice', () => {
  const posts = (['status', 'forum', 'news', 'mail'] as const).flatMap((place) => [
    ...postsBetween(place, day('2026-05-01'), day('2026-05-22')),
  ]);
  expect(posts.filter((post) => /[{}]/.test(`${post.title} ${post.text}`))).toEqual([]);
  expect(new Set(posts.map((post) => post.nativeId)).size).toBe(posts.length);
});
