// npm run fuzz:matching: the index against the naive evaluator on random queries and posts, millions of pairs, and on the
// shared reddit posts with 2,000 generated topics. PAIRS=..., SEED=... and POSTS=... change how much and which.
import * as fc from 'fast-check';
import { Evaluation } from '#matching/match/evaluate.ts';
import { parseQuery } from '#matching/query/parse.ts';
import { printQuery } from '#matching/query/print.ts';
import type { QueryNode, QueryTree } from '#matching/query/tree.ts';
import { TopicMatcher } from '#matching/topic-matcher.ts';
import type { MatchablePost } from '#matching/post.ts';
import { anchoredQueryNodes, posts, queryNodes } from '#test/support/random-queries.ts';
import { generateTopics } from '../bench/matching/generated-topics.ts';
import { readPosts } from '../bench/matching/sample-posts.ts';

const PAIRS = Number(process.env.PAIRS ?? 3_000_000);
const POSTS = Number(process.env.POSTS ?? 100_000);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const QUERIES = 60;
const POSTS_PER_RUN = 60;

let pairs = 0;
let matches = 0;

/** Throws at the first pair on which the two do not agree. */
function compare(
  matcher: TopicMatcher,
  trees: ReadonlyMap<string, QueryTree>,
  post: MatchablePost,
): void {
  const { matched, unknown } = matcher.match(post);
  const answers = new Map([
    ...matched.map((id) => [id, 'yes'] as const),
    ...unknown.map((id) => [id, 'unknown'] as const),
  ]);
  const judge = new Evaluation(post);
  for (const [id, tree] of trees) {
    const truth = judge.decide(tree.root);
    const answer = answers.get(id) ?? 'no';
    if (truth !== answer)
      throw new Error(
        `${printQuery(tree)} on ${JSON.stringify(post)}: ${answer}, should be ${truth} (seed ${SEED})`,
      );
    pairs += 1;
    if (truth !== 'no') matches += 1;
  }
}

function matcherOf(trees: ReadonlyMap<string, QueryTree>): TopicMatcher {
  const matcher = new TopicMatcher();
  for (const [id, tree] of trees) matcher.add(id, tree);
  return matcher;
}

function randomPairs(): void {
  const nodes = fc.array(fc.oneof(queryNodes, anchoredQueryNodes), {
    minLength: QUERIES,
    maxLength: QUERIES,
  });
  const batches = fc.array(posts, { minLength: POSTS_PER_RUN, maxLength: POSTS_PER_RUN });
  const run = (roots: readonly QueryNode[], batch: readonly MatchablePost[]) => {
    const trees = new Map(roots.map((root, index) => [`${index}`, { root, source: '' }] as const));
    const matcher = matcherOf(trees);
    for (const [index, post] of batch.entries()) {
      if (index === POSTS_PER_RUN / 2) matcher.rebuildNow();
      compare(matcher, trees, post);
    }
  };
  fc.assert(fc.property(nodes, batches, run), {
    seed: SEED,
    numRuns: Math.ceil(PAIRS / QUERIES / POSTS_PER_RUN),
    endOnFailure: true,
  });
}

function realPosts(): void {
  const all = readPosts();
  const real = all.slice(0, POSTS);
  const topics = generateTopics(
    2_000,
    all.map((post) => post.text),
  );
  const trees = new Map<string, QueryTree>();
  for (const { id, query } of topics) {
    const parsed = parseQuery(query);
    if (parsed.ok) trees.set(id, parsed.tree);
  }
  const matcher = matcherOf(trees);
  for (const post of real) compare(matcher, trees, post);
}

const report = (what: string) =>
  console.log(`${what}: ${pairs} pairs equal, ${matches} of them matches (seed ${SEED})`);
randomPairs();
report('random queries and posts');
pairs = 0;
matches = 0;
realPosts();
report('real posts and generated topics');
