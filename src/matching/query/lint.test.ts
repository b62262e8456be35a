// Warnings that help a person see that a query does not say what was meant.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { posts, queryNodes } from '#test/support/random-queries.ts';
import { Evaluation } from '../match/evaluate.ts';
import { implies } from './implies.ts';
import { lintQuery } from './lint.ts';
import { parseQuery } from './parse.ts';

// Many small runs: seconds on a busy machine.
const PROPERTY_TIMEOUT_MS = 60_000;

function lint(source: string) {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.errors[0]?.message}`);
  return lintQuery(parsed.tree);
}

test.each([
  ['acme NOT acme', 'never-matches'],
  ['"acme refund" NOT acme', 'never-matches'],
  ['acme AND country:SE AND country:NO', 'never-matches'],
  ['acme AND lang:en AND lang:sv', 'never-matches'],
  ['acme followers:>100 followers:<10', 'never-matches'],
  ['acme rating:<0', 'never-matches'],
  ['apple NOT NEAR/3 apple', 'never-matches'],
  ['acme since:2026-02-01 until:2026-01-01', 'never-matches'],
  ['acme followers:>=0', 'always-matches'],
  ['acme sample:100%', 'always-matches'],
  ['acme OR "acme refund"', 'shadowed'],
  ['acm* OR acme', 'shadowed'],
  ['acme OR #acme', 'shadowed'],
  ['acme OR (acme AND refund)', 'shadowed'],
  ['acme OR case:Acme', 'shadowed'],
  ['acme OR apex OR Acme', 'shadowed'],
  ['acme OR apex OR acme', 'duplicate'],
  ['acme AND "acme refund"', 'needless'],
  ['refund NEAR/15 late', 'near-far'],
  ['Rocket Skates', 'missing-quotes'],
  ['acme or apex', 'lower-case-operator'],
  ["'money back' OR refund", 'single-quotes'],
  ['аcme OR refund', 'look-alike'],
  ['сосо OR refund', 'look-alike'],
  ['ac\u200bme', 'hidden-character'],
  ['acme OR hp', 'short-word'],
  ['lang:en AND followers:>10', 'no-anchor'],
  ['acme since:2026-01-01', 'date-live'],
])('%s: %s', (source, code) => {
  expect(lint(source).map((warning) => warning.code)).toContain(code);
});

test.each([
  'acme AND (refund OR "money back") NOT jobs',
  'привет OR москва',
  'acme AND lang:en AND lang:en-GB',
  'title:acme OR body:acme',
  '(a1b NEAR/5 late) OR refund*',
  '"Rocket Skates" OR #rocketskates',
  "acme OR o'neill",
  'followers:>10 followers:<100 acme',
  'apple NOT NEAR/3 pie',
])('%s has nothing to warn of', (source) => {
  expect(lint(source)).toEqual([]);
});

test('a place is given with every warning', () => {
  const [warning] = lint('refund OR аcme');
  expect(warning).toMatchObject({
    severity: 'warning',
    from: 10,
    to: 14,
    hint: 'Type it again if you mean “acme”.',
  });
});

test(
  'what is said to be found by another clause is always found by it',
  () => {
    let said = 0;
    fc.assert(
      fc.property(
        queryNodes,
        queryNodes,
        fc.array(posts, { minLength: 1, maxLength: 5 }),
        (narrow, wide, some) => {
          if (!implies(narrow, wide)) return;
          said++;
          for (const post of some) {
            const evaluation = new Evaluation(post);
            if (evaluation.decide(narrow) === 'yes') expect(evaluation.decide(wide)).toBe('yes');
          }
        },
      ),
      { numRuns: 8_000 },
    );
    expect(said).toBeGreaterThan(20);
  },
  PROPERTY_TIMEOUT_MS,
);
