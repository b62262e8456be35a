// The canonical spelling: stable, and nothing is lost in it.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryNodes } from '#test/support/random-queries.ts';
import { parseQuery } from './parse.ts';
import { printNode, printQuery } from './print.ts';
import type { QueryNode } from './tree.ts';

// Many small runs: seconds on a busy machine.
const PROPERTY_TIMEOUT_MS = 60_000;

const withoutSpans = (node: QueryNode): unknown =>
  JSON.parse(
    JSON.stringify(node, (key, value) => (key === 'from' || key === 'to' ? undefined : value)),
  );

function parsed(source: string) {
  const result = parseQuery(source);
  if (!result.ok) throw new Error(`${source}: ${result.errors[0]?.message}`);
  return result.tree;
}

test(
  'reading a printed query gives the very same query',
  () => {
    fc.assert(
      fc.property(queryNodes, (node) => {
        expect(withoutSpans(parsed(printNode(node)).root)).toEqual(withoutSpans(node));
      }),
      { numRuns: 2000 },
    );
  },
  PROPERTY_TIMEOUT_MS,
);

const PIECES = [
  'acme',
  'refund*',
  '"money back"',
  '"a b"~2',
  '(',
  ')',
  '(',
  ')',
  'AND',
  'OR',
  'NOT',
  '-',
  'NEAR/3',
  'ONEAR/2',
  'SENTENCE',
  'OSENTENCE',
  'NOT NEAR/4',
  'ATLEAST/2(',
  'COUNT/2',
  ',',
  'title:',
  'lang:(en OR sv)',
  'author:acme',
  'followers:>10k',
  'raw:"C++"',
  'case:Apple',
  'stem:en',
  '#tag',
  '@name',
  '$cash',
  '😀',
  'colo?r',
  '*end',
  'word~',
  'mispell~1',
  '=exact',
  '<<< note >>>',
  'list:x',
  'topic:"Y"',
  'sample:5%',
  '“curly”',
  'https://x',
  'a:b',
  '東京',
  ' ',
  '\\',
  '"',
];

test(
  'whatever is typed gives a query or an error with a place, and the spelling of a query settles at once',
  () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3, unit: 'binary' }))),
        (pieces) => {
          const source = pieces.join(' ');
          const result = parseQuery(source);
          const told = [...result.warnings, ...(result.ok ? [] : result.errors)];
          for (const { from, to } of told)
            expect(from >= 0 && from <= to && to <= source.length).toBe(true);
          if (!result.ok) {
            expect(result.errors.length).toBeGreaterThan(0);
            return;
          }
          const printed = printQuery(result.tree);
          expect(printQuery(parsed(printed))).toBe(printed);
        },
      ),
      { numRuns: 2500 },
    );
  },
  PROPERTY_TIMEOUT_MS,
);

test.each([
  ['a OR b', 'a OR b'],
  ['a b -c', 'a AND b AND NOT c'],
  ['a  OR (b c)', 'a OR (b AND c)'],
  ['((a)) AND ((b OR c))', 'a AND (b OR c)'],
  ['a NEAR/3 b NEAR/3 c', '(a NEAR/3 b) NEAR/3 c'],
  ['a SENTENCE (b SENTENCE c)', 'a SENTENCE b SENTENCE c'],
  ['NOT a NEAR/2 b AND c', 'NOT a NEAR/2 b AND c'],
  ['apple NOT NEAR/3 pie', 'apple NOT NEAR/3 pie'],
  ['Title:(a OR "b  c")', 'title:(a OR "b c")'],
  ['lang:( en, sv )', 'lang:(en OR sv)'],
  ['author:(@acme OR list:rivals)', 'author:acme OR author:list:rivals'],
  ['state-of-the-art', '"state-of-the-art"'],
  ['followers:1.5k..2m', 'followers:1500..2000000'],
  ['<<< our brand >>> acme <<< and\nmore >>>', 'acme'],
  ['raw:"say \\"hi\\""', 'raw:"say \\"hi\\""'],
  ['“late refund”', '"late refund"'],
  ['COUNT/3 acme', 'COUNT/3(acme)'],
  ['stem:EN,sv refund', 'stem:en,sv(refund)'],
  ['sample:10', 'sample:10%'],
])('%s is spelt %s', (source, canonical) => {
  expect(printQuery(parsed(source))).toBe(canonical);
});
