// What a query would have brought, what changes between two versions, and what only posts can show of a query.
import { expect, test } from 'vitest';
import type { MatchablePost } from '../post.ts';
import { parseQuery } from '../query/parse.ts';
import { diffQueries } from './diff.ts';
import { forecastQuery } from './forecast.ts';
import { lintOnPosts } from './lint-on-posts.ts';

function parsed(source: string) {
  const result = parseQuery(source);
  if (!result.ok) throw new Error(`${source}: ${result.errors[0]?.message}`);
  return result.tree;
}

/** Four days of posts, one every hour: every second one names acme, every fourth a refund. */
const POSTS: MatchablePost[] = Array.from({ length: 97 }, (_, hour) => ({
  id: String(hour),
  text: `${hour % 2 === 0 ? 'acme' : 'apex'} ${hour % 4 === 0 ? 'refund' : 'thanks'} ${hour}`,
  createdAt: new Date(Date.UTC(2026, 0, 1, hour)).toISOString(),
  source: hour % 3 === 0 ? 'reddit' : 'bluesky',
  lang: hour % 8 === 0 ? 'sv' : 'en',
}));

test('a forecast counts posts per day, by source and language, and shows examples over the whole time', () => {
  const forecast = forecastQuery(parsed('acme'), POSTS, { examplesMax: 5 });
  expect(forecast).toMatchObject({
    postsSeen: 97,
    days: 4,
    matches: 49,
    unknown: 0,
    matchesPerDay: 12.25,
    bySource: [
      { name: 'bluesky', posts: 32 },
      { name: 'reddit', posts: 17 },
    ],
    byLanguage: [
      { name: 'en', posts: 36 },
      { name: 'sv', posts: 13 },
    ],
  });
  expect(forecast.byDay.map((day) => day.posts)).toEqual([12, 12, 12, 12, 1]);
  expect(forecast.examples).toHaveLength(5);
  expect(forecast.examples[0]?.reasons).toMatchObject([
    { clause: 'acme', field: 'body', from: 0, to: 4 },
  ]);
  expect(Number(forecast.examples.at(-1)?.post.id)).toBeGreaterThan(60);
});

test('the difference of two versions names what is gained and lost, with the reasons', () => {
  const difference = diffQueries(parsed('acme'), parsed('refund OR (apex AND lang:sv)'), POSTS, 3);
  expect(difference).toMatchObject({
    postsSeen: 97,
    before: 49,
    after: 25,
    kept: 25,
    gained: 0,
    lost: 24,
  });
  expect(difference.lostExamples[0]?.failed).toMatchObject({
    clause: 'refund OR (apex AND lang:sv)',
  });
  expect(diffQueries(parsed('refund'), parsed('acme'), POSTS).gained).toBe(24);
});

test('a branch that brings nearly all the noise is pointed out', () => {
  const sample = POSTS.map((post) => ({ post, relevant: post.text.includes('refund') }));
  const [warning] = lintOnPosts(parsed('refund OR apex'), sample);
  expect(warning).toMatchObject({ code: 'noisy-branch', from: 10, to: 14 });
});

test('a query that matches nearly everything, or nothing, is pointed out', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({
    post: { id: `${index}`, text: 'the day' },
  }));
  expect(lintOnPosts(parsed('the'), many).map((each) => each.code)).toEqual(['matches-nearly-all']);
  expect(lintOnPosts(parsed('zzz'), many).map((each) => each.code)).toEqual(['matches-nothing']);
});
