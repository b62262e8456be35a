// GoEmotions grouped by sentiment, as its authors group it: positive, negative, ambiguous, neutral; a comment may be of
// several groups, so that each is a question of its own, with the threshold that is best on a held part. Learnt on the
// training part.
import { join } from 'node:path';
import { openPolarityWords } from '../features/polarity.ts';
import { readModelFile } from '../node/load-models.ts';
import { readComments } from '../train/examples.ts';
import type { Comment } from '../train/examples.ts';
import { trust } from './figures.ts';
import { learnAndJudge } from './judge.ts';
import { interval } from './measures.ts';
import type { Judgement } from './measures.ts';
import type { Task } from './task.ts';

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  positive: [
    'admiration',
    'amusement',
    'approval',
    'caring',
    'desire',
    'excitement',
    'gratitude',
    'joy',
    'love',
    'optimism',
    'pride',
    'relief',
  ],
  negative: [
    'anger',
    'annoyance',
    'disappointment',
    'disapproval',
    'disgust',
    'embarrassment',
    'fear',
    'grief',
    'nervousness',
    'remorse',
    'sadness',
  ],
  ambiguous: ['confusion', 'curiosity', 'realization', 'surprise'],
  neutral: ['neutral'],
};
const CLASSES = ['no', 'yes'];
const OPTIONS = {
  bits: 18,
  classes: CLASSES,
  blocks: [1, 0.5, 0.3, 0.5],
  cost: 0.12,
  rounds: 6,
  leastTexts: 2,
  balance: 0.3,
};
type Answer = { readonly isTrue: boolean; readonly isSaid: boolean };

export const comments: Task = {
  name: 'comments',
  says: 'English comments grouped by sentiment (GoEmotions)',
  metric: 'macro F1',
  file: 'sentiment/goemotions-val.jsonl',
  toBeat: '62 (linear n-grams)',
  aims: [0.66],
  async run(file, folder) {
    const polarity = openPolarityWords(readModelFile('polarity.tsv'));
    const known = readComments(join(folder, 'sentiment/goemotions-train.jsonl'));
    const asked = readComments(file);
    const answers: Answer[][] = asked.map(() => []);
    const judgements = [];
    for (const emotions of Object.values(GROUPS)) {
      const isOf = (comment: Comment): boolean =>
        comment.emotions.some((emotion) => emotions.includes(emotion));
      const asExample = (comment: Comment) => ({
        text: comment.text,
        lang: 'en',
        label: isOf(comment) ? 'yes' : 'no',
      });
      const { shares, held } = learnAndJudge({
        taught: known.map(asExample),
        asked: asked.map(asExample),
        options: OPTIONS,
        reading: { polarity },
      });
      const yesFrom = bestThreshold(held);
      for (const [at, comment] of asked.entries()) {
        const yes = shares[at]?.[1] ?? 0;
        answers[at]?.push({ isTrue: isOf(comment), isSaid: yes >= yesFrom });
        judgements.push({
          truth: isOf(comment) ? 1 : 0,
          said: yes >= 0.5 ? 1 : 0,
          confidence: Math.max(yes, 1 - yes),
        });
      }
    }
    const groups = Object.keys(GROUPS);
    const figure = (sample: readonly Answer[][]): number =>
      groups.reduce((sum, _, group) => sum + f1(sample, group), 0) / groups.length;
    return {
      items: asked.length,
      figures: [
        { name: 'macro F1', value: figure(answers), interval: interval(answers, figure) },
        ...trust(judgements),
        ...groups.map((name, group) => ({ name, value: f1(answers, group) })),
      ],
    };
  },
};

/** From which probability on yes gives the best F1, on the held fifth of the taught comments. */
function bestThreshold(held: readonly Judgement[]): number {
  const likely = held.map(({ truth, said, confidence }) => ({
    isTrue: truth === 1,
    yes: said === 1 ? confidence : 1 - confidence,
  }));
  const f1At = (threshold: number): number =>
    f1(
      likely.map(({ isTrue, yes }) => [{ isTrue, isSaid: yes >= threshold }]),
      0,
    );
  const thresholds = Array.from({ length: 50 }, (_, at) => 0.15 + at / 100);
  return thresholds.reduce((best, next) => (f1At(next) > f1At(best) ? next : best));
}

function f1(answers: readonly Answer[][], group: number): number {
  const of = answers.flatMap((all) => all[group] ?? []);
  const both = of.filter(({ isTrue, isSaid }) => isTrue && isSaid).length;
  const either =
    of.filter(({ isTrue }) => isTrue).length + of.filter(({ isSaid }) => isSaid).length;
  return either === 0 ? 0 : (2 * both) / either;
}
