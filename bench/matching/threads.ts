// npm run bench:matching-threads: posts per second of two threads against one on the same shared index, windows taking
// turns. By the clock, so only a quiet machine with two free cores tells the truth: the best window of each counts.
import { parseQuery } from '#matching/query/parse.ts';
import { MatchPool } from '#matching/node/match-pool.ts';
import { TopicMatcher } from '#matching/topic-matcher.ts';
import { generateTopics } from './generated-topics.ts';
import { readPosts, shorten } from './sample-posts.ts';

const TOPICS = Number(process.env.TOPICS ?? 10_000);
const WINDOWS = Number(process.env.WINDOWS ?? 10);
const BLOCK_BYTES = 128 * 1024;

const posts = shorten(readPosts());
const matcher = new TopicMatcher();
for (const { id, query } of generateTopics(
  TOPICS,
  posts.map((post) => post.text),
)) {
  const parsed = parseQuery(query);
  if (parsed.ok) matcher.add(id, parsed.tree);
}
const bytes = Buffer.from(`${posts.map((post) => JSON.stringify(post)).join('\n')}\n`);

function* blocks(): Generator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < bytes.length;) {
    const line = bytes.indexOf(0x0a, Math.min(from + BLOCK_BYTES, bytes.length - 1));
    yield Uint8Array.from(bytes.subarray(from, line + 1));
    from = line + 1;
  }
}

async function rate(pool: MatchPool): Promise<number> {
  const started = performance.now();
  let length = 0;
  for await (const { answers } of pool.matchBlocks(blocks())) length += answers.length;
  if (length === 0) throw new Error('no answers');
  return posts.length / ((performance.now() - started) / 1000);
}

const [one, two] = [new MatchPool(matcher, 1), new MatchPool(matcher, 2)];
const best = { one: 0, two: 0 };
for (let window = 0; window < WINDOWS; window += 1) {
  best.one = Math.max(best.one, await rate(one));
  best.two = Math.max(best.two, await rate(two));
}
await Promise.all([one.close(), two.close()]);
console.log(
  `${TOPICS} topics: one thread ${Math.round(best.one)} posts/s, two ${Math.round(best.two)}, ratio ${(best.two / best.one).toFixed(2)}`,
);
