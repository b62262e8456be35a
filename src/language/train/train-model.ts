// Learns, calibrates and packs one model: logits for the calibration come from folds, each judged by a model that was
// learnt without it.
import type { LinearModel } from '../linear/model.ts';
import { calibrate, rounded } from './calibrate.ts';
import type { Calibration, Judged } from './calibrate.ts';
import { hashTexts, learn, rowsOf } from './learn.ts';
import type { Example, Hashed, LearnOptions, Learnt } from './learn.ts';

const FOLDS = 5;

export function trainModel(
  name: string,
  examples: readonly Example[],
  options: LearnOptions,
): { model: LinearModel; judged: Judged[] } {
  const texts = hashTexts(examples.map(({ text }) => text));
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isIn = (_: unknown, at: number): boolean => at % FOLDS !== fold;
    const isOut = (_: unknown, at: number): boolean => at % FOLDS === fold;
    const learnt = learn(texts.filter(isIn), examples.filter(isIn), options);
    const held = examples.filter(isOut);
    const logits = logitsByRows(learnt, texts.filter(isOut), options);
    for (const [at, { label }] of held.entries())
      judged.push({
        logits: logits[at] ?? new Float64Array(),
        label: options.classes.indexOf(label),
      });
  }
  const calibration = calibrate(judged, options.classes.length);
  return { model: pack(name, learn(texts, examples, options), options, calibration), judged };
}

export function logitsByRows(
  { weights, bias, idf }: Learnt,
  texts: readonly Hashed[],
  { bits, blocks }: LearnOptions,
): Float64Array[] {
  const { starts, buckets, values } = rowsOf(texts, idf, bits, blocks);
  return texts.map((_, row) => {
    const logits = Float64Array.from(bias);
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      for (let label = 0; label < bias.length; label += 1)
        logits[label] =
          (logits[label] ?? 0) +
          (weights[(buckets[at] ?? 0) * bias.length + label] ?? 0) * (values[at] ?? 0);
    return logits;
  });
}

/** The weights in steps of one byte; buckets whose weights all come to nothing still count in the length of a text. */
export function pack(
  name: string,
  { weights, bias, idf }: Learnt,
  { bits, classes, blocks }: LearnOptions,
  { temperature, offsets, threshold }: Calibration,
): LinearModel {
  const steps = classes.map((_, label) => {
    let largest = 0;
    for (let at = label; at < weights.length; at += classes.length)
      largest = Math.max(largest, Math.abs(weights[at] ?? 0));
    return rounded(largest / 127);
  });
  const packed = Int8Array.from(weights, (weight, at) =>
    Math.round(weight / (steps[at % classes.length] || 1)),
  );
  const head = {
    name,
    classes,
    bits,
    bias: [...bias].map(rounded),
    steps,
    blocks,
    temperature,
    offsets,
    threshold,
  };
  return { head, idf, weights: packed };
}
