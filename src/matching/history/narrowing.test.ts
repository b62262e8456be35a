// Stored posts that match are always among the candidates the index gives.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { posts, queryNodes } from '#test/support/random-queries.ts';
import { Evaluation } from '../match/evaluate.ts';
import { parseQuery } from '../query/parse.ts';
import { fulfils, historyTokens, narrowQuery } from './narrowing.ts';
import { printTsQuery, readColumnBounds } from './ts-query.ts';

// Many small runs: seconds on a busy machine.
const PROPERTY_TIMEOUT_MS = 60_000;

function parsed(source: string) {
  const result = parseQuery(source);
  if (!result.ok) throw new Error(result.errors[0]?.message);
  return result.tree;
}

test(
  'narrowing never loses a match',
  () => {
    fc.assert(
      fc.property(queryNodes, posts, (root, post) => {
        if (new Evaluation(post).decide(root) === 'no') return;
        const need = narrowQuery({ root, source: '' });
        const text = `${post.title ?? ''}\n${post.text}`;
        expect(fulfils(need, new Set(historyTokens(post)), text)).toBe(true);
      }),
      { numRuns: 4_000 },
    );
  },
  PROPERTY_TIMEOUT_MS,
);

test.each([
  ['acme', "'acme'"],
  ['acme AND (refund* OR "money back") NOT jobs', "('acme' & ('refund':* | ('money' & 'back')))"],
  ["o'neill OR #acme", "('o''neill' | '#acme')"],
  ['parent:acme', "'p/acme'"],
  ['stem:en(refunds)', "('refunds' | 'refund' | 's/en/refund' | 's/und')"],
  ['acme AND raw:"C++"', "('acme')"],
  ['acme OR raw:"C++"', undefined],
  ['lang:en', undefined],
  ['refund NEAR/5 late', "('refund' & 'late')"],
])('%s looks up %s', (source, query) => {
  // Posts too long for the index to hold all their tokens are candidates of every query.
  expect(printTsQuery(narrowQuery(parsed(source)))).toBe(query && `${query} | 's/cut'`);
});

test('a post with more words than the index can hold is a candidate of every query', () => {
  const text = Array.from({ length: 12_000 }, (_, index) => `слово${index}`).join(' ');
  const tokens = historyTokens({
    id: '1',
    text,
    title: text,
    parentText: text,
    bio: text,
    lang: 'ru',
  });
  expect(tokens.join('').length * 3).toBeLessThan(1_000_000);
  expect(fulfils({ kind: 'token', token: 'acme' }, new Set(tokens), text)).toBe(true);
});

test('dates, languages and sources at the top of a query narrow by column', () => {
  const tree = parsed('acme lang:(en OR sv) source:reddit since:2026-01-01 until:2026-01-31');
  expect(readColumnBounds(tree)).toEqual({
    langs: ['en', 'sv'],
    sources: ['reddit'],
    since: '2026-01-01',
    until: '2026-01-31',
  });
});

test('a query of thousands of words is not looked up by tokens when the database could not take it', () => {
  const words = Array.from({ length: 16_000 }, (_, index) => `word${index}`);
  expect(
    printTsQuery({ kind: 'or', needs: words.map((token) => ({ kind: 'token', token })) }),
  ).toBeUndefined();
});
