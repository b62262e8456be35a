// The side of advice that runs in the matching thread: calls the pure parts of matching on the posts it is given.

import { risingPhrases } from '#language/phrases.ts';
import { TokenSample } from '#matching/advice/cost.ts';
import { diffQueries } from '#matching/advice/diff.ts';
import type { JudgedPost } from '#matching/advice/judged-post.ts';
import { lintOnPosts } from '#matching/advice/lint-on-posts.ts';
import { suggestClauses } from '#matching/advice/suggest.ts';
import { evaluateQuery } from '#matching/match/evaluate.ts';
import type { MatchablePost } from '#matching/post.ts';
import { parseQuery } from '#matching/query/parse.ts';
import type { Advice, AdviceTask } from './advice-messages.ts';
import { labelPost, namesOf } from './label-posts.ts';

const takenAwayMax = 5;

export class Adviser {
  #sample: { key: string; posts: readonly MatchablePost[]; tokens: TokenSample } | null = null;

  advise(task: Exclude<AdviceTask, { kind: 'costs' }>): Advice {
    if (task.kind === 'keep-sample') {
      const { key, posts } = task;
      this.#sample = { key, posts, tokens: new TokenSample(posts) };
      return { kind: 'kept' };
    }
    if (task.kind === 'compare') return compare(task);
    if (task.kind === 'phrases')
      return { kind: 'phrases', phrases: risingPhrases(task.now, task.before, task) };
    if (task.kind === 'read')
      return {
        kind: 'read',
        labels: task.posts.map((post) => labelPost(post, post.lang ?? 'und')),
      };
    if (task.kind === 'label') return { kind: 'labelled', labels: labelNames(task.post) };
    const sample = this.#sample;
    if (sample?.key !== task.sampleKey) return { kind: 'sample-missing' };
    if (task.kind === 'suggest') return suggest(task, sample.posts);
    const cost = sample.tokens.cost(task.tree);
    const warnings = lintOnPosts(task.tree, [
      ...task.judged,
      ...sample.posts.map((post) => ({ post })),
    ]);
    return { kind: 'weighed', cost, warnings };
  }
}

function compare(task: Extract<AdviceTask, { kind: 'compare' }>): Advice {
  const { before, after, examplesMax } = task;
  const posts = task.posts.map((post) => {
    const waits = [before, after].some((tree) => evaluateQuery(tree, post) === 'unknown');
    return waits ? withLabels(post) : post;
  });
  const { gainedExamples, lostExamples, ...counts } = diffQueries(
    before,
    after,
    posts,
    examplesMax,
  );
  return {
    kind: 'compared',
    ...counts,
    gainedExamples: gainedExamples.map(({ post, reasons }) => {
      return { postId: post.id, reasons: [...reasons] };
    }),
    lostExamples: lostExamples.map(({ post, failed }) => ({ postId: post.id, failed })),
  };
}

/** As the post is labelled when it is matched. */
function withLabels(post: MatchablePost): MatchablePost {
  return { ...post, labels: labelNames(post) };
}

function labelNames(post: MatchablePost) {
  return namesOf(labelPost(post, post.lang ?? 'und'));
}

function suggest(
  { tree, judged }: Extract<AdviceTask, { kind: 'suggest' }>,
  recent: readonly MatchablePost[],
): Advice {
  const background = recent.filter((post) => evaluateQuery(tree, post) === 'no');
  const { exclusions, related } = suggestClauses(tree, judged, { background });
  const matched = judged.filter(({ post }) => evaluateQuery(tree, post) !== 'no');
  const proposals = exclusions.map((proposal) => ({
    ...proposal,
    takesAway: takenAway(proposal.query, matched),
  }));
  return { kind: 'suggested', proposals, related };
}

function takenAway(query: string, matched: readonly JudgedPost[]) {
  const parsed = parseQuery(query);
  if (!parsed.ok) return [];
  return matched
    .filter(({ post }) => evaluateQuery(parsed.tree, post) === 'no')
    .map(({ post, relevant }) => ({ postId: post.id, relevant }))
    .toSorted((a, b) => Number(b.relevant) - Number(a.relevant))
    .slice(0, takenAwayMax);
}
