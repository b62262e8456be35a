// What each model that ships is made of: its classes, its texts and how it learns.
import { CRISES, INTENTS, OFFENCES, SENTIMENTS, TONES, URGENCIES } from '../labels.ts';
import { offenceExamples, ownExamples, sentimentExamples } from './examples.ts';
import type { Example } from './learn.ts';
import type { TrainOptions } from './train-model.ts';

type Recipe = {
  readonly classes: readonly string[];
  /** @param folder the data folder */
  readonly examples: (folder: string) => readonly Example[];
  readonly options: Omit<TrainOptions, 'classes' | 'polarity'>;
};

// Chosen by cross-validation on the training parts; docs/evaluation.md has the figures of the others.
const base = {
  bits: 16,
  blocks: [1, 1, 1, 0.5],
  cost: 0.3,
  rounds: 8,
  leastTexts: 2,
  balance: 0.5,
  languages: ['en', 'sv'],
  isEven: false,
};

/** For the models that learn from tens of thousands of texts. */
const broad = { ...base, bits: 18, blocks: [1, 0.5, 0.3, 0.5], cost: 0.1, balance: 1 };

export const recipes = {
  sentiment: {
    classes: SENTIMENTS,
    examples: sentimentExamples,
    options: { ...broad, isEven: true },
  },
  intent: { classes: INTENTS, examples: () => ownExamples('intent'), options: base },
  urgency: { classes: URGENCIES, examples: () => ownExamples('urgency'), options: base },
  tone: { classes: TONES, examples: () => ownExamples('tone'), options: base },
  crisis: { classes: CRISES, examples: () => ownExamples('crisis'), options: base },
  offence: { classes: OFFENCES, examples: offenceExamples, options: broad },
} satisfies Readonly<Record<string, Recipe>>;
