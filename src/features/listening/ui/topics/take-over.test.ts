// What is proposed goes into what is written, and nothing that is written is lost.

import { expect, test } from 'vitest';
import { parseQuery } from '#matching/query/parse.ts';
import { printQuery } from '#matching/query/print.ts';
import { narrowBy, replaceBy, widenBy } from './take-over.ts';
import type { Written } from './take-over.ts';

function written(query: string): Written {
  const parsed = parseQuery(query);
  return { query, root: parsed.ok ? parsed.tree.root.kind : null };
}

function meaning(query: string): string {
  const parsed = parseQuery(query);
  return parsed.ok ? printQuery(parsed.tree) : 'refused';
}

test('a word is ruled out of every alternative', () => {
  expect(narrowBy(written('apple OR apples'), 'NOT pie')).toBe('(apple OR apples) NOT pie');
});

test('a second word is ruled out beside the first', () => {
  expect(narrowBy(written('apple NOT pie'), 'NOT tart')).toBe('apple NOT pie NOT tart');
});

test('lines and comments of the author stay', () => {
  const query = 'apple <<< the maker >>>\nNOT pie\n';
  expect(narrowBy(written(query), 'NOT tart')).toBe('apple <<< the maker >>>\nNOT pie NOT tart');
});

test('a related word is one more alternative and nothing else changes', () => {
  expect(widenBy(written('apple'), 'macbook')).toBe('apple OR macbook');
  expect(widenBy(written('apple OR ipad'), 'macbook')).toBe('apple OR ipad OR macbook');
  expect(meaning(widenBy(written('apple NOT pie'), 'macbook'))).toBe(
    meaning('(apple NOT pie) OR macbook'),
  );
});

test('a word ruled out only nearby is written where the term stands', () => {
  const changed = replaceBy(written('apple NOT tart'), 'apple NOT NEAR/2 pie', 'whole');
  expect(changed).toBe('(apple NOT NEAR/2 pie) NOT tart');
  expect(meaning(changed)).not.toBe('refused');
});

test('where the term stands twice or not at all, the proposed query is taken whole', () => {
  expect(replaceBy(written('apple OR (apple pie)'), 'apple NOT NEAR/2 tart', 'whole')).toBe(
    'whole',
  );
  expect(replaceBy(written('title:apple'), 'apple NOT NEAR/2 tart', 'whole')).toBe('whole');
});
