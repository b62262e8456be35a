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

/** What each feature counts for in this model, each block brought to its length; unknown features count nothing. */
export function weigh({ head, idf }: LinearModel, features: FeatureList): Float64Array {
  const mask = 2 ** head.bits - 1;
  const { count, hashes, blocks, values } = features;
  const weighed = new Float64Array(count);
  const squares = new Float64Array(head.blocks.length);
  for (let at = 0; at < count; at += 1) {
    const known = idf[(hashes[at] ?? 0) & mask] ?? 0;
    if (known === 0) continue;
    const weight = known * (values[at] ?? 0);
    const block = blocks[at] ?? 0;
    weighed[at] = weight;
    squares[block] = (squares[block] ?? 0) + weight * weight;
  }
  const factors = squares.map((square, block) => {
    const isMeasured = square === 0 || block === MEASURED_BLOCK;
    return (head.blocks[block] ?? 0) / (isMeasured ? 1 / IDF_STEP : Math.sqrt(square));
  });
  for (let at = 0; at < count; at += 1)
    weighed[at] = (weighed[at] ?? 0) * (factors[blocks[at] ?? 0] ?? 0);
  return weighed;
}

/** One logit per class. */
export function logitsOf(
  { head, weights }: LinearModel,
  { hashes }: FeatureList,
  weighed: Float64Array,
): Float64Array {
  const size = head.classes.length;
  const mask = 2 ** head.bits - 1;
  const logits = new Float64Array(size);
  for (let at = 0; at < weighed.length; at += 1) {
    const value = weighed[at] ?? 0;
    if (value === 0) continue;
    const row = ((hashes[at] ?? 0) & mask) * size;
    for (let label = 0; label < size; label += 1)
      logits[label] = (logits[label] ?? 0) + value * (weights[row + label] ?? 0);
  }
  for (let label = 0; label < size; label += 1)
    logits[label] = (logits[label] ?? 0) * (head.steps[label] ?? 0) + (head.bias[label] ?? 0);
  return logits;
}

/** How much each feature speaks for one class rather than for the mean of all. */
export function sharesOf(
  { head, weights }: LinearModel,
  { hashes }: FeatureList,
  weighed: Float64Array,
  label: number,
): Float64Array {
  const size = head.classes.length;
  const mask = 2 ** head.bits - 1;
  const parts = head.steps.map((step, other) => (other === label ? step : 0) - step / size);
  const shares = new Float64Array(weighed.length);
  for (let at = 0; at < weighed.length; at += 1) {
    const value = weighed[at] ?? 0;
    if (value === 0) continue;
    const row = ((hashes[at] ?? 0) & mask) * size;
    let share = 0;
    for (let other = 0; other < size; other += 1)
      share += (weights[row + other] ?? 0) * (parts[other] ?? 0);
    shares[at] = value * share;
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
