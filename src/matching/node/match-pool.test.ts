// Several threads against one: the same answers, in the same order.
import { afterAll, expect, test } from 'vitest';
import { parseQuery } from '../query/parse.ts';
import { TopicMatcher } from '../topic-matcher.ts';
import { MatchPool } from './match-pool.ts';

const matcher = new TopicMatcher();
for (const [id, query] of Object.entries({
  word: 'acme',
  near: 'acme NEAR/3 refund',
  prefix: 'refu*',
  raw: 'acme AND raw:"C++"',
  label: 'acme sentiment:negative',
  parent: 'parent:acme',
  site: 'site:example.com',
})) {
  const parsed = parseQuery(query);
  if (parsed.ok) matcher.add(id, parsed.tree);
}
const pool = new MatchPool(matcher, 2);
afterAll(() => pool.close());

const POSTS = [
  { id: '0', text: 'Acme gave no refund' },
  { id: '1', text: 'ACME writes C++' },
  { id: '2', text: 'nothing' },
  { id: '3', text: 'same', parentText: 'acme', url: 'https://blog.example.com/1' },
];

function* blocks(count: number) {
  for (let block = 0; block < count; block += 1)
    yield new TextEncoder().encode(
      `${POSTS.map((post) => JSON.stringify({ ...post, id: `${block}-${post.id}` })).join('\n')}\nbad\n`,
    );
}

test('threads on a shared index answer as one thread does, in order', async () => {
  const lines: { id: string; topics: string[] }[] = [];
  let bad = 0;
  for await (const { answers, badLines } of pool.matchBlocks(blocks(40))) {
    for (const line of Buffer.from(answers).toString().trim().split('\n'))
      lines.push(JSON.parse(line));
    bad += badLines.length;
  }
  const expected = Array.from({ length: 40 }, (_, block) =>
    POSTS.map((post) => ({
      id: `${block}-${post.id}`,
      topics: matcher.match(post).matched.toSorted(),
    })),
  ).flat();
  expect(lines.map(({ id, topics }) => ({ id, topics: topics.toSorted() }))).toEqual(expected);
  expect(expected[0]?.topics).toEqual(['near', 'prefix', 'word']);
  expect(expected[3]?.topics).toEqual(['parent', 'site']);
  expect(bad).toBe(40);
});

test('topics changed later reach the threads when they are published', async () => {
  const parsed = parseQuery('nothing');
  if (parsed.ok) matcher.add('late', parsed.tree);
  pool.publish(matcher);
  const answers = [];
  for await (const { answers: each } of pool.matchBlocks(blocks(1)))
    answers.push(Buffer.from(each).toString());
  expect(answers.join('')).toContain('{"id":"0-2","topics":["late"]}');
});
