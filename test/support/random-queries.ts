// Random standing queries and posts over a small vocabulary in several scripts, so that random queries do match random
// posts. For property tests of the parser, the evaluator and the fast engine.
import * as fc from 'fast-check';
import { checkQuery, hasAnchor } from '#matching/query/check.ts';
import { makeAnd, makeOr, makeSentence } from '#matching/query/make.ts';
import type { QueryNode, TermNode, TextField, ValueField } from '#matching/query/tree.ts';
import type { MatchablePost } from '#matching/post.ts';

const AT = { from: 0, to: 0 };

const WORDS = [
  'acme',
  'Apple',
  'refund',
  'refunds',
  'late',
  'car',
  'sharing',
  'carsharing',
  'zoë',
  'naïve',
  'straße',
  'привет',
  'слоны',
  'سلام',
  'ελλάς',
  'iPhone',
  'o’neill',
  "don't",
  '2026',
  '3.5',
  'ﬁne',
  'शब्द',
  'Ångström',
] as const;
const PHRASES = [
  'car sharing',
  'acme refund',
  'late refund',
  '東京',
  '東京都',
  'Apple Car',
  'acme acme',
  'state of the art',
  'привет acme',
  'refund late acme',
  'จาก',
  'acme 😀',
] as const;
const TAGS = ['acme', 'Refund', 'zoë', '東京', 'car_sharing', 'привет'] as const;
const NAMES = ['acme', 'refund_desk', 'zoe99'] as const;
const CASH = ['ACME', 'car'] as const;
const EMOJI = ['😀', '👍🏽', '🇸🇪', '❤️', '👩‍👩‍👧'] as const;
const RAW = ['C++', 'Apple', '$ACME', ':-)', 'refund', 'Google+', 'é'] as const;
const FILLERS = ['the', 'and', 'of', 'was', 'today', 'much', 'på', 'не'] as const;
const SIGNS = ['.', '!', '?', ',', ' - ', '\n', '...', ': ', ';', '"', '/'] as const;
const LINKS = [
  'https://example.com/shop?a=1',
  'example.org/acme',
  'www.acme.com',
  'http://t.co/x',
] as const;

const word = fc.constantFrom(...WORDS);

const term: fc.Arbitrary<TermNode> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ text: word, exact: fc.boolean() })
      .map((of): TermNode => ({ kind: 'word', ...of, ...AT })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ text: fc.constantFrom(...PHRASES), slop: fc.constantFrom(0, 0, 0, 1, 2, 4) })
      .map((of): TermNode => ({ kind: 'phrase', ...of, ...AT })),
  },
  fc
    .constantFrom('refu', 'acm', 'при', 'Ång', 'a')
    .map((text): TermNode => ({ kind: 'prefix', text, ...AT })),
  fc
    .constantFrom('re*nd', 'ref?nd', 'ref*s', '?cme', 'zo?', '*fund')
    .map((pattern): TermNode => ({ kind: 'wildcard', pattern, ...AT })),
  fc
    .constantFrom('refund', 'Apple', 'привет')
    .map((text): TermNode => ({ kind: 'fuzzy', text, edits: 1, ...AT })),
  fc
    .constantFrom('carsharing', 'car-sharing', 'acmerefund')
    .map((text): TermNode => ({ kind: 'compound', text, ...AT })),
  fc.constantFrom(...RAW).map((text): TermNode => ({ kind: 'raw', text, ...AT })),
  fc
    .constantFrom('Apple', 'Apple Car', 'Zoë', 'acme', 'iPhone')
    .map((text): TermNode => ({ kind: 'case', text, ...AT })),
  fc
    .record({ name: fc.constantFrom(...TAGS), prefix: fc.constantFrom(false, false, true) })
    .map((of): TermNode => ({ kind: 'entity', entity: 'hashtag', ...of, ...AT })),
  fc
    .constantFrom(...NAMES)
    .map((name): TermNode => ({ kind: 'entity', entity: 'mention', name, prefix: false, ...AT })),
  fc
    .constantFrom(...CASH)
    .map((name): TermNode => ({ kind: 'entity', entity: 'cashtag', name, prefix: false, ...AT })),
  fc.constantFrom(...EMOJI).map((text): TermNode => ({ kind: 'emoji', text, ...AT })),
);

