// npm run bench:matching-threads: posts per second of two threads against one on the same shared index, windows taking
// turns. By the clock, so only a quiet machine with two free cores tells the truth: the best window of each counts. Beside
// it what the threads cost in CPU time, which tells on a busy machine too how far two free cores would get.
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
    yield new Uint8Array(bytes.subarray(from, line + 1));
    from = line + 1;
  }
}

type Rates = { byClock: number; byCpu: number };

async function rates(pool: MatchPool): Promise<Rates> {
  const started = performance.now();
  const cpuStarted = process.cpuUsage();
  let length = 0;
  for await (const { answers } of pool.matchBlocks(blocks())) length += answers.length;
  if (length === 0) throw new Error('no answers');
  const { user, system } = process.cpuUsage(cpuStarted);
  return {
    byClock: posts.length / ((performance.now() - started) / 1000),
    byCpu: posts.length / ((user + system) / 1e6),
  };
}

const [one, two] = [new MatchPool(matcher, 1), new MatchPool(matcher, 2)];
const better = (best: Rates, next: Rates): Rates => ({
  byClock: Math.max(best.byClock, next.byClock),
  byCpu: Math.max(best.byCpu, next.byCpu),
});
const best = { one: { byClock: 0, byCpu: 0 }, two: { byClock: 0, byCpu: 0 } };
for (let window = 0; window < WINDOWS; window += 1) {
  best.one = better(best.one, await rates(one));
  best.two = better(best.two, await rates(two));
}
await Promise.all([one.close(), two.close()]);
console.log(
  `${TOPICS} topics: one thread ${Math.round(best.one.byClock)} posts/s, two ${Math.round(best.two.byClock)}, ratio ${(best.two.byClock / best.one.byClock).toFixed(2)}`,
);
console.log(
  `posts per CPU-second: one thread ${Math.round(best.one.byCpu)}, two ${Math.round(best.two.byCpu)}: on two free cores at most ${((2 * best.two.byCpu) / best.one.byCpu).toFixed(2)}`,
);
