// Learns, calibrates and packs one model: logits for the calibration come from parts, each judged by a model that was
// learnt without it: folds, or the sources of the texts, because a model is surer of its own sources than of others.
import type { PolarityWords } from '../features/polarity.ts';
import type { Calibration, LinearModel } from '../linear/model.ts';
import { calibrate, rounded } from './calibrate.ts';
import type { Judged } from './calibrate.ts';
import { hashTexts, learn, rowsOf } from './learn.ts';
import type { Example, Hashed, LearnOptions, Learnt } from './learn.ts';

const FOLDS = 5;
/** Of few texts a model that misses a fifth is worse than the one that ships, and calibration would doubt too much. */
const FEW_TEXTS = 5_000;
const FOLDS_OF_FEW = 10;
/**
 * Polarity words of other languages are fewer and less sure than the English and Swedish ones that this is calibrated on.
 * The one number that was chosen on tweets of UMSAB (training part): without it, confidences there are 10 points too high.
 */
const FOREIGN_TRUST = 0.6;

export type TrainOptions = LearnOptions & {
  readonly polarity: PolarityWords;
  /** Of which languages the words are learnt; texts of others are judged by signs and polarity alone. */
  readonly languages: readonly string[];
  /** Probabilities as if all classes were equally frequent. */
  readonly isEven: boolean;
};

export function trainModel(
  name: string,
  examples: readonly Example[],
  options: TrainOptions,
): LinearModel {
  const texts = hashTexts(examples, { polarity: options.polarity });
  const judged: Judged[] = [];
  const foreign: Judged[] = [];
  const folds = examples.length < FEW_TEXTS ? FOLDS_OF_FEW : FOLDS;
  const parts = examples.map(({ source }, at) => source ?? at % folds);
  for (const part of new Set(parts)) {
    const isIn = (_: unknown, at: number): boolean => parts[at] !== part;
    const isOut = (_: unknown, at: number): boolean => parts[at] === part;
    const learnt = learn(texts.filter(isIn), examples.filter(isIn), options);
    const held = examples.filter(isOut);
    const logits = logitsByRows(learnt, texts.filter(isOut), options);
    const masked = logitsByRows(learnt, texts.filter(isOut).map(withoutWords), options);
    for (const [
      at,
      { label: given, weight: taught, weightAsked: weight = taught },
    ] of held.entries()) {
      const label = options.classes.indexOf(given);
      judged.push({ logits: logits[at] ?? new Float64Array(), label, weight });
      foreign.push({ logits: masked[at] ?? new Float64Array(), label, weight });
    }
  }
  const size = options.classes.length;
  return pack(name, learn(texts, examples, options), options, {
    known: calibrate(weighed(judged, options), size),
    foreign: calibrate(weighed(foreign, options), size, FOREIGN_TRUST),
  });
}

/** What a text in an unknown language still tells. */
function withoutWords({ hashes, blocks, values }: Hashed): Hashed {
  return { hashes, blocks, values: values.map((value, at) => ((blocks[at] ?? 0) < 2 ? 0 : value)) };
}

function weighed(judged: readonly Judged[], { classes, isEven }: TrainOptions): Judged[] {
  if (!isEven) return [...judged];
  const sizes = classes.map(() => 0);
  for (const { label, weight = 1 } of judged) sizes[label] = (sizes[label] ?? 0) + weight;
  return judged.map((each) => ({ ...each, weight: (each.weight ?? 1) / (sizes[each.label] ?? 1) }));
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
function pack(
  name: string,
  { weights, bias, idf }: Learnt,
  { bits, classes, blocks, languages }: TrainOptions,
  calibrations: { readonly known: Calibration; readonly foreign: Calibration },
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
    languages,
    ...calibrations,
  };
  return { head, idf, weights: packed };
}
