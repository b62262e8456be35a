// What changes when one version of a query takes the place of another: the posts gained and lost, with examples.
import { explainMatch } from '../match/explain.ts';
import { Evaluation } from '../match/evaluate.ts';
import type { MatchablePost } from '../post.ts';
import type { QueryTree } from '../query/tree.ts';
import { reasonsOf, SpreadSample, type Example } from './forecast.ts';

export type LostExample = {
  readonly post: MatchablePost;
  /** The clause of the new version that failed, where it stands, and why. */
  readonly failed: { clause: string; from: number; to: number; why: string };
};

export type QueryDifference = {
  readonly postsSeen: number;
  readonly before: number;
  readonly after: number;
  readonly kept: number;
  readonly gained: number;
  readonly lost: number;
  readonly gainedExamples: readonly Example[];
  readonly lostExamples: readonly LostExample[];
};

/** What is unknown until labels come counts as a match on both sides, as it does while listening. */
export function diffQueries(
  before: QueryTree,
  after: QueryTree,
  posts: Iterable<MatchablePost>,
  examplesMax = 10,
): QueryDifference {
  const gained = new SpreadSample(examplesMax);
  const lost = new SpreadSample(examplesMax);
  const counts = { postsSeen: 0, before: 0, after: 0, kept: 0, gained: 0, lost: 0 };
  for (const post of posts) {
    counts.postsSeen++;
    const evaluation = new Evaluation(post);
    const old = evaluation.decide(before.root) !== 'no';
    const fresh = evaluation.decide(after.root) !== 'no';
    if (old) counts.before++;
    if (fresh) counts.after++;
    if (old && fresh) counts.kept++;
    if (fresh && !old) {
      counts.gained++;
      gained.add(post);
    }
    if (old && !fresh) {
      counts.lost++;
      lost.add(post);
    }
  }
  return {
    ...counts,
    gainedExamples: gained.posts().map((post) => ({ post, reasons: reasonsOf(after, post) })),
    lostExamples: lost.posts().flatMap((post) => {
      const told = explainMatch(after, post);
      return told.outcome === 'no-match' ? [{ post, failed: told.failed }] : [];
    }),
  };
}
