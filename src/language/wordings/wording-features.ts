// What a wording of a wish or a question is compared by: stems, pairs of stems that stand near, and the letters of its
// words, so that a slip of the pen and another ending still meet. Features are hashed; equal features are equal numbers.
import { isFunctionWord } from '#text/function-words.ts';
import { identifyLanguage } from '#text/language-id.ts';
import { stemWord } from '#text/stems.ts';
import { tokenize } from '#text/tokens.ts';
import { addText, addUnit, finish, seedOf } from '../features/text-hash.ts';

/** Features in rising order, each once, and the weight of each. */
export type Weighed = { readonly features: Uint32Array; readonly weights: Float64Array };

export type Wording = {
  readonly lang: string;
  readonly stems: Weighed;
  /** Stems, pairs and letters. */
  readonly kinds: readonly Weighed[];
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
  const weighed = weighStems(stems, small);
  const kinds = [weighed, weigh(pairsOf(content), 1), weigh(letters, lettersWeight)];
  return { lang: language, stems: weighed, kinds };
}

/** A word that is a small one elsewhere counts as what it means here. */
function weighStems(stems: readonly number[], small: readonly number[]): Weighed {
  const greater = weigh(stems, 1);
  const lesser = weigh(
    small.filter((feature) => !stems.includes(feature)),
    smallWeight,
  );
  const features = new Uint32Array(greater.features.length + lesser.features.length);
  const weights = new Float64Array(features.length);
  let [one, other] = [0, 0];
  for (let at = 0; at < features.length; at += 1) {
    const isGreater = (greater.features[one] ?? Infinity) < (lesser.features[other] ?? Infinity);
    const [from, place] = isGreater ? [greater, one] : [lesser, other];
    features[at] = from.features[place] ?? 0;
    weights[at] = from.weights[place] ?? 0;
    if (isGreater) one += 1;
    else other += 1;
  }
  return { features, weights };
}

/** The second time a feature comes counts less than the first. */
function weigh(given: readonly number[], weight: number): Weighed {
  const sorted = new Uint32Array(given).sort();
  const weights = new Float64Array(sorted.length);
  let count = 0;
  for (let at = 0; at < sorted.length;) {
    const feature = sorted[at] ?? 0;
    let end = at + 1;
    while (sorted[end] === feature) end += 1;
    // In place: no more are kept than were read.
    sorted[count] = feature;
    weights[count] = end - at === 1 ? weight : weight * (1 + Math.log(end - at));
    count += 1;
    at = end;
  }
  return { features: sorted.subarray(0, count), weights: weights.subarray(0, count) };
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
