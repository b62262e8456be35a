// What speaks for each person as the answerer of a question, in numbers: the same few for everybody, so that weights can
// be learned, shown and argued with.

import type { EvidenceIndex } from './evidence-index.ts';
import { fadedAt } from './evidence-index.ts';
import { findSimilar, likenessOfRecords } from './similar-questions.ts';
import type { SimilarQuestion } from './similar-questions.ts';
import type { Need } from './terms.ts';
import { tagTerm, termsOf } from './terms.ts';

/** In this order in every row. */
export const FEATURES = [
  'answers',
  'answers in the last weeks',
  'answers in the last months',
  'answers in the last year',
  'answers on these tags',
  'answers to questions like this',
  'share of all answers to questions like this',
  'record like this',
  'share of accepted answers',
  'silence',
  'asked it themselves',
] as const;

export type FeatureTable = {
  /** One row of `FEATURES.length` numbers for each of the index's people, one after the other. */
  values: Float32Array;
  similar: readonly SimilarQuestion[];
};

const similarMax = 200;
/** Keeps the logarithm of a share finite: what a person without any evidence is given. */
const leastShare = 0.002;
const leastLikeness = 0.0005;

export function featuresOf(index: EvidenceIndex, need: Need, askedBy?: string): FeatureTable {
  const terms = termsOf(need);
  const similar = findSimilar(index, terms, similarMax);
  const votes = votesOf(index, similar);
  const likeness = likenessOfRecords(index, terms);
  const tags = (need.tags ?? []).map((tag) => {
    const term = tagTerm(tag);
    return { term, rarity: index.rarityOfTag(term) };
  });
  const allRarity = tags.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const allVotes = total(votes);
  const allLikeness = total(likeness);
  const { now } = index;
  const width = FEATURES.length;
  const values = new Float32Array(index.people.length * width);
  index.people.forEach((person, who) => {
    const [weeks = 0, months = 0, year = 0] = fadedAt(person, now);
    const onTags = tags.reduce(
      (sum, { term, rarity }) => sum + rarity * Math.log1p(person.byTag.get(term) ?? 0),
      0,
    );
    const vote = votes[who] ?? 0;
    values.set(
      [
        Math.log1p(person.answers),
        Math.log1p(weeks),
        Math.log1p(months),
        Math.log1p(year),
        onTags / allRarity,
        Math.log1p(vote),
        Math.log(leastShare + vote / allVotes),
        Math.log(leastLikeness + (likeness[who] ?? 0) / allLikeness),
        (person.accepted + 1) / (person.answers + 3),
        Math.log1p(100 * Math.max(0, now - person.lastAt)),
        person.person === askedBy ? 1 : 0,
      ],
      who * width,
    );
  });
  return { values, similar };
}

/** Each question like the new one votes for those who answered it, as loudly as it is alike. */
function votesOf(index: EvidenceIndex, similar: readonly SimilarQuestion[]): Float64Array {
  const votes = new Float64Array(index.people.length);
  const most = similar[0]?.score ?? 1;
  for (const { number, score } of similar) {
    for (const { who, weight } of index.questions[number]?.answers ?? []) {
      votes[who] = (votes[who] ?? 0) + (score / most) * weight;
    }
  }
  return votes;
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum || 1;
}
