// What an organisation has taught, on top of a model that ships: the logarithms of its probabilities, and beside them a
// weight for each feature that corrections have spoken of. With nothing taught it says what the model below says.
import { MEASURED_BLOCK } from '../features/feature-list.ts';
import type { FeatureList } from '../features/feature-list.ts';
import type { TaskName } from '../labels.ts';
import { softmax } from '../linear/model.ts';

export type OwnModel = {
  /** The labels, in the order of labels.ts. */
  readonly classes: readonly string[];
  readonly bias: readonly number[];
  /** By bucket of a feature's hash: one weight for each class. */
  readonly weights: ReadonlyMap<number, Float32Array>;
};

export type TaughtModels = Readonly<Partial<Record<TaskName, OwnModel>>>;

/** 65,536 buckets: a few thousand corrections seldom meet in one. */
export const OWN_BITS = 16;
const MASK = 2 ** OWN_BITS - 1;

/** How much words, n-grams of characters and signs count, each block brought to length one first. */
const BLOCK_WEIGHTS = [1, 0.7, 0.4, 0, 0, 0];

/** A certain answer of the model below still leaves room to be taught otherwise. */
const LEAST_PROBABILITY = 0.002;

/** What a text counts for in each bucket; a feature seen twice counts twice. */
export type OwnFeatures = { readonly buckets: Uint32Array; readonly values: Float32Array };

export function ownFeaturesOf({ count, hashes, blocks, values }: FeatureList): OwnFeatures {
  const squares = new Float64Array(BLOCK_WEIGHTS.length);
  for (let at = 0; at < count; at += 1) {
    const block = blocks[at] ?? MEASURED_BLOCK;
    squares[block] = (squares[block] ?? 0) + (values[at] ?? 0) ** 2;
  }
  const buckets = new Uint32Array(count);
  const counts = new Float32Array(count);
  for (let at = 0; at < count; at += 1) {
    const block = blocks[at] ?? MEASURED_BLOCK;
    const length = Math.sqrt(squares[block] ?? 0);
    buckets[at] = (hashes[at] ?? 0) & MASK;
    counts[at] = length === 0 ? 0 : ((values[at] ?? 0) * (BLOCK_WEIGHTS[block] ?? 0)) / length;
  }
  return { buckets, values: counts };
}

export type OwnAnswer = {
  readonly probabilities: Float64Array;
  /** Adds how much each feature speaks for one label, beside what the model below made of it. */
  addShares(shares: Float64Array, label: number): void;
};

/** @param below the probabilities of the model that ships */
export function askOwnModel(
  model: OwnModel,
  features: FeatureList,
  below: Float64Array,
): OwnAnswer {
  const read = ownFeaturesOf(features);
  return {
    probabilities: softmax(ownLogits(model, read, below)),
    addShares(shares, label) {
      const size = model.classes.length;
      for (let at = 0; at < read.buckets.length; at += 1) {
        const weights = model.weights.get(read.buckets[at] ?? 0);
        if (!weights) continue;
        const mean = weights.reduce((sum, weight) => sum + weight, 0) / size;
        shares[at] = (shares[at] ?? 0) + (read.values[at] ?? 0) * ((weights[label] ?? 0) - mean);
      }
    },
  };
}

export function ownLogits(
  { bias, weights }: OwnModel,
  { buckets, values }: OwnFeatures,
  below: ArrayLike<number>,
): Float64Array {
  const logits = logarithmsOf(below).map((value, label) => value + (bias[label] ?? 0));
  for (let at = 0; at < buckets.length; at += 1) {
    const row = weights.get(buckets[at] ?? 0);
    if (!row) continue;
    const value = values[at] ?? 0;
    for (let label = 0; label < logits.length; label += 1)
      logits[label] = (logits[label] ?? 0) + value * (row[label] ?? 0);
  }
  return logits;
}

export function logarithmsOf(below: ArrayLike<number>): Float64Array {
  return Float64Array.from(below, (value) => Math.log(Math.max(LEAST_PROBABILITY, value)));
}
