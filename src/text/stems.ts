// Stems of folded words by the Snowball rules, remembered, because the same words come again and again.
import snowball from 'snowball-stemmers';
import { STEM_ALGORITHMS } from './stem-languages.ts';

// A vocabulary grows slowly after this many words; hostile streams of ever new words must not fill the memory.
const REMEMBERED_MAX = 100_000;
const LONGEST_WORD = 60;

type Stemmer = { stem: (word: string) => string; known: Map<string, string> };
const stemmers = new Map<string, Stemmer>();

function stemmerOf(language: string): Stemmer | undefined {
  const known = stemmers.get(language);
  if (known) return known;
  const algorithm = STEM_ALGORITHMS[language];
  if (algorithm === undefined) return undefined;
  const snow = snowball.newStemmer(algorithm);
  const made: Stemmer = { stem: (word) => snow.stem(word), known: new Map() };
  stemmers.set(language, made);
  return made;
}

/** The stem of a folded word; the word itself where the language is not known or the word is no ordinary one. */
export function stemWord(folded: string, language: string): string {
  const stemmer = stemmerOf(language);
  if (!stemmer || folded.length > LONGEST_WORD) return folded;
  const known = stemmer.known.get(folded);
  if (known !== undefined) return known;
  const stem = stemmer.stem(folded);
  if (stemmer.known.size >= REMEMBERED_MAX) stemmer.known.clear();
  stemmer.known.set(folded, stem);
  return stem;
}
