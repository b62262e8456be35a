// The measures of the evaluation, each with its definition, and 95 % intervals by bootstrap with a fixed seed.
import { seededRandom } from '../train/random.ts';

/** One text: what it is, what was said, and how likely each class was held to be. */
export type Judgement = {
  readonly truth: number;
  readonly said: number;
  readonly confidence: number;
};

/** Rows: truth; columns: said. */
export function confusionOf(judgements: readonly Judgement[], classes: number): number[][] {
  const table = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  for (const { truth, said } of judgements) {
    const row = table[truth];
    if (row) row[said] = (row[said] ?? 0) + 1;
  }
  return table;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

export function accuracy(table: readonly number[][]): number {
  return sum(table.map((row, at) => row[at] ?? 0)) / sum(table.map(sum));
}

/** The mean over the classes that occur of the share that was found. */
export function macroRecall(table: readonly number[][]): number {
  return mean(table.flatMap((row, at) => (sum(row) === 0 ? [] : [(row[at] ?? 0) / sum(row)])));
}

/** The mean over the classes of the harmonic mean of precision and recall. */
export function macroF1(table: readonly number[][]): number {
  return mean(
    table.flatMap((row, at) => {
      const either = sum(row) + sum(table.map((other) => other[at] ?? 0));
      return either === 0 ? [] : [(2 * (row[at] ?? 0)) / either];
    }),
  );
}

const BINS = 15;

/** The mean distance of confidence and accuracy over 15 bins of confidence, weighed by their size. */
export function calibrationError(judgements: readonly Judgement[]): number {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, right: 0, confidence: 0 }));
  for (const { truth, said, confidence } of judgements) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (!bin) continue;
    bin.count += 1;
    bin.confidence += confidence;
    if (truth === said) bin.right += 1;
  }
  return sum(bins.map(({ right, confidence }) => Math.abs(right - confidence))) / judgements.length;
}

const CHANCES = 20;

/**
 * What the calibration error would be if every confidence were the exact probability of being right: more than 0, because
 * a bin of twenty texts is never right as often as it should be. An error near this one is no error.
 */
export function chanceError(judgements: readonly Judgement[]): number {
  const random = seededRandom(11);
  const draws = Array.from({ length: CHANCES }, () =>
    calibrationError(
      judgements.map((each) => ({
        ...each,
        truth: random() < each.confidence ? each.said : each.said + 1,
      })),
    ),
  );
  return mean(draws);
}

/** How often the surest part is right. */
export function accuracyAt(coverage: number, judgements: readonly Judgement[]): number {
  const sure = judgements
    .toSorted((a, b) => b.confidence - a.confidence)
    .slice(0, Math.ceil(judgements.length * coverage));
  return sure.filter(({ truth, said }) => truth === said).length / sure.length;
}

const DRAWS = 500;

/** The middle 95 % of a figure over samples drawn with replacement. */
export function interval<Item>(
  items: readonly Item[],
  figure: (sample: readonly Item[]) => number,
): readonly [number, number] {
  const random = seededRandom(7);
  const figures = Array.from({ length: DRAWS }, () =>
    figure(items.map((item) => items[Math.floor(random() * items.length)] ?? item)),
  ).sort((a, b) => a - b);
  return [figures[Math.floor(DRAWS * 0.025)] ?? 0, figures[Math.floor(DRAWS * 0.975)] ?? 0];
}

/** Krippendorff's alpha of two raters on an interval scale without gaps: 1 - observed over expected disagreement. */
export function krippendorffAlpha(pairs: readonly (readonly [number, number])[]): number {
  const all = pairs.flat();
  const middle = mean(all);
  const observed = mean(pairs.map(([a, b]) => (a - b) ** 2));
  const spread = sum(all.map((value) => (value - middle) ** 2)) / (all.length - 1);
  return 1 - observed / (2 * spread);
}
