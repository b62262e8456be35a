// What the parser refuses, where it points, and how it reads what is ambiguous.
import { describe, expect, test } from 'vitest';
import { parseQuery } from './parse.ts';

/** The code of the first error and the part of the source it points at. */
function refusal(source: string): [string, string] | undefined {
  const result = parseQuery(source);
  const error = result.ok ? undefined : result.errors[0];
  return error && [error.code, source.slice(error.from, error.to)];
}

describe('refused, with the place', () => {
  test.each([
    ['', 'empty-query', ''],
    ['   ', 'empty-query', ''],
    ['acme (refund OR late', 'open-parenthesis', '('],
    ['acme) refund', 'stray-parenthesis', ')'],
    ['acme "money back', 'open-quote', '"money back'],
    ['acme <<< note', 'open-comment', '<<< note'],
    ['acme AND', 'missing-operand', ''],
    ['acme OR OR apex', 'missing-operand', 'OR'],
    ['AND acme', 'missing-operand', 'AND'],
    ['acme ()', 'missing-operand', ')'],
    ['NOT NOT acme', 'double-not', 'NOT NOT'],
    ['NOT acme', 'only-negative', 'NOT acme'],
    ['-acme -apex', 'only-negative', '-acme -apex'],
    ['acme OR -apex', 'only-negative', '-apex'],
    ['acme AND (refund OR NOT late)', 'only-negative', 'NOT late'],
    ['acme NOT (NOT jobs)', 'only-negative', 'NOT jobs'],
    ['acme, apex', 'stray-comma', ','],
    ['ATLEAST/2(a)', 'atleast-too-few', 'ATLEAST/2(a)'],
    ['ATLEAST/2 a', 'atleast-list', 'a'],
    ['ATLEAST/0(a, b)', 'bad-count', 'ATLEAST/0'],
    ['a NEAR b', 'operator-number', 'NEAR'],
    ['a NEAR/x b', 'operator-number', 'NEAR/x'],
    ['a NEAR/101 b', 'distance-too-large', 'NEAR/101'],
    ['a NEAR/3 NOT b', 'missing-operand', 'NOT'],
    ['(a AND b) NEAR/3 c', 'no-place', '(a AND b)'],
    ['a NEAR/3 lang:en', 'no-place', 'lang:en'],
    ['COUNT/2(a AND b)', 'no-place', '(a AND b)'],
    ['a SENTENCE (b NOT c)', 'no-place', '(b NOT c)'],
    ['colour:red', 'unknown-field', 'colour:'],
    ['from:acme', 'unknown-field', 'from:'],
    ['https://example.com', 'bare-address', 'https:'],
    ['title:(a OR body:b)', 'nested-scope', 'body:b'],
    ['stem:xx(acme)', 'stem-languages', 'stem:xx(acme)'],
    ['lang:english', 'unknown-value', 'english'],
    ['has:money', 'unknown-value', 'money'],
    ['lang:(en AND sv)', 'values-only', 'AND'],
    ['lang:(en -sv)', 'values-only', '-sv'],
    ['author:""', 'empty-value', 'author:""'],
    ['followers:many', 'no-number', 'followers:many'],
    ['followers:9..3', 'no-number', 'followers:9..3'],
    ['since:2026-02-31', 'no-date', 'since:2026-02-31'],
    ['sample:0%', 'no-share', 'sample:0%'],
    ['likes:(1 OR 2)', 'one-value', 'likes:(1 OR 2)'],
    ['ab*', 'wildcard-too-wide', 'ab*'],
    ['*end', 'wildcard-too-wide', '*end'],
    ['acme OR *end', 'wildcard-too-wide', '*end'],
    ['te~1', 'fuzzy-too-short', 'te~1'],
    ['refund~3', 'fuzzy-edits', 'refund~3'],
    ['+++', 'nothing-to-find', '+++'],
    ['""', 'nothing-to-find', '""'],
    ['raw:', 'empty-value', 'raw:'],
    ['title: acme', 'empty-value', 'title:'],
    ['日本*', 'prefix-one-word', '日本*'],
  ])('%s: %s at “%s”', (source, code, place) => {
    expect(refusal(source)).toEqual([code, place]);
  });

  test('all branches that are only negative are named, not just the first', () => {
    const result = parseQuery('(a OR NOT b) AND (c OR -d)');
    expect(result.ok ? [] : result.errors.map((error) => error.from)).toEqual([6, 23]);
  });

  test('a field of another product is answered with ours', () => {
    const result = parseQuery('subreddit:android');
    expect(result.ok ? '' : result.errors[0]?.hint).toBe('Here it is called community:');
  });
});

test.each([
  'acme AND *end',
  'acme NEAR/3 ab*',
  'acme AND (refund OR a*)',
  'acme NOT *end',
  'acme SENTENCE ?x',
])('%s is allowed, because what stands beside the wildcard is looked up', (source) => {
  expect(refusal(source)).toBeUndefined();
});

test.each([
  ['a OR b AND c', 'mixed-and-or'],
  ['a b OR c', 'mixed-and-or'],
  ['a NEAR/3 b SENTENCE c', 'mixed-proximity'],
  ['Google+', 'sign-ignored'],
  ['acme?', 'question-mark'],
  ['example.com', 'address-as-words'],
  ['“acme news”', 'look-alike'],
])('%s is read, with the warning %s', (source, code) => {
  const result = parseQuery(source);
  expect([result.ok, result.warnings[0]?.code]).toEqual([true, code]);
});

test('spans of a tree point at what was typed', () => {
  const source = 'acme  AND (refund OR "money back")';
  const result = parseQuery(source);
  const root = result.ok ? result.tree.root : undefined;
  const parts =
    root?.kind === 'and' ? root.children.map((child) => source.slice(child.from, child.to)) : [];
  expect(parts).toEqual(['acme', '(refund OR "money back")']);
});
