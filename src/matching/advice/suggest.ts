// Proposes clauses from verdicts: what to rule out (NOT, NOT NEAR), and related words to add. Every proposal is a whole
// new query, measured on the judged posts by the evaluator itself.
import { Evaluation } from '../match/evaluate.ts';
import type { MatchablePost } from '../post.ts';
import { parseQuery } from '../query/parse.ts';
import { printQuery } from '../query/print.ts';
import type { QueryTree } from '../query/tree.ts';
import { featuresOf, measure, placesOf, type JudgedPost, type Measure } from './judged-post.ts';
import { findRelatedWords, type RelatedWord } from './related-words.ts';
import { excludeNear, excludePlace, excludeWord, findNeighbours } from './exclusions.ts';
import { isTelling } from './telling.ts';

export type Suggestion = {
  readonly kind: 'not' | 'not-near';
  /** What is added, as a person would type it: `NOT pie`, `apple NOT NEAR/2 pie`. */
  readonly clause: string;
  /** The whole new query in canonical spelling. */
  readonly query: string;
  readonly before: Measure;
  readonly after: Measure;
};

export type Suggestions = {
  /** The best first. */
  readonly exclusions: readonly Suggestion[];
  readonly related: readonly RelatedWord[];
};

export type SuggestOptions = {
  /** Posts the query does not match, to tell what is common anyway. Without, related words are only weighed against noise. */
  readonly background?: readonly MatchablePost[];
  readonly suggestionsMax?: number;
};

/** Wanted posts lost weigh five times as much as noise removed: a post not heard is not noticed. */
const LOSS_WEIGHT = 5;
const CANDIDATES_MEASURED_MAX = 60;
/** A word in more of the background says nothing of what the topic is about. */
const COMMON_SHARE = 0.05;
const COMMON_POSTS_MIN = 3;

export function suggestClauses(
  tree: QueryTree,
  judged: readonly JudgedPost[],
  { background = [], suggestionsMax = 8 }: SuggestOptions = {},
): Suggestions {
  const all = judged.map(({ post, relevant }) => ({
    evaluation: new Evaluation(post),
    relevant,
    post,
  }));
  const matched = all.filter(({ evaluation }) => evaluation.decide(tree.root) !== 'no');
  const before = measureQuery(tree, all);
  const backgroundFeatures = background.map((post) => featuresOf(new Evaluation(post)));
  const isCommon = commonIn(backgroundFeatures);
  const candidates = [
    ...notCandidates(tree, matched, isCommon),
    ...nearCandidates(tree, matched, isCommon),
    ...placeCandidates(tree, matched),
  ]
    .sort((a, b) => b.gain - a.gain)
    .slice(0, CANDIDATES_MEASURED_MAX);
  const seen = new Set<string>();
  const exclusions = candidates.flatMap(({ kind, clause, changed }): Suggestion[] => {
    const query = printQuery(changed);
    if (seen.has(query) || !parseQuery(query).ok) return [];
    seen.add(query);
    const suggestion = { kind, clause, query, before, after: measureQuery(changed, all) };
    return gainOf(suggestion) > 0 ? [suggestion] : [];
  });
  return {
    exclusions: dropEquals(exclusions.sort((a, b) => gainOf(b) - gainOf(a))).slice(
      0,
      suggestionsMax,
    ),
    related: findRelatedWords(
      matched.filter(({ relevant }) => relevant).map(({ evaluation }) => featuresOf(evaluation)),
      [
        ...backgroundFeatures,
        ...matched
          .filter(({ relevant }) => !relevant)
          .map(({ evaluation }) => featuresOf(evaluation)),
      ],
      tree,
    ),
  };
}

type Evaluated = JudgedPost & { readonly evaluation: Evaluation };
type Candidate = {
  readonly kind: Suggestion['kind'];
  readonly clause: string;
  readonly changed: QueryTree;
  readonly gain: number;
};

function measureQuery(tree: QueryTree, judged: readonly Evaluated[]): Measure {
  const found = judged.map(({ evaluation }) => evaluation.decide(tree.root) !== 'no');
  return measure(judged, (index) => found[index] === true);
}

