// Who could answer this: everybody who has answered before, the likeliest first, each with the reasons.

import type { Reason } from '../../contract/reasons.ts';
import { EvidenceIndex } from './evidence-index.ts';
import type { PastQuestion } from './evidence-index.ts';
import { FEATURES, featuresOf } from './features.ts';
import type { FeatureTable } from './features.ts';
import { fitWeights, scoreOf, usualWeights } from './fit-weights.ts';
import type { Example, Weights } from './fit-weights.ts';
import { reasonsFor } from './reasons.ts';
import type { Need } from './terms.ts';

export type RankedExpert = {
  person: string;
  /** Log-odds against the others; only differences mean something. */
  score: number;
  /** The strongest first, at most three. */
  reasons: Reason[];
};

export type Ranker = {
  readonly index: EvidenceIndex;
  readonly weights: Weights;
  rank(need: Need & { askedBy?: string }, options: { top: number }): RankedExpert[];
};

/** The first part of a history only fills the index: nothing can be learned from it yet. */
const warmUpShare = 0.3;
const examplesMax = 800;
/** Besides those who answered, so many of the likeliest others are compared with them. */
const rivalsMax = 300;

/** @param history in the order in which it happened */
export function learnRanker(history: readonly (PastQuestion & { askedBy?: string })[]): Ranker {
  const index = new EvidenceIndex(history.length);
  const examples: Example[] = [];
  const from = Math.floor(history.length * warmUpShare);
  const every = Math.max(1, Math.ceil((history.length - from) / examplesMax));
  history.forEach((question, n) => {
    if (n >= from && (n - from) % every === 0) {
      const example = exampleOf(index, question);
      if (example) examples.push(example);
    }
    if (question.answers.length > 0) index.add(question);
  });
  const weights = fitWeights(examples);
  return {
    index,
    weights,
    rank(need, { top }) {
      const table = featuresOf(index, need, need.askedBy);
      return order(index, table, weights)
        .slice(0, top)
        .map(({ who, score }) => {
          const person = index.people[who]?.person ?? '';
          return { person, score, reasons: reasonsFor(index, who, need, table) };
        });
    },
  };
}

function order(index: EvidenceIndex, { values }: FeatureTable, weights: Weights) {
  const scored = index.people.map((_person, who) => ({
    who,
    score: scoreOf(values, who, weights),
  }));
  return scored.toSorted((a, b) => b.score - a.score || a.who - b.who);
}

/** Null where none of those who answered was known before. */
function exampleOf(
  index: EvidenceIndex,
  question: PastQuestion & { askedBy?: string },
): Example | null {
  const known = new Set(question.answers.map((answer) => answer.person));
  const answered = index.people.flatMap(({ person }, who) => (known.has(person) ? [who] : []));
  if (answered.length === 0) return null;
  const table = featuresOf(index, question, question.askedBy);
  const chosen = new Set(answered);
  for (const { who } of order(index, table, usualWeights).slice(0, rivalsMax)) chosen.add(who);
  const width = FEATURES.length;
  const rows = new Float32Array(chosen.size * width);
  [...chosen].forEach((who, row) =>
    rows.set(table.values.subarray(who * width, (who + 1) * width), row * width),
  );
  return { rows, answered: answered.map((_who, row) => row) };
}
