// How good a taught model is, told honestly: each correction is judged by a model that has not seen it or a near copy
// of it (ten folds), beside what the model that ships says of the same posts.
import { softmax } from '../linear/model.ts';
import { NearDuplicates } from '../near-duplicates.ts';
import { learnOwnModel } from './learn-own-model.ts';
import type { OwnExample } from './learn-own-model.ts';
import { ownLogits } from './own-model.ts';
import { SURE_FROM } from './sure-from.ts';

export type Measured = {
  readonly total: number;
  /** By models that had not seen the correction. */
  readonly right: number;
  /** By the model that ships. */
  readonly rightBefore: number;
  /** Wrong before and right now; the other way round. */
  readonly mended: number;
  readonly spoilt: number;
  /** What would be sure from each of these confidences on. */
  readonly sure: readonly SureFrom[];
};

/** How many answers a confidence reaches, and how many of these are right: by the taught model, by the one that ships. */
export type SureFrom = {
  readonly from: number;
  readonly own: Sure;
  readonly builtIn: Sure;
};
type Sure = { readonly answers: number; readonly right: number };
type Answer = { readonly isRight: boolean; readonly confidence: number };

const FOLDS = 10;
/** Beyond so many examples half the folds tell as much. */
const MANY = 600;
const FOLDS_OF_MANY = 5;

export type MeasuredExample = OwnExample & { readonly text: string };

export function measureOwnModel(
  classes: readonly string[],
  examples: readonly MeasuredExample[],
): Measured {
  const folds = foldsOf(examples);
  const count = { total: 0, right: 0, rightBefore: 0, mended: 0, spoilt: 0 };
  const own: Answer[] = [];
  const builtIn: Answer[] = [];
  for (const fold of new Set(folds)) {
    const seen = examples.filter((_, at) => folds[at] !== fold);
    const model = learnOwnModel(classes, seen);
    for (const [at, example] of examples.entries()) {
      if (folds[at] !== fold) continue;
      const shares = softmax(ownLogits(model, example.features, example.below));
      const isRight = highest(shares) === example.label;
      const wasRight = highest(example.below) === example.label;
      own.push({ isRight, confidence: Math.max(...shares) });
      builtIn.push({ isRight: wasRight, confidence: Math.max(...example.below) });
      count.total += 1;
      count.right += Number(isRight);
      count.rightBefore += Number(wasRight);
      count.mended += Number(isRight && !wasRight);
      count.spoilt += Number(!isRight && wasRight);
    }
  }
  const sure = SURE_FROM.map((from) => ({
    from,
    own: sureOf(own, from),
    builtIn: sureOf(builtIn, from),
  }));
  return { ...count, sure };
}

function sureOf(answers: readonly Answer[], from: number): Sure {
  const sure = answers.filter(({ confidence }) => confidence >= from);
  return { answers: sure.length, right: sure.filter(({ isRight }) => isRight).length };
}

/** Near copies are in one fold: a model that has seen one knows them all. */
function foldsOf(examples: readonly MeasuredExample[]): number[] {
  const copies = new NearDuplicates({ capacity: Math.max(1, examples.length) });
  const foldOf = new Map<string, number>();
  const folds = examples.length > MANY ? FOLDS_OF_MANY : FOLDS;
  return examples.map(({ text }, at) => {
    const group = copies.add(String(at), text);
    const fold = foldOf.get(group) ?? foldOf.size % folds;
    foldOf.set(group, fold);
    return fold;
  });
}

function highest(numbers: ArrayLike<number>): number {
  let best = 0;
  for (let at = 1; at < numbers.length; at += 1)
    if ((numbers[at] ?? 0) > (numbers[best] ?? 0)) best = at;
  return best;
}
