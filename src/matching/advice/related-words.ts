// Words that tell the wanted posts from all others: candidates for a further OR branch or for a narrowing AND.
import type { QueryNode, QueryTree } from '../query/tree.ts';
import { isTerm } from '../query/check.ts';
import { childrenOf } from '../query/walk.ts';
import { prepareTerm } from '../match/prepared-term.ts';
import { isTelling, logLikelihood, saysSomething } from './telling.ts';

export type RelatedWord = {
  /** A word, a pair of words or an entity, as it would be typed. */
  readonly clause: string;
  /** Wanted posts that hold it, of how many. */
  readonly inWanted: number;
  readonly wantedAll: number;
  /** The same for all others, noise and posts the query does not match: what adding it with OR would bring. */
  readonly inOthers: number;
  readonly othersAll: number;
  /** Dunning's log-likelihood; the list is sorted by it. */
  readonly weight: number;
};

const RELATED_MAX = 12;
/** What is in more than every fiftieth other post is a common word. */
const COMMON_SHARE = 0.02;
const COMMON_PART_SHARE = 0.05;

export function findRelatedWords(
  wanted: readonly ReadonlySet<string>[],
  others: readonly ReadonlySet<string>[],
  tree: QueryTree,
): RelatedWord[] {
  if (others.length === 0) return [];
  const inWanted = countFeatures(wanted);
  const inOthers = countFeatures(others);
  const known = knownForms(tree.root);
  const words = Array.from(inWanted, ([feature, inside]) => {
    const outside = inOthers.get(feature) ?? 0;
    const counts = { inside, insideAll: wanted.length, outside, outsideAll: others.length };
    return { feature, counts, weight: logLikelihood(counts) };
  })
    .filter(({ feature, counts }) => {
      const isNew = !feature.split(' ').some((word) => known.has(word) || known.has(`#${word}`));
      // "a game", "to play": a pair with a common word says no more than the other word.
      const isPlain = feature
        .split(' ')
        .every((word) => (inOthers.get(word) ?? 0) <= others.length * COMMON_PART_SHARE);
      return (
        isNew &&
        saysSomething(feature) &&
        isPlain &&
        counts.outside <= counts.outsideAll * COMMON_SHARE &&
        isTelling(counts)
      );
    })
    .sort((a, b) => b.weight - a.weight);
  return words.slice(0, RELATED_MAX).map(({ feature, counts, weight }) => ({
    clause: feature.includes(' ') ? `"${feature}"` : feature,
    inWanted: counts.inside,
    wantedAll: counts.insideAll,
    inOthers: counts.outside,
    othersAll: counts.outsideAll,
    weight,
  }));
}

function countFeatures(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) {
    for (const feature of set) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return counts;
}

/** What the query asks for already. */
function knownForms(root: QueryNode): Set<string> {
  const forms = new Set<string>();
  const visit = (node: QueryNode): void => {
    if (isTerm(node)) {
      for (const form of prepareTerm(node).forms) forms.add(form);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  return forms;
}
