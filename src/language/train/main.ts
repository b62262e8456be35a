// `npm run train -- --data DIR`: makes the models that ship, from data whose licence allows it. Same data, same bytes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CRISES, INTENTS, SENTIMENTS, TONES, URGENCIES } from '../classify.ts';
import { writeModel } from '../linear/model-file.ts';
import { hasTexts, readLines, readOwnPosts } from './labelled-data.ts';
import type { Example } from './learn.ts';
import { trainModel } from './train-model.ts';

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const MODELS = new URL('../models/', import.meta.url);

const own = readOwnPosts().filter(({ split }) => split === 'train');
const isComment = (value: unknown) => hasTexts(value, 'text', 'sentiment');
const comments = readLines(join(values.data, 'sentiment/goemotions-train.jsonl'), isComment);

const base = { bits: 18, blocks: [1, 1, 0.3], cost: 0.3, rounds: 12, leastTexts: 2, balance: 0.7 };

function make(name: string, classes: readonly string[], examples: readonly Example[]): void {
  const started = performance.now();
  const { model } = trainModel(name, examples, { ...base, classes });
  const bytes = writeModel(model);
  writeFileSync(new URL(`${name}.bin`, MODELS), bytes);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${examples.length} texts, ${bytes.length} bytes, ${seconds} s`);
}

const felt = comments
  .filter(({ sentiment }) => SENTIMENTS.some((each) => each === sentiment))
  .map(({ text, sentiment }) => ({ text, label: sentiment }));
make('sentiment', SENTIMENTS, [
  ...felt,
  ...own.map(({ text, sentiment }) => ({ text, label: sentiment })),
]);
make(
  'intent',
  INTENTS,
  own.map(({ text, intent }) => ({ text, label: intent })),
);
make(
  'urgency',
  URGENCIES,
  own.map(({ text, urgency }) => ({ text, label: urgency })),
);
make(
  'tone',
  TONES,
  own.map(({ text, tone }) => ({ text, label: tone })),
);
make(
  'crisis',
  CRISES,
  own.map(({ text, crisis }) => ({ text, label: crisis })),
);
