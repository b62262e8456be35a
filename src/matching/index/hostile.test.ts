// Hostile posts and topics through the index: bounded time, the same answer as the naive evaluator.
import { expect, test } from 'vitest';
import { Evaluation } from '../match/evaluate.ts';
import type { MatchablePost } from '../post.ts';
import { parseQuery } from '../query/parse.ts';
import type { QueryTree } from '../query/tree.ts';
import { TopicMatcher } from '../topic-matcher.ts';

const QUERIES = [
  'acme',
  '"acme acme acme"',
  'acme NEAR/5 refund',
  'acme NOT NEAR/3 refund',
  '#acme',
  '#acm*',
  'acm*',
  'COUNT/5 acme',
  'acme SENTENCE refund',
  'title:acme',
  'raw:"C++"',
  'carsharing~',
  'refund~1',
  '😀',
  'acme ONEAR/0 acme',
  '東京',
];

function treesOf(): Map<string, QueryTree> {
  const trees = new Map<string, QueryTree>();
  for (const query of QUERIES) {
    const parsed = parseQuery(query);
    expect(parsed.ok, query).toBe(true);
    if (parsed.ok) trees.set(query, parsed.tree);
  }
  return trees;
}

const TRIES_MS = 2_000;

const MEGABYTE = 2 ** 20;
const POSTS: Readonly<Record<string, string>> = {
  'a megabyte of two words': 'acme refund '.repeat(MEGABYTE / 12),
  'a megabyte of one word': 'acme '.repeat(MEGABYTE / 5),
  'one word of a megabyte': 'a'.repeat(MEGABYTE),
  'one run of a megabyte with signs': 'a.b#c@d$e'.repeat(MEGABYTE / 9),
  '100,000 hashtags': '#acme '.repeat(100_000),
  '100,000 hashtags without space': '#acme'.repeat(100_000),
  'a megabyte of apostrophes': "a'".repeat(MEGABYTE / 2),
  'a megabyte of addresses': 'https://a.b.c.com/x?y '.repeat(MEGABYTE / 22),
  'a megabyte of dots': 'a.'.repeat(MEGABYTE / 2),
  'a megabyte of marks': `a${'\u0301'.repeat(MEGABYTE)}`,
  'a megabyte of joined emoji': '👩‍'.repeat(MEGABYTE / 3),
  'lone surrogates': '\ud83d \ude00 acme \ud83d\ud83d'.repeat(1_000),
  'a megabyte of brackets in an address': `http://a.com/${'('.repeat(MEGABYTE)}`,
  'a megabyte of handles': '@a.b'.repeat(MEGABYTE / 4),
};

test.each(Object.keys(POSTS))(
  '%s',
  (name) => {
    const trees = treesOf();
    const matcher = new TopicMatcher();
    for (const [id, tree] of trees) matcher.add(id, tree);
    const post: MatchablePost = { id: '1', text: POSTS[name] ?? '' };
    const started = performance.now();
    const { matched } = matcher.match(post);
    expect(performance.now() - started).toBeLessThan(TRIES_MS);
    const judge = new Evaluation(post);
    const expected = Array.from(trees).filter(([, tree]) => judge.decide(tree.root) === 'yes');
    expect(matched.toSorted()).toEqual(expected.map(([id]) => id).toSorted());
  },
  30_000,
);
