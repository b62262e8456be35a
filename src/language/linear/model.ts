// A linear classifier over hashed features: a row of weights and an inverse document frequency per bucket, one logit per
// class, and the calibration that turns logits into probabilities.
import { MEASURED_BLOCK } from '../features/feature-list.ts';
import type { FeatureList } from '../features/feature-list.ts';

export type ModelHead = {
  readonly name: string;
  readonly classes: readonly string[];
  /** 2 to the power of `bits` buckets. */
  readonly bits: number;
  readonly bias: readonly number[];
  /** By class: what one step of a stored weight is worth. */
  readonly steps: readonly number[];
  /** By block of features: how much it counts. */
  readonly blocks: readonly number[];
  /** The languages whose words it has learnt. */
  readonly languages: readonly string[];
  readonly known: Calibration;
  /** For texts in other languages, of which it knows only signs and polarity. */
  readonly foreign: Calibration;
};

export type Calibration = {
  /** Probabilities are the softmax of `temperature * logit + offset`. */
  readonly temperature: number;
  readonly offsets: readonly number[];
  /** Below this confidence the label is unsure. */
  readonly threshold: number;
};

export const IDF_STEP = 1 / 16;

export type LinearModel = {
  readonly head: ModelHead;
  /** By bucket, in steps of IDF_STEP; 0: the bucket says nothing. */
  readonly idf: Uint8Array;
  /** By bucket and class. */
  readonly weights: Int8Array;
};

/** The length of each block of the features under the model's idf; unknown features have none. */
function blockLengths({ head, idf }: LinearModel, features: FeatureList): Float64Array {
  const mask = 2 ** head.bits - 1;
  const squares = new Float64Array(head.blocks.length);
  for (let at = 0; at < features.count; at += 1) {
    const weight = (idf[(features.hashes[at] ?? 0) & mask] ?? 0) * (features.values[at] ?? 0);
    const block = features.blocks[at] ?? 0;
    squares[block] = (squares[block] ?? 0) + weight * weight;
  }
  return squares.map((square, block) =>
    square === 0 || block === MEASURED_BLOCK ? 1 / IDF_STEP : Math.sqrt(square),
  );
}

/** One logit per class. */
export function logitsOf(model: LinearModel, features: FeatureList): Float64Array {
  const { head, idf, weights } = model;
  const size = head.classes.length;
  const mask = 2 ** head.bits - 1;
  const lengths = blockLengths(model, features);
  const logits = new Float64Array(size);
  for (let at = 0; at < features.count; at += 1) {
    const bucket = (features.hashes[at] ?? 0) & mask;
    const known = idf[bucket] ?? 0;
    if (known === 0) continue;
    const block = features.blocks[at] ?? 0;
    const value =
      (known * (features.values[at] ?? 0) * (head.blocks[block] ?? 0)) / (lengths[block] ?? 1);
    const row = bucket * size;
    for (let label = 0; label < size; label += 1)
      logits[label] = (logits[label] ?? 0) + value * (weights[row + label] ?? 0);
  }
  for (let label = 0; label < size; label += 1)
    logits[label] = (logits[label] ?? 0) * (head.steps[label] ?? 0) + (head.bias[label] ?? 0);
  return logits;
}

/** How much each feature speaks for one class rather than for the mean of all. */
export function sharesOf(
  model: LinearModel,
  features: FeatureList,
  label: number,
): Float64Array<ArrayBuffer> {
  const { head, idf, weights } = model;
  const size = head.classes.length;
  const mask = 2 ** head.bits - 1;
  const lengths = blockLengths(model, features);
  const shares = new Float64Array(features.count);
  for (let at = 0; at < features.count; at += 1) {
    const bucket = (features.hashes[at] ?? 0) & mask;
    const block = features.blocks[at] ?? 0;
    const value =
      ((idf[bucket] ?? 0) * (features.values[at] ?? 0) * (head.blocks[block] ?? 0)) /
      (lengths[block] ?? 1);
    let mean = 0;
    for (let other = 0; other < size; other += 1)
      mean += ((weights[bucket * size + other] ?? 0) * (head.steps[other] ?? 0)) / size;
    const own = (weights[bucket * size + label] ?? 0) * (head.steps[label] ?? 0);
    shares[at] = value * (own - mean);
  }
  return shares;
}

export function calibrationFor({ head }: LinearModel, lang: string): Calibration {
  return head.languages.includes(lang) ? head.known : head.foreign;
}

export function probabilitiesOf(
  { temperature, offsets }: Calibration,
  logits: Float64Array,
): Float64Array {
  return softmax(logits.map((logit, label) => temperature * logit + (offsets[label] ?? 0)));
}

export function softmax(logits: Float64Array): Float64Array {
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
