// What a wording of a wish or a question is compared by: stems, pairs of stems that stand near, and the letters of its
// words, so that a slip of the pen and another ending still meet. Features are hashed; equal features are equal numbers.
import { isFunctionWord } from '#text/function-words.ts';
import { identifyLanguage } from '#text/language-id.ts';
import { stemWord } from '#text/stems.ts';
import { tokenize } from '#text/tokens.ts';
import { addText, addUnit, finish, seedOf } from '../features/text-hash.ts';

/** Feature to weight. */
export type WordingFeatures = ReadonlyMap<number, number>;

export type Wording = {
  readonly lang: string;
  readonly stems: WordingFeatures;
  readonly all: WordingFeatures;
};

const STEM = seedOf('stem');
const PAIR = seedOf('pair');
const LETTERS = seedOf('letters');
const SPACE = 32;
/** "How", "my" and "is" say a little of what kind of question it is. */
const smallWeight = 0.2;
const lettersWeight = 0.3;
const shortestLetters = 3;
const longestLetters = 4;
/** A pair is no more than this many content words apart, in either order. */
const pairReach = 4;
/** Longer wordings say the same again. */
const charactersMax = 2000;

/** @param lang ISO 639-1; told from the text where it is not given */
export function readWording(text: string, lang?: string): Wording {
  const start = text.slice(0, charactersMax);
  const language = lang ?? identifyLanguage(start).lang;
  const content: string[] = [];
  const small: number[] = [];
  const stems: number[] = [];
  const letters: number[] = [];
  for (const { kind, folded: word } of tokenize(start)) {
    if (kind !== 'word') continue;
    const stem = stemWord(word, language);
    const feature = finish(addText(STEM, stem));
    if (isFunctionWord(word)) small.push(feature);
    else {
      stems.push(feature);
      content.push(stem);
    }
    pushLetters(letters, word);
  }
  const byStems = new Map<number, number>();
  weigh(byStems, small, smallWeight);
  weigh(byStems, stems, 1);
  const all = new Map(byStems);
  weigh(all, pairsOf(content), 1);
  weigh(all, letters, lettersWeight);
  return { lang: language, stems: byStems, all };
}

/** The second time a feature comes counts less than the first. */
function weigh(into: Map<number, number>, features: readonly number[], weight: number): void {
  const counts = new Map<number, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  for (const [feature, count] of counts) {
    into.set(feature, count === 1 ? weight : weight * (1 + Math.log(count)));
  }
}

// Loops without lists between them: a large store reads millions of these when it opens.

function pairsOf(content: readonly string[]): number[] {
  const found: number[] = [];
  for (const [at, one] of content.entries()) {
    for (let next = at + 1; next <= at + pairReach; next += 1) {
      const other = content[next];
      if (other === undefined) break;
      const [first, second] = one < other ? [one, other] : [other, one];
      found.push(finish(addText(addUnit(addText(PAIR, first), SPACE), second)));
    }
  }
  return found;
}

function pushLetters(found: number[], word: string): void {
  const padded = ` ${word} `;
  for (let from = 0; from + shortestLetters <= padded.length; from += 1) {
    let hash = LETTERS;
    for (let length = 1; length <= longestLetters && from + length <= padded.length; length += 1) {
      hash = addUnit(hash, padded.charCodeAt(from + length - 1));
      if (length >= shortestLetters) found.push(finish(hash));
    }
  }
}