const VALUES: readonly (readonly [ValueField, readonly string[]])[] = [
  ['lang', ['en', 'sv', 'und']],
  ['source', ['reddit', 'bluesky']],
  ['author', ['acme', 'zoë', 'two words']],
  ['authorContains', ['bot', 'ac']],
  ['site', ['example.com', 'blog.example.com']],
  ['host', ['example.com']],
  ['url', ['example.com/news', 'https://www.example.com']],
  ['inurl', ['news']],
  ['links', ['example.com', 'example.com/shop', 'acme.com']],
  ['community', ['android']],
  ['country', ['SE', 'US']],
  ['has', ['links', 'hashtags', 'images', 'emoji']],
  ['is', ['reply', 'repost']],
];

const values = fc
  .constantFrom(...VALUES)
  .chain(([field, options]) =>
    fc
      .subarray([...options], { minLength: 1 })
      .map((chosen): QueryNode => ({ kind: 'value', field, values: chosen, ...AT })),
  );

const condition: fc.Arbitrary<QueryNode> = fc.oneof(
  { weight: 4, arbitrary: values },
  fc
    .constantFrom('positive', 'negative')
    .map((value): QueryNode => ({ kind: 'label', field: 'sentiment', values: [value], ...AT })),
  fc
    .record({
      field: fc.constantFrom('followers', 'likes', 'engagement', 'rating'),
      operator: fc.constantFrom('>', '>=', '<', '<=', '='),
      value: fc.nat(20),
    })
    .map(({ field, operator, value }): QueryNode => ({
      kind: 'number',
      field,
      range: { operator, value },
      ...AT,
    })),
  fc.nat(9).map((min): QueryNode => ({
    kind: 'number',
    field: 'replies',
    range: { operator: '..', min, max: min + 5 },
    ...AT,
  })),
  fc
    .constantFrom('2026-01-15', '2026-01-31T09:30Z')
    .map((value): QueryNode => ({ kind: 'date', field: 'since', value, ...AT })),
  fc
    .integer({ min: 1, max: 100 })
    .map((percent): QueryNode => ({ kind: 'sample', percent, ...AT })),
);

const textField = fc.constantFrom<TextField>('title', 'body', 'parent', 'bio');

const positional: fc.Arbitrary<QueryNode> = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'positional' },
    { weight: 5, arbitrary: term },
    {
      weight: 2,
      arbitrary: fc
        .array(tie('node'), { minLength: 2, maxLength: 4 })
        .map((nodes) => makeOr(nodes, AT)),
    },
    fc
      .record({ left: tie('node'), right: tie('node'), distance: fc.nat(4), ordered: fc.boolean() })
      .map((of): QueryNode => ({ kind: 'near', ...of, ...AT })),
  ),
})).node;

const proximity: fc.Arbitrary<QueryNode> = fc.oneof(
  fc
    .record({ left: positional, right: positional, distance: fc.nat(6), ordered: fc.boolean() })
    .map((of): QueryNode => ({ kind: 'near', ...of, ...AT })),
  fc
    .record({ left: positional, right: positional, distance: fc.nat(6) })
    .map((of): QueryNode => ({ kind: 'not-near', ...of, ...AT })),
  fc
    .record({ nodes: fc.array(positional, { minLength: 2, maxLength: 3 }), ordered: fc.boolean() })
    .map(({ nodes, ordered }) => makeSentence(nodes, ordered, AT)),
  fc
    .record({ child: positional, count: fc.integer({ min: 1, max: 3 }) })
    .map((of): QueryNode => ({ kind: 'count', ...of, ...AT })),
);

