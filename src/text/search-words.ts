// The words by which a text is found: folded stems without the small words.

import { isFunctionWord } from './function-words.ts';
import { stemWord } from './stems.ts';
import { tokenize } from './tokens.ts';

/** Longer words are hashes, keys and noise. */
const WORD_LENGTH_MAX = 40;
/** Of a longer text the beginning is found. */
const WORDS_MAX = 2000;

/** In the order they are said, each as often as it is said. @param lang ISO 639-1 */
export function searchWords(text: string, lang: string): string[] {
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
