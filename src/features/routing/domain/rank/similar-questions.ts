// Earlier questions like a new one, by BM25, and people whose whole record is like it.

import type { EvidenceIndex } from './evidence-index.ts';
import type { TermCounts } from './terms.ts';

export type SimilarQuestion = { number: number; score: number };

const saturation = 1.2;
const lengthShare = 0.75;
/** A word that comes again in the question itself counts little more. */
const repeatSaturation = 8;
/** A person's record is this many questions long before it is taken for long. */
const recordQuestions = 3;
const repeatsCounted = 3;

/** The best first, at most `limit`. Costs as much as there are questions that share a word with the new one. */
export function findSimilar(
  index: EvidenceIndex,
  terms: TermCounts,
  limit: number,
): SimilarQuestion[] {
  const { questions, lengths, averageLength } = index;
  const scores = new Float64Array(questions.length);
  for (const [term, count] of terms) {
    const found = index.questionsWith(term);
    const holders = found.length / 2;
    if (holders === 0) continue;
    const rarity = Math.log(1 + (questions.length - holders + 0.5) / (holders + 0.5));
    const weight = (rarity * count * (repeatSaturation + 1)) / (repeatSaturation + count);
    for (let at = 0; at < found.length; at += 2) {
      const number = found[at] ?? 0;
      const times = found[at + 1] ?? 0;
      scores[number] =
        (scores[number] ?? 0) +
        (weight * times * (saturation + 1)) / (times + normOf(lengths[number] ?? 0, averageLength));
    }
  }
  return best(scores, limit);
}

function normOf(length: number, usual: number): number {
  return saturation * (1 - lengthShare + (lengthShare * length) / Math.max(1, usual));
}

/** Keeps twice as many as are asked for and throws the lesser half away whenever these are full. */
function best(scores: Float64Array, limit: number): SimilarQuestion[] {
  let kept: SimilarQuestion[] = [];
  let least = 0;
  for (let number = 0; number < scores.length; number += 1) {
    const score = scores[number] ?? 0;
    if (score <= least) continue;
    kept.push({ number, score });
    if (kept.length < 2 * limit) continue;
    kept = kept.toSorted(byScore).slice(0, limit);
    least = kept.at(-1)?.score ?? 0;
  }
  return kept.toSorted(byScore).slice(0, limit);
}

const byScore = (a: SimilarQuestion, b: SimilarQuestion): number =>
  b.score - a.score || a.number - b.number;

/** How like the question everything is that a person has answered; by answerer's number, not normalised. */
export function likenessOfRecords(index: EvidenceIndex, terms: TermCounts): Float64Array {
  const likeness = new Float64Array(index.people.length);
  for (const [term, count] of terms) {
    const people = index.peopleWith(term);
    if (!people) continue;
    const weight =
      Math.log(1 + index.people.length / people.size) * Math.min(count, repeatsCounted);
    const usual = index.averageLength * recordQuestions;
    for (const [who, times] of people) {
      const norm = normOf(index.people[who]?.length ?? usual, usual);
      likeness[who] = (likeness[who] ?? 0) + (weight * times) / (times + norm);
    }
  }
  return likeness;
}
