// The words behind a label: the share of every feature in the logit, gathered on the words it was read from.
import { isNegator } from './features/negators.ts';
import { isFunctionWord } from '#text/function-words.ts';
import { MEASURED_BLOCK } from './features/feature-list.ts';
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

/** Where in a text its features were read: found once a text, because each of its labels asks for it. */
export type Places = {
  /** By feature: the number of its place, -1 where it is of the whole text. */
  readonly of: Int32Array;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** The features of polarity, and what part each of the places has in it that feel as the whole text does. */
  readonly measured: readonly number[];
  readonly felt: readonly { readonly place: number; readonly part: number }[];
};

/** A pair of words starts where its first word does and is counted there. */
export function placesOf({ count, from, to, blocks, felt }: FeatureList): Places {
  const numbers = new Map<number, number>();
  const of = new Int32Array(count).fill(-1);
  const starts: number[] = [];
  const ends: number[] = [];
  const measured: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const start = from[at] ?? 0;
    const end = to[at] ?? 0;
    if (blocks[at] === MEASURED_BLOCK) measured.push(at);
    if (start === end) continue;
    const known = numbers.get(start);
    const place = known ?? starts.length;
    of[at] = place;
    if (known === undefined) {
      numbers.set(start, place);
      starts.push(start);
      ends.push(end);
    } else if (end < (ends[place] ?? 0)) ends[place] = end;
  }
  const sum = felt.reduce((total, { polarity }) => total + polarity, 0);
  const agreeing = felt.filter(({ polarity }) => polarity * sum > 0);
  const all = agreeing.reduce((total, { polarity }) => total + polarity, 0);
  const parts = agreeing.map(({ from: start, polarity }) => {
    return { place: numbers.get(start) ?? -1, part: polarity / all };
  });
  return { of, from: starts, to: ends, measured, felt: parts };
}

/** @param shares of each feature in the logit of the label, as sharesOf tells */
export function decidingWords(shares: Float64Array, places: Places, text: string): DecidingWord[] {
  const weights = new Float64Array(places.from.length);
  for (let at = 0; at < places.of.length; at += 1) {
    const place = places.of[at] ?? -1;
    if (place >= 0) weights[place] = (weights[place] ?? 0) + (shares[at] ?? 0);
  }
  const feeling = places.measured.reduce((sum, at) => sum + (shares[at] ?? 0), 0);
  for (const { place, part } of places.felt)
    if (place >= 0) weights[place] = (weights[place] ?? 0) + feeling * part;
  const strongest = [...weights.keys()]
    .filter((place) => (weights[place] ?? 0) > 0)
    .sort(
      (a, b) =>
        (weights[b] ?? 0) - (weights[a] ?? 0) || (places.from[a] ?? 0) - (places.from[b] ?? 0),
    );
  const words: DecidingWord[] = [];
  for (const place of strongest) {
    const [from = 0, to = 0, weight = 0] = [places.from[place], places.to[place], weights[place]];
    if (words.length === WORDS_MAX || weight < (words[0]?.weight ?? 0) * LEAST_PART) break;
    const word = text.slice(from, to);
    if (isTelling(word)) words.push({ text: word, from, to, weight });
  }
  return words;
}

/** Names and links, which are all one to the models, small words, commas and colons weigh in the sum, but tell a reader nothing. */
export function isTelling(word: string): boolean {
  if (/^@|^https?:/i.test(word)) return false;
  const lower = word.toLowerCase();
  if (isNegator(lower)) return true;
  return (
    /[\p{L}\p{N}\p{Extended_Pictographic}!?]|[<>:;=]\S|\S[<>:;=]/u.test(word) &&
    !isFunctionWord(lower)
  );
}
