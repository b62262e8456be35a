// `npm run train -- --data DIR`: makes the models that ship, from data whose licence allows it. Same data, same bytes.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openPolarityWords } from '../features/polarity.ts';
import { writeModel } from '../linear/model-file.ts';
import { readModelFile } from '../node/load-models.ts';
import { recipes } from './recipes.ts';
import { countOrdinaryTalk } from '../wordings/ordinary-talk.ts';
import { ordinaryTexts } from './ordinary-texts.ts';
import { trainModel } from './train-model.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, only: { type: 'string' } },
});
const MODELS = new URL('../models/', import.meta.url);
const polarity = openPolarityWords(readModelFile('polarity.tsv'));

for (const [name, { classes, examples, options }] of Object.entries(recipes)) {
  if (values.only !== undefined && values.only !== name) continue;
  const started = performance.now();
  const texts = examples(values.data);
  const bytes = writeModel(trainModel(name, texts, { ...options, classes, polarity }));
  writeFileSync(new URL(`${name}.bin`, MODELS), bytes);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${texts.length} texts, ${bytes.length} bytes, ${seconds} s`);
}

if (values.only === undefined || values.only === 'ordinary-talk') {
  const bytes = countOrdinaryTalk(ordinaryTexts(values.data));
  writeFileSync(new URL('ordinary-talk.bin', MODELS), bytes);
  console.log(`ordinary-talk: ${bytes.length} bytes`);
}
