// What a query costs, told before it is saved.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { posts, queryNodes } from '#test/support/random-queries.ts';
import { fulfils, historyTokens, narrowQuery } from '../history/narrowing.ts';
import { parseQuery } from '../query/parse.ts';
import { TokenSample } from './cost.ts';

// Many small runs: seconds on a busy machine.
const PROPERTY_TIMEOUT_MS = 60_000;

function parsed(source: string) {
  const result = parseQuery(source);
  if (!result.ok) throw new Error(`${source}: ${result.errors[0]?.message}`);
  return result.tree;
}

const SAMPLE = new TokenSample(
  Array.from({ length: 1000 }, (_, index) => ({
    id: String(index),
    text: `the day ${index % 20 === 0 ? 'acme' : 'apex'} ${index % 200 === 0 ? 'refund refunded' : 'thanks'}`,
  })),
);

test.each([
  ['refund', 'cheap', 5],
  ['"acme refund"', 'cheap', 5],
  ['acme NOT jobs', 'moderate', 50],
  ['refu* OR acme', 'moderate', 50],
  ['the', 'expensive', 1000],
  ['lang:en', 'expensive', 1000],
  ['refund~1', 'expensive', 1000],
  ['raw:"refund refunded"', 'cheap', 5],
])('%s is %s: %i candidates', (source, level, candidates) => {
  expect(SAMPLE.cost(parsed(source))).toMatchObject({ level, candidates, postsSeen: 1000 });
});

test(
  'the meter counts the same candidates as the history would',
  () => {
    fc.assert(
      fc.property(queryNodes, fc.array(posts, { maxLength: 6 }), (root, some) => {
        const need = narrowQuery({ root, source: '' });
        const wanted = some.flatMap((post, index) =>
          fulfils(need, new Set(historyTokens(post)), `${post.title ?? ''}\n${post.text}`)
            ? [index]
            : [],
        );
        expect(Array.from(new TokenSample(some).find(need)).sort()).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  },
  PROPERTY_TIMEOUT_MS,
);