function gainOf({ before, after }: Suggestion): number {
  return (
    before.noiseFound -
    after.noiseFound -
    LOSS_WEIGHT * (before.relevantFound - after.relevantFound)
  );
}

type IsCommon = (feature: string) => boolean;

/** Whether a word, or each word of a pair, is in many posts that have nothing to do with the query. */
function commonIn(background: readonly ReadonlySet<string>[]): IsCommon {
  const counts = new Map<string, number>();
  for (const features of background) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const many = Math.max(COMMON_POSTS_MIN, background.length * COMMON_SHARE);
  return (feature) => feature.split(' ').every((word) => (counts.get(word) ?? 0) >= many);
}

function notCandidates(
  tree: QueryTree,
  matched: readonly Evaluated[],
  isCommon: IsCommon,
): Candidate[] {
  const counts = new FeatureCounts();
  for (const { evaluation, relevant } of matched) counts.add(featuresOf(evaluation), relevant);
  return counts.telling().flatMap(({ feature, gain }) => {
    const changed = isCommon(feature) ? undefined : excludeWord(tree, feature);
    return changed ? [{ kind: 'not', clause: changed.clause, changed: changed.tree, gain }] : [];
  });
}

function nearCandidates(
  tree: QueryTree,
  matched: readonly Evaluated[],
  isCommon: IsCommon,
): Candidate[] {
  const counts = new FeatureCounts();
  for (const { evaluation, relevant } of matched)
    counts.add(findNeighbours(tree, evaluation), relevant);
  return counts.telling().flatMap(({ feature, gain }) => {
    const word = feature.slice(feature.lastIndexOf('|') + 1);
    const changed = isCommon(word) ? undefined : excludeNear(tree, feature);
    return changed
      ? [{ kind: 'not-near', clause: changed.clause, changed: changed.tree, gain }]
      : [];
  });
}

function placeCandidates(tree: QueryTree, matched: readonly Evaluated[]): Candidate[] {
  const counts = new FeatureCounts();
  for (const { post, relevant } of matched) counts.add(placesOf(post), relevant);
  return counts.telling().flatMap(({ feature, gain }): Candidate[] => {
    const changed = excludePlace(tree, feature);
    return changed ? [{ kind: 'not', clause: changed.clause, changed: changed.tree, gain }] : [];
  });
}

/** In how many noisy and in how many wanted posts each feature occurs. */
class FeatureCounts {
  private readonly noise = new Map<string, number>();
  private readonly wanted = new Map<string, number>();
  private noiseAll = 0;
  private wantedAll = 0;

  add(features: ReadonlySet<string>, relevant: boolean): void {
    const counts = relevant ? this.wanted : this.noise;
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
    if (relevant) this.wantedAll++;
    else this.noiseAll++;
  }

  telling(): { feature: string; gain: number }[] {
    return Array.from(this.noise, ([feature, noise]) => ({
      feature,
      noise,
      wanted: this.wanted.get(feature) ?? 0,
    }))
      .filter(({ noise, wanted }) =>
        isTelling({
          inside: noise,
          insideAll: this.noiseAll,
          outside: wanted,
          outsideAll: this.wantedAll,
        }),
      )
      .map(({ feature, noise, wanted }) => ({ feature, gain: noise - LOSS_WEIGHT * wanted }))
      .filter(({ gain }) => gain > 0)
      .sort((a, b) => b.gain - a.gain || a.feature.length - b.feature.length)
      .slice(0, CANDIDATES_MEASURED_MAX);
  }
}

/** Of suggestions with the very same effect the shortest is enough. */
function dropEquals(suggestions: readonly Suggestion[]): Suggestion[] {
  const effect = ({ kind, after }: Suggestion) =>
    `${kind} ${after.relevantFound} ${after.noiseFound}`;
  return suggestions.filter((one, index) => {
    const equals = suggestions.filter((other) => effect(other) === effect(one));
    const shortest = equals.reduce(
      (best, other) => (other.clause.length < best.clause.length ? other : best),
      one,
    );
    return shortest === one && suggestions.indexOf(one) === index;
  });
}
