// The words by which ideas are found: folded stems without the small words.

import { isFunctionWord } from '#text/function-words.ts';
import { stemWord } from '#text/stems.ts';
import { tokenize } from '#text/tokens.ts';

/** Longer words are hashes, keys and noise. */
const WORD_LENGTH_MAX = 40;
const WORDS_MAX = 1000;

/** In the order they are said. @param lang ISO 639-1 */
export function wordsOf(text: string, lang: string): string[] {
  const words: string[] = [];
  for (const { kind, folded } of tokenize(text)) {
    if (words.length >= WORDS_MAX) break;
    if (kind !== 'word' && kind !== 'number') continue;
    if (folded.length > WORD_LENGTH_MAX || (folded.length < 2 && kind === 'word')) continue;
    if (isFunctionWord(folded)) continue;
    words.push(stemWord(folded, lang));
  }
  return words;
}

export type FoundWords = {
  /** Words of the question that it holds, and those its title holds. */
  shared: readonly string[];
  inTitle: readonly string[];
};

/** The share of the question's weight that it holds; words of the title count twice. */
export function fitOf(
  { shared, inTitle }: FoundWords,
  rarity: ReadonlyMap<string, number>,
): number {
  const sum = (words: readonly string[]) =>
    words.reduce((total, word) => total + (rarity.get(word) ?? 0), 0);
  const whole = sum([...rarity.keys()]);
  return whole === 0 ? 0 : (sum(shared) + sum(inTitle)) / (2 * whole);
}
