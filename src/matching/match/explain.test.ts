// Why a post matches, with the places, and why it does not.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { posts, queryNodes } from '#test/support/random-queries.ts';
import type { MatchablePost } from '../post.ts';
import { parseQuery } from '../query/parse.ts';
import { printNode } from '../query/print.ts';
import { Evaluation } from './evaluate.ts';
import { explainMatch } from './explain.ts';

// Many small runs: seconds on a busy machine.
const PROPERTY_TIMEOUT_MS = 60_000;

function explain(source: string, post: Partial<MatchablePost>) {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.errors[0]?.message}`);
  return explainMatch(parsed.tree, { id: '1', text: '', ...post });
}

test('every reason names its clause and the very words in the post', () => {
  const told = explain('(refund OR "money back") NEAR/3 late AND lang:en NOT jobs', {
    text: '😀 My money back came late!',
    lang: 'en',
  });
  const clause = '(refund OR "money back") NEAR/3 late';
  expect(told).toEqual({
    outcome: 'match',
    reasons: [
      { clause, field: 'body', from: 6, to: 16, text: 'money back' },
      { clause, field: 'body', from: 22, to: 26, text: 'late' },
      { clause: 'lang:en', field: 'lang', from: 0, to: 2, text: 'en' },
    ],
    pending: [],
  });
});

test('a match that waits for a label already shows what is sure', () => {
  const told = explain('acme AND sentiment:negative', { text: 'acme' });
  expect(told).toMatchObject({ outcome: 'unknown', pending: ['sentiment:negative'] });
  expect(told.outcome !== 'no-match' && told.reasons.map((reason) => reason.text)).toEqual([
    'acme',
  ]);
});

test('of alternatives that all wait, what is sure is shown', () => {
  const told = explain('(acme sentiment:negative) OR (late followers:>9)', {
    text: 'acme is late',
  });
  expect(told).toMatchObject({
    outcome: 'unknown',
    reasons: [{ text: 'acme' }, { text: 'late' }],
    pending: ['sentiment:negative', 'followers:>9'],
  });
  expect(explain('acme OR (late followers:>9)', { text: 'acme is late' })).toMatchObject({
    outcome: 'match',
    reasons: [{ text: 'acme' }],
  });
});

test.each([
  ['acme AND refund', { text: 'acme' }, 'refund', 'Not found in title or body.'],
  ['acme NOT jobs', { text: 'Acme Jobs' }, 'NOT jobs', '“Jobs” stands in the body.'],
  [
    'a NEAR/1 b',
    { text: 'a x y z b' },
    'a NEAR/1 b',
    'Both were found, but with 3 words between, not at most 1.',
  ],
  ['a ONEAR/1 b', { text: 'b a' }, 'a ONEAR/1 b', 'Both were found, but not in this order.'],
  ['a NEAR/1 b', { text: 'a' }, 'a NEAR/1 b', 'b was not found.'],
  [
    'one SENTENCE two',
    { text: 'There is one. There are two.' },
    'one SENTENCE two',
    'All of it was found, but not in one sentence.',
  ],
  ['ATLEAST/2(a, b, c)', { text: 'a' }, 'ATLEAST/2(a, b, c)', 'Only 1 of the 2 wanted were found.'],
  ['COUNT/2(a)', { text: 'a' }, 'COUNT/2(a)', 'It occurs 1 times, not 2.'],
  [
    'apple NOT NEAR/2 pie',
    { text: 'apple pie' },
    'apple NOT NEAR/2 pie',
    'apple occurs only within 2 words of pie.',
  ],
  ['acme lang:sv', { text: 'acme', lang: 'en' }, 'lang:sv', 'The post has en.'],
  ['acme country:SE', { text: 'acme' }, 'country:SE', 'The post does not tell its country.'],
  ['(a OR b) c', { text: 'c' }, 'a OR b', 'None of the 2 alternatives was found.'],
  ['(a b) OR (c d)', { text: 'c' }, 'd', 'Not found in title or body.'],
  ['(a b e) OR (c d e)', { text: 'a c d' }, 'e', 'Not found in title or body.'],
  [
    '(a NOT x) OR (c NEAR/1 d)',
    { text: 'c y z d' },
    'c NEAR/1 d',
    'Both were found, but with 2 words between, not at most 1.',
  ],
  [
    '(a b) OR (c d)',
    { text: 'x' },
    '(a AND b) OR (c AND d)',
    'None of the 2 alternatives was found.',
  ],
  ['title:(a AND b)', { title: 'a', text: 'b' }, 'b', 'Not found in title.'],
])('%s on %o fails at %s: %s', (source, post, clause, why) => {
  const told = explain(source, post);
  expect(told.outcome === 'no-match' && [told.failed.clause, told.failed.why]).toEqual([
    clause,
    why,
  ]);
});

test('the place of the clause that failed is its place in what was typed', () => {
  const source = 'acme   AND (refund OR "money back")';
  const told = explain(source, { text: 'acme' });
  expect(told.outcome === 'no-match' && source.slice(told.failed.from, told.failed.to)).toBe(
    '(refund OR "money back")',
  );
});

test(
  'an explanation agrees with the match, and its places hold its texts',
  () => {
    fc.assert(
      fc.property(queryNodes, posts, (root, post) => {
        const told = explainMatch({ root, source: printNode(root) }, post);
        const truth = new Evaluation(post).decide(root);
        expect(told.outcome).toBe({ yes: 'match', no: 'no-match', unknown: 'unknown' }[truth]);
        if (told.outcome === 'no-match') return;
        const fields = {
          title: post.title,
          body: post.text,
          parent: post.parentText,
          bio: post.bio,
        };
        for (const reason of told.reasons) {
          if (!Object.hasOwn(fields, reason.field)) continue;
          const found = Object.entries(fields).find(([field]) => field === reason.field)?.[1] ?? '';
          expect(found.slice(reason.from, reason.to)).toBe(reason.text);
          expect(reason.to).toBeGreaterThan(reason.from);
        }
        if (truth === 'yes') expect(told.reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  },
  PROPERTY_TIMEOUT_MS,
);
