// npm run fuzz:matching: the index against the naive evaluator on random queries and posts, millions of pairs, and on the
// shared reddit posts with 2,000 generated topics. PAIRS=..., SEED=... and POSTS=... change how much and which; FROM=... goes
// on at a post where a run before was ended.
import * as fc from 'fast-check';
import { Evaluation } from '#matching/match/evaluate.ts';
import type { Truth } from '#matching/match/truth.ts';
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
const FROM = Number(process.env.FROM ?? 0);
const TOLD_EVERY = 5_000;
const POSTS_AT_ONCE = 200;
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const QUERIES = 60;
const POSTS_PER_RUN = 60;

let pairs = 0;
let matches = 0;

type Judged = { readonly judge: Evaluation; readonly answers: ReadonlyMap<string, Truth> };

function judgedBy(matcher: TopicMatcher, post: MatchablePost): Judged {
  const { matched, unknown } = matcher.match(post);
  const answers = new Map<string, Truth>([
    ...matched.map((id) => [id, 'yes'] as const),
    ...unknown.map((id) => [id, 'unknown'] as const),
  ]);
  return { judge: new Evaluation(post), answers };
}

/** Throws at the first pair on which the two do not agree. Topic by topic: trees are larger than posts, and stay near. */
function compare(trees: ReadonlyMap<string, QueryTree>, judged: readonly Judged[]): void {
  for (const [id, tree] of trees) {
    for (const { judge, answers } of judged) {
      const truth = judge.decide(tree.root);
      const answer = answers.get(id) ?? 'no';
      if (truth !== answer)
        throw new Error(
          `${printQuery(tree)} on ${JSON.stringify(judge.post)}: ${answer}, should be ${truth} (seed ${SEED})`,
        );
      pairs += 1;
      if (truth !== 'no') matches += 1;
    }
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
    const judged = batch.map((post, index) => {
      if (index === POSTS_PER_RUN / 2) matcher.rebuildNow();
      return judgedBy(matcher, post);
    });
    compare(trees, judged);
  };
  fc.assert(fc.property(nodes, batches, run), {
    seed: SEED,
    numRuns: Math.ceil(PAIRS / QUERIES / POSTS_PER_RUN),
    endOnFailure: true,
  });
}

function realPosts(): void {
  const all = readPosts();
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
  for (let from = FROM; from < POSTS; from += POSTS_AT_ONCE) {
    const some = all.slice(from, Math.min(from + POSTS_AT_ONCE, POSTS));
    compare(
      trees,
      some.map((post) => judgedBy(matcher, post)),
    );
    const place = from + some.length;
    if (place % TOLD_EVERY === 0) report(`posts ${FROM} to ${place}`);
  }
}

const report = (what: string) =>
  console.log(`${what}: ${pairs} pairs equal, ${matches} of them matches (seed ${SEED})`);
randomPairs();
report('random queries and posts');
pairs = 0;
matches = 0;
realPosts();
report('real posts and generated topics');
