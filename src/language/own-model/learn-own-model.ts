// Learns what an organisation teaches: softmax regression by gradient descent from the answers of the model below, held
// back so that a few corrections move few words. Same corrections, same model.
import { softmax } from '../linear/model.ts';
import { logarithmsOf } from './own-model.ts';
import type { OwnFeatures, OwnModel } from './own-model.ts';

export type OwnExample = {
  readonly features: OwnFeatures;
  /** What the model below says, by class. */
  readonly below: readonly number[];
  /** What a person says, as the place of the class. */
  readonly label: number;
};

const ROUNDS = 12;
const PACE = 0.5;

/**
 * How strongly weights are drawn to nothing each time they are touched: with few corrections more caution, chosen on
 * samples of tweets (bench/own-model.ts).
 */
const holdFor = (examples: number): number => (examples < 500 ? 0.1 : 0.04);
const BIAS_PACE = 0.05;
const BIAS_HOLD = 0.1;

export function learnOwnModel(
  classes: readonly string[],
  examples: readonly OwnExample[],
): OwnModel {
  const hold = holdFor(examples.length);
  const size = classes.length;
  const rowOf = new Map<number, number>();
  const rows = examples.map(({ features }) =>
    Uint32Array.from(features.buckets, (bucket) => {
      const row = rowOf.get(bucket) ?? rowOf.size;
      rowOf.set(bucket, row);
      return row * size;
    }),
  );
  const weights = new Float32Array(rowOf.size * size);
  const bias = new Float64Array(size);
  const below = examples.map((example) => logarithmsOf(example.below));
  const order = examples.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, round + 1);
    const pace = PACE / (1 + round / 4);
    for (const at of order) {
      const [example, touched, start] = [examples[at], rows[at], below[at]];
      if (!example || !touched || !start) continue;
      step({ weights, bias, pace, hold }, example, { touched, start });
    }
  }
  return { classes, bias: [...bias], weights: asRows(weights, rowOf, size) };
}

type Learning = {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
  readonly pace: number;
  readonly hold: number;
};

function step(
  { weights, bias, pace, hold }: Learning,
  { features: { values }, label }: OwnExample,
  { touched, start }: { readonly touched: Uint32Array; readonly start: Float64Array },
): void {
  const size = bias.length;
  const logits = start.map((value, each) => value + (bias[each] ?? 0));
  for (let at = 0; at < touched.length; at += 1)
    for (let each = 0; each < size; each += 1)
      logits[each] =
        (logits[each] ?? 0) + (values[at] ?? 0) * (weights[(touched[at] ?? 0) + each] ?? 0);
  const errors = softmax(logits);
  errors[label] = (errors[label] ?? 0) - 1;
  for (let each = 0; each < size; each += 1)
    bias[each] =
      (bias[each] ?? 0) * (1 - BIAS_HOLD * pace) - BIAS_PACE * pace * (errors[each] ?? 0);
  for (let at = 0; at < touched.length; at += 1) {
    const value = values[at] ?? 0;
    if (value === 0) continue;
    for (let each = 0; each < size; each += 1) {
      const place = (touched[at] ?? 0) + each;
      weights[place] =
        (weights[place] ?? 0) * (1 - hold * pace) - pace * value * (errors[each] ?? 0);
    }
  }
}

/** A row below this decides nothing, and need not be kept. */
const LEAST_WEIGHT = 0.005;

function asRows(
  weights: Float32Array,
  rowOf: ReadonlyMap<number, number>,
  size: number,
): Map<number, Float32Array> {
  const rows = new Map<number, Float32Array>();
  for (const [bucket, row] of rowOf) {
    const kept = weights.slice(row * size, (row + 1) * size);
    if (kept.some((weight) => Math.abs(weight) > LEAST_WEIGHT)) rows.set(bucket, kept);
  }
  return rows;
}

/** Fisher and Yates with a small generator of our own: the same order for the same round. */
function shuffle(order: number[], seed: number): void {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  for (let at = order.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
