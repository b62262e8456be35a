// npm run bench:matching: posts per CPU-second by number of topics, as a ratio to JSON.parse of the same lines and to a
// textbook evaluator in the same run; candidates, memory, load and add times. Best and median of the windows.
import { parseQuery } from '#matching/query/parse.ts';
import type { QueryTree } from '#matching/query/tree.ts';
import { TopicMatcher } from '#matching/topic-matcher.ts';
import { machineFacts } from '../machine-facts.ts';
import { generateTopics } from './generated-topics.ts';
import { readPosts, shorten, type SamplePost } from './sample-posts.ts';
import { textbookMatcher } from './textbook.ts';

const WINDOWS = Number(process.env.WINDOWS ?? 10);
const COUNTS = (process.env.TOPICS ?? '100,1000,10000,100000').split(',').map(Number);
const SETS = (process.env.POSTS ?? 'short,whole').split(',');

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

type Rates = { best: number; median: number };

/** The rates of several works, their windows taking turns, so that a noisy neighbour strikes all of them. */
function rates(works: readonly (() => number)[]): Rates[] {
  const seen = works.map((): number[] => []);
  for (let window = 0; window < WINDOWS; window += 1) {
    for (const [index, work] of works.entries()) {
      let done = 0;
      const seconds = cpuSeconds(() => {
        done = work();
      });
      seen[index]?.push(done / seconds);
    }
  }
  return seen.map((each) => {
    const sorted = each.toSorted((a, b) => a - b);
    return { best: sorted.at(-1) ?? 0, median: sorted[sorted.length >> 1] ?? 0 };
  });
}

function treesOf(queries: readonly { id: string; query: string }[]): [string, QueryTree][] {
  return queries.map(({ id, query }) => {
    const parsed = parseQuery(query);
    if (!parsed.ok) throw new Error(`${query}: ${parsed.errors[0]?.message}`);
    return [id, parsed.tree];
  });
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

const k = (rate: number) => `${(rate / 1000).toFixed(rate < 100_000 ? 1 : 0)}k`;

function bench(name: string, posts: readonly SamplePost[]): void {
  const lines = posts.map((post) => JSON.stringify(post));
  const length = posts.reduce((sum, post) => sum + post.text.length, 0) / posts.length;
  console.log(`\n${name}: ${posts.length} posts of ${length.toFixed(0)} characters`);
  const topics = generateTopics(
    Math.max(...COUNTS),
    posts.map((post) => post.text),
  );
  for (const count of COUNTS) {
    const trees = treesOf(topics.slice(0, count));
    const matcher = new TopicMatcher();
    const loading = cpuSeconds(() => {
      for (const [id, tree] of trees) matcher.add(id, tree);
    });
    const warm = posts.slice(0, 20_000);
    for (const post of warm) matcher.match(post);
    const perWindow = Math.min(posts.length, count >= 100_000 ? 20_000 : 40_000);
    let at = 0;
    let matches = 0;
    let matchedPosts = 0;
    const before = matcher.candidates;
    const textbook = textbookMatcher(trees);
    const textbookPosts = Math.max(20, Math.min(2_000, Math.round(4e6 / count)));
    const [parse, engine, book] = rates([
      () => {
        for (let line = 0; line < perWindow; line += 1) JSON.parse(lines[line] ?? '');
        return perWindow;
      },
      () => {
        for (let done = 0; done < perWindow; done += 1) {
          const post = posts[at];
          at = at + 1 < posts.length ? at + 1 : 0;
          if (post) matches += matcher.match(post).matched.length;
        }
        matchedPosts += perWindow;
        return perWindow;
      },
      () => {
        for (const post of posts.slice(0, textbookPosts)) textbook(post.text);
        return textbookPosts;
      },
    ]);
    const candidates = (matcher.candidates - before) / matchedPosts;
    const adding = trees.slice(0, 2_000).map(([id, tree]) => {
      const start = process.hrtime.bigint();
      matcher.add(id, tree);
      return Number(process.hrtime.bigint() - start) / 1000;
    });
    if (!parse || !engine || !book) return;
    console.log(
      [
        `${count} topics`.padStart(14),
        `${k(engine.best)} best ${k(engine.median)} median posts/CPU-s`,
        `of JSON.parse ${(engine.best / parse.best).toFixed(3)} best ${(engine.median / parse.median).toFixed(3)} median (${k(parse.best)})`,
        `textbook x${(engine.median / book.median).toFixed(0)}`,
        `candidates ${candidates.toFixed(2)}`,
        `matches ${(matches / matchedPosts).toFixed(2)}`,
        `index ${(matcher.indexBytes / 1e6).toFixed(1)} MB`,
        `heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`,
        `load ${loading.toFixed(2)} s`,
        `add ${median(adding).toFixed(1)} us`,
      ].join('  '),
    );
  }
}

console.log(machineFacts());
const posts = readPosts();
if (SETS.includes('short')) bench('short', shorten(posts));
if (SETS.includes('whole')) bench('whole', posts);
