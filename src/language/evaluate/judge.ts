// Judgements of texts by a model that is learnt inside the evaluation: learnt without a fifth, calibrated on that fifth,
// learnt again on all.
import { probabilitiesOf } from '../linear/model.ts';
import { calibrate } from '../train/calibrate.ts';
import { hashTexts, learn } from '../train/learn.ts';
import type { Example, LearnOptions } from '../train/learn.ts';
import { logitsByRows } from '../train/train-model.ts';
import type { ReadOptions } from '../features/read-features.ts';
import type { Judgement } from './measures.ts';

export type Judging = {
  readonly taught: readonly Example[];
  readonly asked: readonly Example[];
  readonly options: LearnOptions;
  readonly reading?: Omit<ReadOptions, 'lang'>;
};

const HELD = 5;

/** The probabilities of the asked texts, class by class, and how the held fifth of the taught ones was judged. */
export function learnAndJudge({ taught, asked, options, reading = {} }: Judging): {
  readonly shares: Float64Array[];
  readonly held: Judgement[];
} {
  const texts = hashTexts(taught, reading);
  const isHeld = (_: unknown, at: number): boolean => at % HELD === 0;
  const isKept = (_: unknown, at: number): boolean => at % HELD !== 0;
  const first = learn(texts.filter(isKept), taught.filter(isKept), options);
  const held = taught.filter(isHeld);
  const logits = logitsByRows(first, texts.filter(isHeld), options);
  const judged = held.map(({ label, weight }, at) => ({
    weight,
    logits: logits[at] ?? new Float64Array(),
    label: options.classes.indexOf(label),
  }));
  const calibration = calibrate(judged, options.classes.length);
  const learnt = learn(texts, taught, options);
  const sharesOf = (each: Float64Array): Float64Array => probabilitiesOf(calibration, each);
  return {
    shares: logitsByRows(learnt, hashTexts(asked, reading), options).map(sharesOf),
    held: judgementsOf(
      logits.map(sharesOf),
      judged.map(({ label }) => label),
    ),
  };
}

export function judgementsOf(
  probabilities: readonly Float64Array[],
  truths: readonly number[],
): Judgement[] {
  return probabilities.map((shares, at) => {
    const confidence = Math.max(...shares);
    return { truth: truths[at] ?? -1, said: shares.indexOf(confidence), confidence };
  });
}
