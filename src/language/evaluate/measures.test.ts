// The measures on examples whose answers are known.
import { expect, test } from 'vitest';
import {
  accuracy,
  accuracyAt,
  calibrationError,
  chanceError,
  confusionOf,
  interval,
  krippendorffAlpha,
  macroF1,
  macroRecall,
} from './measures.ts';

const judged = [
  { truth: 0, said: 0, confidence: 0.9 },
  { truth: 0, said: 0, confidence: 0.9 },
  { truth: 0, said: 1, confidence: 0.6 },
  { truth: 1, said: 1, confidence: 0.8 },
];

test('accuracy, recall and F1 are counted from the table of truth and answer', () => {
  const table = confusionOf(judged, 2);
  expect(table).toEqual([
    [2, 1],
    [0, 1],
  ]);
  expect(accuracy(table)).toBe(0.75);
  expect(macroRecall(table)).toBeCloseTo((2 / 3 + 1) / 2);
  expect(macroF1(table)).toBeCloseTo((0.8 + 2 / 3) / 2);
});

test('on few texts even true confidences show an error, on many hardly', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => ({
    truth: 0,
    said: 0,
    confidence: 0.5 + (at % 50) / 100,
  }));
  expect(chanceError(many)).toBeLessThan(0.012);
  expect(chanceError(many.slice(0, 200))).toBeGreaterThan(0.04);
});

test('confidence that is always right about itself has no calibration error', () => {
  const honest = [true, true, true, false].map((isRight) => ({
    truth: 0,
    said: isRight ? 0 : 1,
    confidence: 0.75,
  }));
  expect(calibrationError(honest)).toBeCloseTo(0);
  expect(calibrationError(judged)).toBeCloseTo((0.2 + 0.6 + 0.2) / 4);
});

test('at less coverage the surest answers are counted', () => {
  expect(accuracyAt(0.75, judged)).toBe(1);
  expect(accuracyAt(1, judged)).toBe(0.75);
});

test("Krippendorff's alpha is 1 in agreement and 0 or less by chance", () => {
  expect(
    krippendorffAlpha([
      [1, 1],
      [2, 2],
      [5, 5],
    ]),
  ).toBe(1);
  // Observed 4/2, expected over all pairs of the four values (1, 1, 3, 3).
  expect(
    krippendorffAlpha([
      [1, 3],
      [3, 1],
    ]),
  ).toBeCloseTo(1 - 4 / (2 * (4 / 3)));
});

test('an interval holds the figure and is the same at every run', () => {
  const figure = (sample: readonly number[]): number =>
    sample.reduce((a, b) => a + b, 0) / sample.length;
  const items = Array.from({ length: 200 }, (_, at) => at % 2);
  const [low, high] = interval(items, figure);
  expect(low).toBeLessThan(0.5);
  expect(high).toBeGreaterThan(0.5);
  expect(interval(items, figure)).toEqual([low, high]);
});
