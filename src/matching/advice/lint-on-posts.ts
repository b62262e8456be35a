// Warnings that only posts can show: a query that matches nearly everything or nothing, and branches that bring most of
// the noise or nothing at all.
import { Evaluation } from '../match/evaluate.ts';
import type { MatchablePost } from '../post.ts';
import { queryWarning, shorten, type QueryDiagnostic } from '../query/diagnostics.ts';
import { printNode } from '../query/print.ts';
import type { OrNode, QueryNode, QueryTree } from '../query/tree.ts';

/** `relevant` where somebody has judged the post. */
export type SamplePost = { readonly post: MatchablePost; readonly relevant?: boolean };

const NEARLY_ALL = 0.5;
const DOMINANT = 0.9;
/** Fewer posts prove nothing. */
const POSTS_MIN = 1_000;
const NOISE_MIN = 5;
const MATCHES_MIN = 20;

export function lintOnPosts(tree: QueryTree, sample: readonly SamplePost[]): QueryDiagnostic[] {
  const evaluations = sample.map(({ post }) => new Evaluation(post));
  const matched = evaluations.flatMap((evaluation, index) =>
    evaluation.decide(tree.root) === 'no'
      ? []
      : [{ evaluation, relevant: sample[index]?.relevant }],
  );
  const share = matched.length / Math.max(1, sample.length);
  if (sample.length >= POSTS_MIN && matched.length === 0) {
    return [
      queryWarning(tree.root, {
        code: 'matches-nothing',
        message: `None of the last ${sample.length} posts matches.`,
        hint: 'Is it too strict, or is the word spelt as people write it?',
      }),
    ];
  }
  const found: QueryDiagnostic[] = [];
  if (sample.length >= POSTS_MIN && share >= NEARLY_ALL) {
    found.push(
      queryWarning(tree.root, {
        code: 'matches-nearly-all',
        message: `${percent(share)} of all posts match.`,
        hint: 'Add what must also be there.',
      }),
    );
  }
  const or = findTopOr(tree.root);
  return or ? [...found, ...lintBranches(or, matched)] : found;
}

/** The alternatives of the query: its OR, or the first one its AND holds. */
function findTopOr(node: QueryNode): OrNode | undefined {
  if (node.kind === 'or') return node;
  if (node.kind === 'and') return node.children.find((child) => child.kind === 'or');
  return undefined;
}

type Matched = { readonly evaluation: Evaluation; readonly relevant: boolean | undefined };

function lintBranches(or: OrNode, matched: readonly Matched[]): QueryDiagnostic[] {
  const noise = matched.filter(({ relevant }) => relevant === false);
  const found: QueryDiagnostic[] = [];
  const alones = groupAlone(or, matched);
  for (const branch of or.children) {
    const alone = alones.get(branch) ?? [];
    const aloneNoise = alone.filter(({ relevant }) => relevant === false);
    const aloneRelevant = alone.filter(({ relevant }) => relevant === true);
    if (noise.length >= NOISE_MIN && aloneNoise.length / noise.length >= DOMINANT) {
      found.push(
        queryWarning(branch, {
          code: 'noisy-branch',
          message: `${shorten(printNode(branch))} alone brings ${percent(aloneNoise.length / noise.length)} of what was judged not relevant (${aloneNoise.length} of ${noise.length}).`,
          hint: `Of what it alone brings, ${aloneRelevant.length} posts were relevant. Narrow it with AND or NOT NEAR, or leave it out.`,
        }),
      );
    } else if (
      noise.length === 0 &&
      matched.length >= MATCHES_MIN &&
      alone.length / matched.length >= DOMINANT
    ) {
      found.push(
        queryWarning(branch, {
          code: 'dominant-branch',
          message: `${shorten(printNode(branch))} alone brings ${percent(alone.length / matched.length)} of all matches.`,
          hint: 'Look at its examples first.',
        }),
      );
    }
  }
  return found;
}

/** By branch what no other branch finds: that would stay out if this branch were taken away. */
function groupAlone(or: OrNode, matched: readonly Matched[]): Map<QueryNode, Matched[]> {
  const alones = new Map<QueryNode, Matched[]>();
  for (const one of matched) {
    const [branch, ...others] = or.children.filter((each) => one.evaluation.decide(each) !== 'no');
    if (!branch || others.length > 0) continue;
    const alone = alones.get(branch);
    if (alone) alone.push(one);
    else alones.set(branch, [one]);
  }
  return alones;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
