// Corrections in, a taught model out: with how good it is and the words behind each label.
import type { Classifier } from '../classify.ts';
import { FeatureList } from '../features/feature-list.ts';
import { readFeatures } from '../features/read-features.ts';
import { TASKS } from '../labels.ts';
import type { TaskName } from '../labels.ts';
import { isTelling } from '../deciding-words.ts';
import { learnOwnModel } from './learn-own-model.ts';
import { measureOwnModel } from './measure-own-model.ts';
import type { Measured, MeasuredExample } from './measure-own-model.ts';
import { ownFeaturesOf } from './own-model.ts';
import type { OwnModel } from './own-model.ts';

export type Correction = { readonly text: string; readonly lang: string; readonly label: string };

export type Taught = {
  readonly model: OwnModel;
  readonly measured: Measured;
  /** The words that corrections made speak for each label, strongest first. */
  readonly words: readonly { readonly label: string; readonly words: readonly string[] }[];
};

const WORDS_OF_A_LABEL = 12;

/** Corrections of labels that the task does not know are left out. */
export function teach(
  classifier: Classifier,
  task: TaskName,
  corrections: readonly Correction[],
): Taught {
  const classes: readonly string[] = TASKS[task];
  const examples: MeasuredExample[] = [];
  const spellings = new Map<number, Map<string, number>>();
  const features = new FeatureList();
  for (const { text, lang, label } of corrections) {
    const place = classes.indexOf(label);
    if (place < 0) continue;
    const below = classifier.classify(text, { lang })[task].probabilities;
    readFeatures(text, features);
    const read = ownFeaturesOf(features);
    examples.push({ features: read, below, label: place, text });
    noteSpellings(spellings, features, read.buckets, text);
  }
  const model = learnOwnModel(classes, examples);
  return { model, measured: measureOwnModel(classes, examples), words: wordsOf(model, spellings) };
}

/** Not a pair of words, nor a word with the sign after it. */
const WHOLE_WORD = /^#?[\p{L}\p{N}'’-]{2,}$/u;

/** Block 0 holds whole words, and pairs of them. */
const WORDS_BLOCK = 0;

function noteSpellings(
  spellings: Map<number, Map<string, number>>,
  { blocks, from, to, count }: FeatureList,
  buckets: Uint32Array,
  text: string,
): void {
  for (let at = 0; at < count; at += 1) {
    if (blocks[at] !== WORDS_BLOCK) continue;
    const word = text.slice(from[at], to[at]).toLowerCase();
    if (!WHOLE_WORD.test(word) || !isTelling(word)) continue;
    const known = spellings.get(buckets[at] ?? 0) ?? new Map<string, number>();
    known.set(word, (known.get(word) ?? 0) + 1);
    spellings.set(buckets[at] ?? 0, known);
  }
}

function wordsOf(
  { classes, weights }: OwnModel,
  spellings: ReadonlyMap<number, ReadonlyMap<string, number>>,
): Taught['words'] {
  const strong = classes.map(() => new Map<string, number>());
  for (const [bucket, row] of weights) {
    const written = spellings.get(bucket);
    if (!written) continue;
    const [word] = [...written.keys()].toSorted(
      (a, b) => (written.get(b) ?? 0) - (written.get(a) ?? 0),
    );
    const mean = row.reduce((sum, weight) => sum + weight, 0) / row.length;
    for (const [label, weight] of row.entries()) {
      const share = weight - mean;
      const words = strong[label];
      if (word !== undefined && words && share > 0)
        words.set(word, Math.max(share, words.get(word) ?? 0));
    }
  }
  return classes.map((label, place) => {
    const words = [...(strong[place] ?? [])].toSorted((a, b) => b[1] - a[1]);
    return { label, words: words.slice(0, WORDS_OF_A_LABEL).map(([word]) => word) };
  });
}
