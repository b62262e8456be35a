// Swedish paragraphs: the attitude to immigration from 1 to 5 (ABSAbank-Imm), learnt on its training part. A yardstick for
// Swedish, not a part of what ships.
import { join } from 'node:path';
import { readPolarityWords } from '../features/polarity.ts';
import { readModelFile } from '../node/load-models.ts';
import { hasTexts, readLines } from '../train/labelled-data.ts';
import { countIdf, hashTexts, rowsOf } from '../train/learn.ts';
import { learnScores, scoresOf } from './ridge.ts';
import { interval, krippendorffAlpha } from './measures.ts';
import type { Task } from './task.ts';

const BITS = 18;
const BLOCKS = [1, 1, 0.3, 0.3, 1, 0.5];
const LEAST_TEXTS = 2;

type Paragraph = {
  readonly text: string;
  readonly score: number;
  readonly ratings: readonly number[];
};

export const swedishAttitude: Task = {
  name: 'swedish-attitude',
  says: 'attitude of Swedish paragraphs (ABSAbank-Imm)',
  metric: "Krippendorff's alpha, interval",
  file: 'sentiment/absabank-imm-dev.jsonl',
  toBeat: '45',
  aims: [0.5],
  async run(file, folder) {
    const polarity = readPolarityWords(readModelFile('polarity.tsv'));
    const known = readLines(join(folder, 'sentiment/absabank-imm-train.jsonl'), isParagraph);
    const asked = readLines(file, isParagraph);
    const hash = (all: readonly Paragraph[]) =>
      hashTexts(
        all.map(({ text }) => ({ text, lang: 'sv' })),
        { polarity, hasStems: true },
      );
    const texts = hash(known);
    const idf = countIdf(texts, BITS, LEAST_TEXTS);
    const weights = learnScores(
      rowsOf(texts, idf, BITS, BLOCKS),
      known.map(({ score }) => score),
      known.map(({ ratings }) => Math.sqrt(ratings.length)),
      2 ** BITS,
    );
    const scores = scoresOf(rowsOf(hash(asked), idf, BITS, BLOCKS), weights);
    const spread = matched(
      scores,
      known.map(({ score }) => score),
    );
    const pairs = asked.map(({ score }, at) => [score, spread[at] ?? 0] as const);
    return {
      items: asked.length,
      figures: [
        {
          name: "Krippendorff's alpha, interval",
          value: krippendorffAlpha(pairs),
          interval: interval(pairs, krippendorffAlpha),
        },
      ],
    };
  },
};

/** Ridge answers near the middle; alpha wants the spread of the raters. */
function matched(scores: readonly number[], like: readonly number[]): number[] {
  const [own, wanted] = [momentsOf(scores), momentsOf(like)];
  return scores.map(
    (score) => wanted.mean + ((score - own.mean) / own.deviation) * wanted.deviation,
  );
}

function momentsOf(numbers: readonly number[]): { mean: number; deviation: number } {
  const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length;
  const square = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length;
  return { mean, deviation: Math.sqrt(square) || 1 };
}

function isParagraph(value: unknown): value is Paragraph {
  return (
    hasTexts(value, 'text') &&
    'score' in value &&
    typeof value.score === 'number' &&
    'ratings' in value &&
    Array.isArray(value.ratings)
  );
}
