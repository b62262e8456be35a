// From logits of texts a model was not trained on to honest probabilities: one temperature and one offset per class, by
// gradient descent on the log-loss (vector scaling with one scale, Guo et al. 2017).
import { softmax } from '../linear/model.ts';
import type { Calibration } from '../linear/model.ts';

export type Judged = {
  readonly logits: Float64Array;
  readonly label: number;
  readonly weight?: number | undefined;
};

const STEPS = 400;
/** With more classes their offsets would be learnt from a handful of texts each, and cost half a point. */
const OFFSET_CLASSES_MAX = 20;
/** So many of the texts get a label that is not called unsure. */
const COVERAGE = 0.8;

/** @param trust below 1: how much of their distance the logits keep where texts differ from those judged here */
export function calibrate(judged: readonly Judged[], classes: number, trust = 1): Calibration {
  let logTemperature = 0;
  const total = judged.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const offsets = new Float64Array(classes);
  for (let step = 0; step < STEPS; step += 1) {
    const rate = 2 / (1 + step / 100);
    const temperature = Math.exp(logTemperature);
    let slope = 0;
    const slopes = new Float64Array(classes);
    for (const { logits, label, weight = 1 } of judged) {
      const shares = softmax(logits.map((logit, at) => temperature * logit + (offsets[at] ?? 0)));
      for (let at = 0; at < classes; at += 1) {
        const error = (weight / total) * ((shares[at] ?? 0) - (at === label ? 1 : 0));
        slope += error * temperature * (logits[at] ?? 0);
        slopes[at] = (slopes[at] ?? 0) + error;
      }
    }
    logTemperature -= rate * slope;
    for (let at = 0; at < classes && classes <= OFFSET_CLASSES_MAX; at += 1)
      offsets[at] = (offsets[at] ?? 0) - rate * (slopes[at] ?? 0);
  }
  const temperature = rounded(Math.exp(logTemperature) * trust);
  const fixed = [...offsets].map((offset) => rounded(offset * trust));
  const tops = judged
    .map(({ logits }) =>
      Math.max(...softmax(logits.map((logit, at) => temperature * logit + (fixed[at] ?? 0)))),
    )
    .sort((a, b) => a - b);
  const threshold = tops[Math.floor(tops.length * (1 - COVERAGE))] ?? 0;
  return { temperature, offsets: fixed, threshold: rounded(threshold) };
}

/** Six digits, so that heads of models read well and don't depend on the last bit of a sum. */
export function rounded(number: number): number {
  return Number(number.toPrecision(6));
}
