// The index against the naive evaluator, its judge, on random queries and posts.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchoredQueryNodes, posts, queryNodes } from '#test/support/random-queries.ts';
import { Evaluation } from './match/evaluate.ts';
import type { MatchablePost } from './post.ts';
import { parseQuery } from './query/parse.ts';
import { printQuery } from './query/print.ts';
import type { QueryNode, QueryTree } from './query/tree.ts';
import { TopicMatcher } from './topic-matcher.ts';

const treeOf = (root: QueryNode): QueryTree => ({ root, source: '' });

function differences(
  nodes: readonly QueryNode[],
  batch: readonly MatchablePost[],
  matcher: TopicMatcher,
): string[] {
  const found: string[] = [];
  for (const post of batch) {
    const { matched, unknown } = matcher.match(post);
    const judge = new Evaluation(post);
    for (const [index, node] of nodes.entries()) {
      const truth = judge.decide(node);
      const answer = matched.includes(`${index}`)
        ? 'yes'
        : unknown.includes(`${index}`)
          ? 'unknown'
          : 'no';
      if (truth !== answer)
        found.push(
          `${printQuery(treeOf(node))} on ${JSON.stringify(post)}: ${answer}, should be ${truth}`,
        );
    }
    expect(new Set([...matched, ...unknown]).size).toBe(matched.length + unknown.length);
  }
  return found;
}

test('the index finds exactly what the naive evaluator finds, 200,000 times over', () => {
  const trees = fc.oneof(queryNodes, anchoredQueryNodes);
  fc.assert(
    fc.property(
      fc.array(trees, { minLength: 40, maxLength: 60 }),
      fc.array(posts, { minLength: 40, maxLength: 60 }),
      (nodes, batch) => {
        const matcher = new TopicMatcher();
        for (const [index, node] of nodes.entries()) matcher.add(`${index}`, treeOf(node));
        expect(differences(nodes, batch, matcher)).toEqual([]);
      },
    ),
    { numRuns: 90 },
  );
}, 60_000);

test('topics come, change and go between two posts, and the index is built anew, without a trace', () => {
  fc.assert(
    fc.property(
      fc.array(queryNodes, { minLength: 4, maxLength: 12 }),
      fc.array(posts, { minLength: 2, maxLength: 6 }),
      (nodes, batch) => {
        const matcher = new TopicMatcher();
        for (const [index, node] of nodes.entries()) matcher.add(`${index}`, treeOf(node));
        for (const post of batch) matcher.match(post);
        const changed = nodes.toReversed();
        for (const [index, node] of changed.entries()) {
          if (index % 3 === 0) matcher.remove(`${index}`);
          matcher.add(`${index}`, treeOf(node));
        }
        expect(differences(changed, batch, matcher)).toEqual([]);
        matcher.rebuildNow();
        expect(differences(changed, batch, matcher)).toEqual([]);
        for (const index of changed.keys()) matcher.remove(`${index}`);
        for (const post of batch) expect(matcher.match(post)).toEqual({ matched: [], unknown: [] });
        expect(matcher.size).toBe(0);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

test('a topic changed ten thousand times leaves the index no larger', () => {
  const matcher = new TopicMatcher();
  const change = (from: number) => {
    for (let index = from; index < from + 5_000; index += 1) {
      const parsed = parseQuery(`word${index} AND (other${index} OR more${index})`);
      if (parsed.ok) matcher.add('changing', parsed.tree);
      if (index % 10 === 0) matcher.match({ id: '1', text: 'nothing' });
    }
    return matcher.indexBytes;
  };
  const before = change(0);
  expect(change(5_000)).toBeLessThanOrEqual(before);
  expect(matcher.match({ id: '1', text: 'word9999 more9999' }).matched).toEqual(['changing']);
});