const anyNode = fc.letrec<{ node: QueryNode }>((tie) => {
  const several = fc.array(tie('node'), { minLength: 2, maxLength: 4 });
  return {
    node: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'query' },
      { weight: 6, arbitrary: term },
      { weight: 2, arbitrary: condition },
      { weight: 3, arbitrary: proximity },
      { weight: 3, arbitrary: several.map((nodes) => makeOr(nodes, AT)) },
      { weight: 4, arbitrary: several.map((nodes) => makeAnd(nodes, AT)) },
      {
        weight: 2,
        arbitrary: tie('node').map((child): QueryNode => ({ kind: 'not', child, ...AT })),
      },
      fc
        .record({ children: several, count: fc.integer({ min: 1, max: 2 }) })
        .map((of): QueryNode => ({ kind: 'atleast', ...of, ...AT })),
      fc
        .record({ field: textField, child: tie('node') })
        .map((of): QueryNode => ({ kind: 'scope', ...of, ...AT })),
      fc
        .record({ languages: fc.constantFrom(['en'], ['en', 'sv'], ['ru']), child: tie('node') })
        .map((of): QueryNode => ({ kind: 'stem', ...of, ...AT })),
    ),
  };
}).node;

/** Trees the parser would accept. */
export const queryNodes: fc.Arbitrary<QueryNode> = anyNode.filter(
  (node) => checkQuery(node).length === 0,
);

/** The same, all of which can be looked up by something they need. */
export const anchoredQueryNodes: fc.Arbitrary<QueryNode> = queryNodes.filter(hasAnchor);

const piece = fc.oneof(
  { weight: 8, arbitrary: word },
  { weight: 3, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 4, arbitrary: fc.constantFrom(...FILLERS) },
  { weight: 2, arbitrary: fc.constantFrom(...TAGS).map((name) => `#${name}`) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((name) => `@${name}`) },
  { weight: 1, arbitrary: fc.constantFrom(...CASH).map((name) => `$${name}`) },
  { weight: 1, arbitrary: fc.constantFrom(...EMOJI) },
  { weight: 1, arbitrary: fc.constantFrom(...RAW) },
  { weight: 1, arbitrary: fc.constantFrom(...LINKS) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'APPLE CAR',
      "Apple's",
      'l’acme',
      'car-sharing',
      'reefund',
      'Zoe',
      'ACME',
    ),
  },
);

/** Running text, with signs and sentence ends. */
export const texts: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      piece,
      fc.oneof({ weight: 5, arbitrary: fc.constant(' ') }, fc.constantFrom(...SIGNS)),
    ),
    { maxLength: 14 },
  )
  .map((pieces) =>
    pieces.map(([text, sign]) => text + (sign.trim() === '' ? sign : `${sign} `)).join(''),
  );

export const posts: fc.Arbitrary<MatchablePost> = fc.record(
  {
    id: fc.uuid(),
    text: texts,
    title: texts,
    parentText: texts,
    bio: texts,
    author: fc.constantFrom('acme', '@Zoe', 'newsbot'),
    authorName: fc.constantFrom('Two Words', 'Acme Inc'),
    lang: fc.constantFrom('en', 'sv', 'en-GB', 'ru', 'und'),
    country: fc.constantFrom('SE', 'us'),
    url: fc.constantFrom('https://www.example.com/news/1', 'https://blog.example.com/x'),
    source: fc.constantFrom('reddit', 'bluesky'),
    community: fc.constantFrom('android', 'r/android', 'cars'),
    links: fc.constantFrom([], ['https://example.com/shop/2']),
    to: fc.constantFrom([], ['acme']),
    createdAt: fc.constantFrom('2026-01-10T00:00:00Z', '2026-01-31T12:00:00Z'),
    counts: fc.record(
      { followers: fc.nat(20), likes: fc.nat(20), replies: fc.nat(20), reposts: fc.nat(20) },
      { requiredKeys: [] },
    ),
    rating: fc.integer({ min: 1, max: 5 }),
    has: fc.constantFrom([], ['images']),
    is: fc.constantFrom([], ['reply']),
    labels: fc.record({ sentiment: fc.constantFrom('positive', 'negative') }, { requiredKeys: [] }),
  },
  { requiredKeys: ['id', 'text'] },
);
