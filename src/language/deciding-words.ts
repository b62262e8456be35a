// The words behind a label: the share of every feature in the logit, gathered on the words it was read from.
import { isNegator } from './features/negators.ts';
import { isFunctionWord } from '#text/function-words.ts';
import type { FeatureList } from './features/feature-list.ts';

export type DecidingWord = {
  readonly text: string;
  /** Where it stands, UTF-16, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Its share in the logit of the label over the mean of all labels; always above 0. */
  readonly weight: number;
};

const WORDS_MAX = 5;
/** A word with less than this part of the strongest word's share decided nothing. */
const LEAST_PART = 0.15;

/** @param shares of each feature in the logit of the label, as sharesOf tells */
export function decidingWords(
  shares: Float64Array,
  features: FeatureList,
  text: string,
): DecidingWord[] {
  const starts = new Map<number, { to: number; weight: number }>();
  // A pair of words starts where its first word does and is counted there.
  for (let at = 0; at < features.count; at += 1) {
    const from = features.from[at] ?? 0;
    const to = features.to[at] ?? 0;
    if (from === to) continue;
    const known = starts.get(from);
    const share = shares[at] ?? 0;
    if (!known) starts.set(from, { to, weight: share });
    else {
      known.weight += share;
      known.to = Math.min(known.to, to);
    }
  }
  const words = [...starts]
    .map(([from, { to, weight }]) => ({ text: text.slice(from, to), from, to, weight }))
    .filter(({ text: word, weight }) => weight > 0 && isTelling(word))
    .sort((a, b) => b.weight - a.weight || a.from - b.from);
  const least = (words[0]?.weight ?? 0) * LEAST_PART;
  return words.slice(0, WORDS_MAX).filter(({ weight }) => weight >= least);
}

/** Small words and commas weigh in the sum, but tell a reader nothing. */
export function isTelling(word: string): boolean {
  const lower = word.toLowerCase();
  if (isNegator(lower)) return true;
  return /[\p{L}\p{N}\p{Extended_Pictographic}!?<>:;]/u.test(word) && !isFunctionWord(lower);
}
