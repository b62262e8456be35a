// A post somebody has said of whether the topic should have brought it.
import { isUnit } from '../query/terms.ts';
import type { Evaluation } from '../match/evaluate.ts';
import type { MatchablePost } from '../post.ts';
import { printNode } from '../query/print.ts';
import type { ValueField } from '../query/tree.ts';

export type JudgedPost = { readonly post: MatchablePost; readonly relevant: boolean };

/** How well a query does on judged posts. Numerators and denominators are kept, so that they can be shown. */
export type Measure = {
  /** Relevant posts it matches. */
  readonly relevantFound: number;
  /** Posts it matches that are not relevant. */
  readonly noiseFound: number;
  readonly relevantAll: number;
  readonly noiseAll: number;
  /** relevantFound / (relevantFound + noiseFound); 1 where it matches nothing. */
  readonly precision: number;
  /** relevantFound / relevantAll; 1 where nothing is relevant. */
  readonly recall: number;
};

export function measure(
  judged: readonly JudgedPost[],
  isFound: (index: number) => boolean,
): Measure {
  let relevantFound = 0;
  let noiseFound = 0;
  let relevantAll = 0;
  for (const [index, { relevant }] of judged.entries()) {
    if (relevant) relevantAll++;
    if (!isFound(index)) continue;
    if (relevant) relevantFound++;
    else noiseFound++;
  }
  const found = relevantFound + noiseFound;
  return {
    relevantFound,
    noiseFound,
    relevantAll,
    noiseAll: judged.length - relevantAll,
    precision: found === 0 ? 1 : relevantFound / found,
    recall: relevantAll === 0 ? 1 : relevantFound / relevantAll,
  };
}

/** Where the post stands and who wrote it, as clauses: `community:android`, `author:acme`. */
export function placesOf(post: MatchablePost): Set<string> {
  const places = new Set<string>();
  const add = (field: ValueField, value: string | undefined): void => {
    if (value === undefined || value === '') return;
    places.add(printNode({ kind: 'value', field, values: [value], from: 0, to: 0 }));
  };
  add('author', post.author?.replace(/^@/u, ''));
  add('community', post.community);
  add('source', post.source);
  add('site', post.site);
  add('lang', post.lang);
  return places;
}

/** Folded words, pairs of neighbouring words ("apple pie") and entities ("#tag") of title and body, each once. */
export function featuresOf(evaluation: Evaluation): Set<string> {
  const features = new Set<string>();
  for (const field of ['title', 'body'] as const) {
    const { units, entities } = evaluation.text(field);
    for (const entity of entities) {
      if (entity.kind === 'hashtag' || entity.kind === 'mention') features.add(entity.folded);
    }
    for (const [index, unit] of units.entries()) {
      if (!isUnit(unit)) continue;
      features.add(unit.folded);
      const next = units[index + 1];
      if (next && isUnit(next)) features.add(`${unit.folded} ${next.folded}`);
    }
  }
  return features;
}
