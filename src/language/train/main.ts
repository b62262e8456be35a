// `npm run train -- --data DIR`: makes the models that ship, from data whose licence allows it. Same data, same bytes.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CRISES, INTENTS, OFFENCES, SENTIMENTS, TONES, URGENCIES } from '../labels.ts';
import { readPolarityWords } from '../features/polarity.ts';
import { writeModel } from '../linear/model-file.ts';
import { readModelFile } from '../node/load-models.ts';
import { offenceExamples, ownExamples, sentimentExamples } from './examples.ts';
import type { Example } from './learn.ts';
import { trainModel } from './train-model.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, only: { type: 'string' } },
});
const MODELS = new URL('../models/', import.meta.url);
const polarity = readPolarityWords(readModelFile('polarity.tsv'));

// Chosen by cross-validation on the training parts; docs/evaluation.md has the figures of the others.
const base = {
  bits: 16,
  blocks: [1, 1, 1, 0.5],
  cost: 0.3,
  rounds: 8,
  leastTexts: 2,
  balance: 0.5,
  polarity,
  languages: ['en', 'sv'],
  isEven: false,
};

/** For the models that learn from tens of thousands of texts. */
const broad = { bits: 18, blocks: [1, 0.5, 0.3, 0.5] };

type Making = {
  readonly classes: readonly string[];
  readonly examples: () => readonly Example[];
  readonly options?: Partial<typeof base>;
};

const makings: Readonly<Record<string, Making>> = {
  sentiment: {
    classes: SENTIMENTS,
    examples: () => sentimentExamples(values.data),
    options: { ...broad, cost: 0.1, balance: 1, isEven: true },
  },
  intent: { classes: INTENTS, examples: () => ownExamples('intent') },
  urgency: { classes: URGENCIES, examples: () => ownExamples('urgency') },
  tone: { classes: TONES, examples: () => ownExamples('tone') },
  crisis: { classes: CRISES, examples: () => ownExamples('crisis') },
  offence: {
    classes: OFFENCES,
    examples: () => offenceExamples(values.data),
    options: { ...broad, cost: 0.1, balance: 1, isEven: false },
  },
};

for (const [name, { classes, examples, options }] of Object.entries(makings)) {
  if (values.only !== undefined && values.only !== name) continue;
  const started = performance.now();
  const texts = examples();
  const bytes = writeModel(trainModel(name, texts, { ...base, ...options, classes }));
  writeFileSync(new URL(`${name}.bin`, MODELS), bytes);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${texts.length} texts, ${bytes.length} bytes, ${seconds} s`);
}
