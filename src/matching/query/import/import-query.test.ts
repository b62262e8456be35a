// Queries of other products in our spelling, and what is said about what could not be brought along.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../parse.ts';
import { DIALECTS, type DialectName } from './dialects.ts';
import { importQuery } from './import-query.ts';

// Many small runs: seconds on a busy machine.
const PROPERTY_TIMEOUT_MS = 60_000;

test.each<[DialectName, string, string]>([
  [
    'brandwatch',
    '(acme OR "acme inc") AND NOT (jobs OR hiring)',
    '(acme OR "acme inc") AND NOT (jobs OR hiring)',
  ],
  ['brandwatch', '"apple juice"~5', '"apple" NEAR/5 "juice"'],
  ['brandwatch', '(a1 OR b1) NEAR/5 (c1 OR d1)', '(a1 OR b1) NEAR/5 (c1 OR d1)'],
  ['brandwatch', 'logitech NEAR/2f keyboard', 'logitech ONEAR/2 keyboard'],
  ['brandwatch', 'raw:Google+ AND site:twitter.com', 'raw:"Google+" AND site:twitter.com'],
  ['brandwatch', 'title:(acme OR apex) AND country:usa', 'title:(acme OR apex) AND country:US'],
  ['brandwatch', '{Apple} AND hashtags:phone', 'case:"Apple" AND #phone'],
  ['brandwatch', 'acme AND authorFollowers:[10 TO 500]', 'acme AND followers:10..500'],
  ['talkwalker', 'acme NEAR/5 refund', 'acme NEAR/4 refund'],
  ['talkwalker', '"obama merkel"~3', '"obama" NEAR/2 "merkel"'],
  ['talkwalker', 'acme ONEAR/1 refund', 'acme ONEAR/0 refund'],
  ['talkwalker', '+C++ AND acme', 'raw:"C++" AND acme'],
  ['talkwalker', 'carsharing~ AND refund~1 -jobs', 'carsharing~ AND refund~1 AND NOT jobs'],
  ['talkwalker', 'acme SENTENCE refund AND lang:de', 'acme SENTENCE refund AND lang:de'],
  ['talkwalker', 'site:"example.com" AND sourcecountry:se', 'site:example.com AND country:SE'],
  ['talkwalker', 'engagement:>100 AND acme', 'engagement:>100 AND acme'],
  [
    'x',
    'acme (refund OR "money back") -is:retweet lang:en',
    'acme AND (refund OR "money back") AND NOT is:repost AND lang:en',
  ],
  ['x', 'from:acme -(jobs OR hiring)', 'author:acme AND NOT (jobs OR hiring)'],
  [
    'x',
    'url:"example.com" has:images followers_count:100..2000',
    'links:example.com AND has:images AND followers:100..2000',
  ],
  ['x', 'conversation_id:123 sample:10', 'thread:123 AND sample:10%'],
  ['x', '"late refund"~2 #acme @acme $ACME', '"late refund"~2 AND #acme AND @acme AND $ACME'],
  ['x', 'acme NEAR/5 refund', 'acme AND "NEAR/5" AND refund'],
  ['meltwater', 'acme^9 AND (refund NEAR/5 late)', 'acme AND refund NEAR/5 late'],
  [
    'sprinklr',
    'exactMessage:("Acme+" OR "ACME") AND authorContaining:news',
    'body:(raw:"Acme+" OR raw:"ACME") AND authorContains:news',
  ],
  [
    'sprinklr',
    'parentMessage:acme AND message:("same here" OR agree)',
    'parent:acme AND body:("same here" OR agree)',
  ],
  ['sprinklr', 'language:("en" OR "sv") AND acme', '(lang:en OR lang:sv) AND acme'],
  ['freshrss', 'intitle:acme !jobs', 'title:acme AND NOT jobs'],
  ['freshrss', "search:'My news' OR inurl:press", 'topic:"My news" OR inurl:press'],
])('%s: %s', (dialect, source, ours) => {
  const imported = importQuery(source, dialect);
  expect(imported.ok ? imported.query : imported.errors).toBe(ours);
});

test('what has no counterpart is named with its place and left out of the query', () => {
  const source = 'acme context:10.799022225751871488 -place:paris';
  const imported = importQuery(source, 'x');
  expect(imported).toMatchObject({ ok: true, query: 'acme' });
  expect(imported.notes.map((note) => [note.kind, source.slice(note.from, note.to)])).toEqual([
    ['lost', 'context:10.799022225751871488'],
    ['lost', 'place:paris'],
  ]);
});

test('a changed distance is told', () => {
  const imported = importQuery('acme NEAR/5 refund', 'talkwalker');
  expect(imported.notes).toEqual([
    {
      kind: 'converted',
      message: 'Talkwalker counts NEAR/5 otherwise. Now NEAR/4',
      from: 5,
      to: 11,
    },
  ]);
});

test('an error is shown at its place in the foreign query', () => {
  const imported = importQuery('from:acme ((refund OR late)', 'x');
  expect(imported.ok ? [] : imported.errors).toMatchObject([
    { code: 'open-parenthesis', from: 10, to: 11 },
  ]);
  expect(importQuery('context:1', 'x')).toMatchObject({
    ok: false,
    errors: [{ code: 'nothing-left' }],
  });
  expect(importQuery('/acm.*/i', 'freshrss')).toMatchObject({
    ok: false,
    notes: [{ kind: 'lost' }],
  });
});

const PIECES = [
  'acme',
  '"a1 b1"',
  '"a1 b1"~3',
  '(',
  ')',
  'OR',
  'AND',
  'NOT',
  '-',
  '!',
  'NEAR/3',
  'NEAR/2f',
  'from:x',
  'title:',
  'is:retweet',
  "'q q'",
  '{X}',
  '+y',
  'w^3',
  '/r/',
  'site:(a.com OR b.com)',
  ',',
  'lang:en',
  '\\',
  '"',
  '[1 TO 2]',
];

test(
  'whatever is brought gives a query of ours or an error, never a crash',
  () => {
    const names = Object.keys(DIALECTS).filter((name): name is DialectName =>
      Object.hasOwn(DIALECTS, name),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 }))),
        (dialect, pieces) => {
          const source = pieces.join(' ');
          const imported = importQuery(source, dialect);
          if (imported.ok) expect(parseQuery(imported.query).ok).toBe(true);
          else
            expect(imported.errors.every(({ from, to }) => from >= 0 && to <= source.length)).toBe(
              true,
            );
        },
      ),
      { numRuns: 3000 },
    );
  },
  PROPERTY_TIMEOUT_MS,
);
