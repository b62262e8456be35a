// Scores from features by support vector regression with squared loss, by dual coordinate descent (Ho and Lin 2012).
import { seededRandom, shuffle } from '../train/random.ts';
import { countIdf, rowsOf } from '../train/learn.ts';
import type { Hashed, Rows } from '../train/learn.ts';

type Scoring = {
  readonly bits: number;
  readonly blocks: readonly number[];
  /** In fewer texts than this a feature says nothing. */
  readonly leastTexts: number;
  readonly cost: number;
};

type Scored = {
  readonly texts: readonly Hashed[];
  readonly scores: readonly number[];
  /** How much the score of each text counts; all the same without it. */
  readonly sureness?: readonly number[];
};

/** The scores of the asked texts, by what the others teach. */
export function scoreTexts(taught: Scored, asked: readonly Hashed[], scoring: Scoring): number[] {
  const { bits, blocks, leastTexts, cost } = scoring;
  const idf = countIdf(taught.texts, bits, leastTexts);
  const sureness = taught.sureness ?? taught.scores.map(() => 1);
  const rows = rowsOf(taught.texts, idf, bits, blocks);
  const costs = sureness.map((sure) => sure * cost);
  const weights = learnScores(rows, taught.scores, costs, 2 ** bits);
  return scoresOf(rowsOf(asked, idf, bits, blocks), weights);
}

const ROUNDS = 12;

/** The weights, the bias last. */
function learnScores(
  { starts, buckets, values }: Rows,
  scores: readonly number[],
  costs: readonly number[],
  size: number,
): Float64Array {
  const middle = scores.reduce((a, b) => a + b, 0) / scores.length;
  const weights = new Float64Array(size + 1);
  const betas = new Float64Array(scores.length);
  const order = Uint32Array.from({ length: scores.length }, (_, row) => row);
  const random = seededRandom(1);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const row of order) {
      const slack = 0.5 / (costs[row] ?? 1);
      let square = 1;
      let guess = weights[size] ?? 0;
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const value = values[at] ?? 0;
        square += value * value;
        guess += (weights[buckets[at] ?? 0] ?? 0) * value;
      }
      const beta = betas[row] ?? 0;
      const change = ((scores[row] ?? 0) - middle - guess - slack * beta) / (square + slack);
      betas[row] = beta + change;
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
        weights[buckets[at] ?? 0] = (weights[buckets[at] ?? 0] ?? 0) + change * (values[at] ?? 0);
      weights[size] = (weights[size] ?? 0) + change;
    }
  }
  weights[size] = (weights[size] ?? 0) + middle;
  return weights;
}

function scoresOf({ starts, buckets, values }: Rows, weights: Float64Array): number[] {
  return Array.from({ length: starts.length - 1 }, (_, row) => {
    let score = weights.at(-1) ?? 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      score += (weights[buckets[at] ?? 0] ?? 0) * (values[at] ?? 0);
    return score;
  });
}
