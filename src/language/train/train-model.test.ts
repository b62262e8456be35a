// Models from a handful of texts: made, written, read and asked.
import { expect, test } from 'vitest';
import { FeatureList } from '../features/feature-list.ts';
import { readFeatures } from '../features/read-features.ts';
import { readModel, writeModel } from '../linear/model-file.ts';
import { logitsOf, probabilitiesOf, weigh } from '../linear/model.ts';
import { trainModel } from './train-model.ts';

const texts = {
  sun: ['warm sunny day', 'sunshine all day', 'so sunny and warm', 'the sun is out', 'warm sun'],
  rain: ['rain and wind', 'rainy cold day', 'it rains again', 'so wet and rainy', 'rain all day'],
};
const examples = Object.entries(texts).flatMap(([label, of]) =>
  of.map((text) => ({ text, label, lang: 'en' })),
);
const options = {
  bits: 12,
  classes: ['sun', 'rain'],
  blocks: [1, 1, 0.3, 0.5],
  cost: 1,
  rounds: 10,
  leastTexts: 1,
  balance: 0.5,
  polarity: new Map(),
  languages: ['en'],
  isEven: true,
};

test('the same texts make the same bytes', () => {
  const first = writeModel(trainModel('weather', examples, options));
  const second = writeModel(trainModel('weather', examples, options));
  expect(second).toEqual(first);
});

test('a model that was written and read again says the same', () => {
  const model = trainModel('weather', examples, options);
  const again = readModel(writeModel(model));
  expect(again.head).toEqual(model.head);
  const features = readFeatures('rainy and cold', new FeatureList(), { lang: 'en' });
  const logits = logitsOf(again, features, weigh(again, features));
  expect(logits).toEqual(logitsOf(model, features, weigh(model, features)));
  const [sun = 0, rain = 0] = probabilitiesOf(again.head.known, logits);
  expect(rain).toBeGreaterThan(sun);
  expect(sun + rain).toBeCloseTo(1);
});

test('bytes that end too soon are no model', () => {
  const bytes = writeModel(trainModel('weather', examples, options));
  expect(() => readModel(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
});

test('a model that is asked about other sources is less sure than one asked about its own', () => {
  const sourced = examples.map((example, at) => ({
    ...example,
    // What a word says in one source it doesn't say in the other.
    text:
      at % 2 === 0
        ? example.text
        : example.text.replaceAll(/sun\w*/g, 'light').replaceAll(/rain\w*/g, 'drops'),
    source: at % 2 === 0 ? 'forecasts' : 'songs',
  }));
  const among = trainModel(
    'weather',
    sourced.map(({ text, label, lang }) => ({ text, label, lang })),
    options,
  );
  const between = trainModel('weather', sourced, options);
  expect(between.head.known.temperature).toBeLessThan(among.head.known.temperature);
  expect(between.weights).toEqual(among.weights);
});
