// How much each feature counts, learned from an organisation's own history: of all who could have answered, who did? A
// conditional logit, drawn towards weights that hold everywhere, so that a short history changes little.

import { FEATURES } from './features.ts';

/** One weight for each of FEATURES. */
export type Weights = readonly number[];

/** What holds where nothing is known yet. Measured over histories of both small and large communities. */
export const usualWeights: Weights = [0, 0.4, 0.5, 0.3, 0.3, 0, 0.15, 1.4, 0.3, -0.8, 1.5];

/** A question of the past, seen with the evidence there was before it. */
export type Example = {
  /** Rows of features of those who could have answered. */
  rows: Float32Array;
  /** The rows of those who did. */
  answered: readonly number[];
};

const passes = 4;
const stepLength = 0.15;
/** So many examples weigh as much as the usual weights do. */
const patience = 300;

export function fitWeights(examples: readonly Example[]): Weights {
  const weights = Float64Array.from(usualWeights);
  const squares = new Float64Array(FEATURES.length).fill(1e-6);
  const pull = patience / Math.max(1, examples.length) / 100;
  for (let pass = 0; pass < passes; pass += 1) {
    for (const example of examples) {
      const slope = slopeOf(example, weights);
      for (let k = 0; k < weights.length; k += 1) {
        const change = (slope[k] ?? 0) - pull * ((weights[k] ?? 0) - (usualWeights[k] ?? 0));
        squares[k] = (squares[k] ?? 0) + change * change;
        weights[k] =
          (weights[k] ?? 0) + (stepLength / (1 + pass)) * (change / Math.sqrt(squares[k] ?? 1));
      }
    }
  }
  return [...weights];
}

/** Where the log-likelihood of "one of those who answered is chosen" rises. */
function slopeOf({ rows, answered }: Example, weights: Float64Array): Float64Array {
  const width = FEATURES.length;
  const chances = chancesOf(rows, weights);
  const slope = new Float64Array(width);
  chances.forEach((chance, row) => {
    for (let k = 0; k < width; k += 1)
      slope[k] = (slope[k] ?? 0) - chance * (rows[row * width + k] ?? 0);
  });
  for (const row of answered) {
    for (let k = 0; k < width; k += 1)
      slope[k] = (slope[k] ?? 0) + (rows[row * width + k] ?? 0) / answered.length;
  }
  return slope;
}

export function scoreOf(rows: Float32Array, row: number, weights: ArrayLike<number>): number {
  const width = FEATURES.length;
  let score = 0;
  for (let k = 0; k < width; k += 1) score += (weights[k] ?? 0) * (rows[row * width + k] ?? 0);
  return score;
}

function chancesOf(rows: Float32Array, weights: Float64Array): Float64Array {
  const scores = new Float64Array(rows.length / FEATURES.length);
  let most = -Infinity;
  for (let row = 0; row < scores.length; row += 1) {
    scores[row] = scoreOf(rows, row, weights);
    most = Math.max(most, scores[row] ?? 0);
  }
  let total = 0;
  for (let row = 0; row < scores.length; row += 1) {
    scores[row] = Math.exp((scores[row] ?? 0) - most);
    total += scores[row] ?? 0;
  }
  return scores.map((score) => score / total);
}
