// A post of which only what is asked was read is judged as the whole post is.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { posts, queryNodes } from '#test/support/random-queries.ts';
import { Evaluation } from '../match/evaluate.ts';
import { parseQuery } from '../query/parse.ts';
import type { MatchablePost } from '../post.ts';
import { askedOfPosts } from './asked-of-posts.ts';
import type { AskedOfPosts } from './asked-of-posts.ts';

function asRead(post: MatchablePost, asked: AskedOfPosts): MatchablePost {
  const { id, lang, title, text, ...rest } = post;
  return {
    ...(asked.rest && rest),
    id,
    ...(lang !== undefined && { lang }),
    ...(asked.texts && title !== undefined && { title }),
    text: asked.texts ? text : '',
  };
}

test('what a query does not ask for makes no difference to it', () => {
  let narrower = 0;
  fc.assert(
    fc.property(queryNodes, posts, (root, post) => {
      const asked = askedOfPosts({ root, source: '' });
      if (!asked.texts || !asked.rest) narrower += 1;
      expect(new Evaluation(asRead(post, asked)).decide(root)).toBe(
        new Evaluation(post).decide(root),
      );
    }),
    { numRuns: 4_000 },
  );
  expect(narrower).toBeGreaterThan(1_000);
}, 60_000);

test.each([
  ['sample:1%', { texts: false, rest: false }],
  ['sample:5% AND lang:sv', { texts: false, rest: false }],
  ['source:reddit AND NOT lang:en', { texts: false, rest: true }],
  ['whale~1', { texts: true, rest: false }],
  ['has:emoji AND sample:10%', { texts: true, rest: true }],
  ['bio:whale~1', { texts: true, rest: true }],
])('%s', (source, asked) => {
  const parsed = parseQuery(source);
  expect(parsed.ok && askedOfPosts(parsed.tree)).toEqual(asked);
});
