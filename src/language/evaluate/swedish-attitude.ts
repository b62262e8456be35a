// Swedish paragraphs: the attitude to immigration from 1 to 5 (ABSAbank-Imm), learnt on its training part. A yardstick for
// Swedish, not a part of what ships. A paragraph is read with the text it stands in, for writers keep their attitude, and
// with the place where it was said: a forum has another tone than the pages of newspapers.
import { join } from 'node:path';
import { MEASURED_BLOCK } from '../features/feature-list.ts';
import { openPolarityWords } from '../features/polarity.ts';
import { addText, finish, seedOf } from '../features/text-hash.ts';
import { readModelFile } from '../node/load-models.ts';
import { hasTexts, readLines } from '../train/labelled-data.ts';
import { hashTexts } from '../train/learn.ts';
import type { Hashed } from '../train/learn.ts';
import { scoreTexts } from './ridge.ts';
import { interval, krippendorffAlpha, mean } from './measures.ts';
import type { Task } from './task.ts';

const OWN_BLOCKS = [1, 1, 0.5, 0.8, 1, 0.5];
const AROUND_BLOCKS = [0.7, 0.7, 0, 0, 0.7, 0.5];
const PLACE_BLOCK = OWN_BLOCKS.length + AROUND_BLOCKS.length;
const PLACE_WEIGHT = 1;
const BLOCKS = [...OWN_BLOCKS, ...AROUND_BLOCKS, PLACE_WEIGHT];
const SCORING = { bits: 19, blocks: BLOCKS, leastTexts: 2, cost: 0.15 };
const PLACE = seedOf('place:');
const SIGN_BLOCK = 2;
/** Sets the words around a paragraph apart from its own. */
const AROUND = 0x5bd1e995;
/** How much of a score is the mean of its text. */
const TEXT_PART = 0.5;
const FOLDS = 4;

type Paragraph = {
  readonly id: string;
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
    const known = readLines(join(folder, 'sentiment/absabank-imm-train.jsonl'), isParagraph);
    const asked = readLines(file, isParagraph);
    const texts = hashWithText(known);
    const folds = foldsOf(known);
    const guessed = known.map(() => 0);
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const held = known.filter((_, at) => folds[at] === fold);
      const judged = judge(
        {
          paragraphs: known.filter((_, at) => folds[at] !== fold),
          texts: texts.filter((_, at) => folds[at] !== fold),
        },
        { paragraphs: held, texts: texts.filter((_, at) => folds[at] === fold) },
      );
      for (const [at, paragraph] of held.entries())
        guessed[known.indexOf(paragraph)] = judged[at] ?? 0;
    }
    const [own, wanted] = [momentsOf(guessed), momentsOf(known.map(({ score }) => score))];
    const scores = judge(
      { paragraphs: known, texts },
      { paragraphs: asked, texts: hashWithText(asked) },
    );
    // Regression answers near the middle; alpha wants the spread of the raters.
    const spread = scores.map(
      (score) => wanted.mean + ((score - own.mean) / own.deviation) * wanted.deviation,
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

type Read = { readonly paragraphs: readonly Paragraph[]; readonly texts: readonly Hashed[] };

function judge(taught: Read, asked: Read): number[] {
  const scores = scoreTexts(
    {
      texts: taught.texts,
      scores: taught.paragraphs.map(({ score }) => score),
      sureness: taught.paragraphs.map(({ ratings }) => Math.sqrt(ratings.length)),
    },
    asked.texts,
    SCORING,
  );
  const members = Map.groupBy(scores.keys(), (at) => textOf(asked.paragraphs[at]));
  const means = new Map(
    [...members].map(([text, all]) => [text, mean(all.map((at) => scores[at] ?? 0))]),
  );
  return scores.map((score, at) => {
    const around = means.get(textOf(asked.paragraphs[at])) ?? score;
    return (1 - TEXT_PART) * score + TEXT_PART * around;
  });
}

/** `www_paper_se_article1_3` is the third paragraph of a text. */
function textOf(paragraph: Paragraph | undefined): string {
  return paragraph?.id.replace(/_\d+$/, '') ?? '';
}

/** `z02322_www_paper_se_article1_3` stands in `www_paper_se`, `z02679_forum-5029_3` in `forum`. */
function placeOf({ id }: Paragraph): string {
  return /^(?:z\d+_)?(www_\w+?_se|[a-z]+)/.exec(id)?.[1] ?? '';
}

/** All paragraphs of a text fall into one fold. */
function foldsOf(paragraphs: readonly Paragraph[]): number[] {
  const numbers = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const text = textOf(paragraph);
    if (!numbers.has(text)) numbers.set(text, numbers.size % FOLDS);
  }
  return paragraphs.map((paragraph) => numbers.get(textOf(paragraph)) ?? 0);
}

/** The features of each paragraph, and in blocks of their own those of the others of its text, and its place. */
function hashWithText(paragraphs: readonly Paragraph[]): Hashed[] {
  const polarity = openPolarityWords(readModelFile('polarity.tsv'));
  const own = hashTexts(
    paragraphs.map(({ text }) => ({ text, lang: 'sv' })),
    { polarity, hasStems: true },
  );
  const members = Map.groupBy(own.keys(), (at) => textOf(paragraphs[at]));
  return own.map((hashed, at) => {
    const hashes = [...hashed.hashes];
    const blocks = [...hashed.blocks];
    const values = [...hashed.values];
    for (const other of members.get(textOf(paragraphs[at])) ?? []) {
      const near = own[other];
      if (other === at || !near) continue;
      for (const [feature, block] of near.blocks.entries()) {
        if (block === SIGN_BLOCK || block === MEASURED_BLOCK) continue;
        hashes.push(((near.hashes[feature] ?? 0) ^ AROUND) >>> 0);
        blocks.push(OWN_BLOCKS.length + block);
        values.push(near.values[feature] ?? 0);
      }
    }
    const paragraph = paragraphs[at];
    if (paragraph) {
      hashes.push(finish(addText(PLACE, placeOf(paragraph))));
      blocks.push(PLACE_BLOCK);
      values.push(1);
    }
    return {
      hashes: Uint32Array.from(hashes),
      blocks: Uint8Array.from(blocks),
      values: Float32Array.from(values),
    };
  });
}

function momentsOf(numbers: readonly number[]): { mean: number; deviation: number } {
  const middle = mean(numbers);
  const square = mean(numbers.map((number) => (number - middle) ** 2));
  return { mean: middle, deviation: Math.sqrt(square) || 1 };
}

function isParagraph(value: unknown): value is Paragraph {
  return (
    hasTexts(value, 'id', 'text') &&
    'score' in value &&
    typeof value.score === 'number' &&
    'ratings' in value &&
    Array.isArray(value.ratings)
  );
}
