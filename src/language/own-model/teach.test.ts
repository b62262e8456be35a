// An organisation's corrections make a model of its own, and the figures it is shown with are honest.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Classifier } from '../classify.ts';
import { loadClassifier } from '../node/load-models.ts';
import { readOwnModel, writeOwnModel } from './own-model-file.ts';
import { teach } from './teach.ts';
import type { Correction } from './teach.ts';

let classifier: Classifier;

beforeAll(() => {
  classifier = loadClassifier();
});

const places = ['harbour', 'north pier', 'old town', 'island', 'terminal', 'south dock', 'cape'];
const hours = ['seven', 'eight', 'nine', 'noon', 'five', 'six'];

/** To everybody else a cruise ship is good news; here it keeps people awake. */
const cruises: Correction[] = places.flatMap((place, at) => [
  { text: `Cruise ship at the ${place} from ${hours[at % 6]} on`, lang: 'en', label: 'negative' },
  {
    text: `Sailing boats at the ${place} until ${hours[(at + 2) % 6]}`,
    lang: 'en',
    label: 'positive',
  },
]);

describe('what an organisation teaches', () => {
  test('a word that means something here decides after a few corrections', () => {
    const { model } = teach(classifier, 'sentiment', cruises);
    const post = 'A cruise ship again, this time near the lighthouse';
    expect(classifier.classify(post, { lang: 'en' }).sentiment.label).not.toBe('negative');
    const read = classifier.classify(post, { lang: 'en', taught: { sentiment: model } });
    expect(read.sentiment.label).toBe('negative');
    expect(read.sentiment.because.map(({ text }) => text.toLowerCase())).toContain('cruise');
  });

  test('it is measured on corrections it had not seen, beside the model that ships', () => {
    const { measured, words } = teach(classifier, 'sentiment', cruises);
    expect(measured.total).toBe(cruises.length);
    expect(measured.right).toBeGreaterThan(measured.rightBefore);
    expect(measured.right - measured.rightBefore).toBe(measured.mended - measured.spoilt);
    for (const [at, { own, builtIn }] of measured.sure.entries()) {
      expect(own.right).toBeLessThanOrEqual(own.answers);
      expect(builtIn.answers).toBeLessThanOrEqual(measured.sure[at - 1]?.builtIn.answers ?? 14);
    }
    expect(measured.sure[0]?.own.answers).toBeGreaterThan(measured.sure.at(-1)?.own.answers ?? 0);
    expect(words.find(({ label }) => label === 'negative')?.words).toContain('cruise');
  });

  test('copies of one text are no proof: labels thrown by dice are not learnt', () => {
    const dice = ['negative', 'positive', 'negative', 'neutral', 'positive', 'neutral', 'neutral'];
    const thrown = places.flatMap((place, at) =>
      Array.from({ length: 3 }, () => ({
        text: `The ferry to the ${place} leaves at ${hours[at % 6]} from its usual berth today`,
        lang: 'en',
        label: dice[at] ?? 'neutral',
      })),
    );
    const { measured } = teach(classifier, 'sentiment', thrown);
    expect(measured.right / measured.total).toBeLessThan(0.7);
  });

  test('other posts are read as before', () => {
    const { model } = teach(classifier, 'sentiment', cruises);
    const post = 'The app crashed and I lost everything, terrible';
    const taught = classifier.classify(post, { lang: 'en', taught: { sentiment: model } });
    expect(taught.sentiment.label).toBe('negative');
    expect(
      classifier.classify('Thank you, wonderful!', { taught: { sentiment: model } }).sentiment
        .label,
    ).toBe('positive');
  });

  test('a model reads from its bytes as it was written, and the same corrections make the same bytes', () => {
    const bytes = writeOwnModel(teach(classifier, 'sentiment', cruises).model);
    expect(writeOwnModel(teach(classifier, 'sentiment', cruises).model)).toEqual(bytes);
    const post = 'A cruise ship again';
    const read = classifier.classify(post, {
      lang: 'en',
      taught: { sentiment: readOwnModel(bytes) },
    });
    expect(read.sentiment.label).toBe('negative');
  });

  test('a threshold of the organisation decides what is unsure', () => {
    const post = 'The ferry leaves at nine';
    const strict = classifier.classify(post, { lang: 'en', thresholds: { sentiment: 1 } });
    expect(strict.sentiment.unsure).toBe(true);
    const lax = classifier.classify(post, { lang: 'en', thresholds: { sentiment: 0 } });
    expect(lax.sentiment.unsure).toBe(false);
  });
});
