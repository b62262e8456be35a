// How often a unit is expected in a post: what was seen so far, on top of a guess by kind and length for the start.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds
import { IN_PARENT, MENTION, PAIR, PREFIX, VALUE, type Vocabulary } from './vocabulary.ts';

/** The guess weighs as much as so many posts. */
const GUESS_WEIGHT = 100;

/** Units are counted in every so many-th post: enough to know them, and the others are quicker. A power of two. */
export const COUNTED_EVERY = 8;

const BY_LENGTH = [0.2, 0.1, 0.06, 0.03, 0.012, 0.006, 0.004, 0.003, 0.002];

const EVERYDAY: ReadonlySet<string> = new Set(
  (
    'the a to of and in is for i it you that on this my with be at as are have just not but so was me we they all can what if ' +
    'like get new when how from out or up about one no do your an by will there more he his who has now would them why than ' +
    'de la el en que y le les et un une der die das und ist ich nicht och att det som en på i är jag o e da do não para com'
  ).split(' '),
);

export class Frequencies {
  /** Posts read so far, and those of them in which the units were counted. */
  posts = 0;
  counted = 0;
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Expected share of posts that hold the unit, above 0. */
  expected(unit: number): number {
    const seen = this.#vocabulary.seen[unit]!;
    return (seen + this.#guess(unit) * GUESS_WEIGHT) / (this.counted + GUESS_WEIGHT);
  }

  #guess(unit: number): number {
    const vocabulary = this.#vocabulary;
    const space = vocabulary.spaces[unit]!;
    if (space === PAIR)
      return (
        Math.min(this.#guess(vocabulary.leftOf(unit)), this.#guess(vocabulary.rightOf(unit))) * 0.1
      );
    const length = vocabulary.lengthOf(unit);
    const byLength = BY_LENGTH[Math.min(length, BY_LENGTH.length - 1)]!;
    if (space >= VALUE) return 0.02;
    if (space >= PREFIX) return byLength * 3;
    if (space % IN_PARENT !== 0)
      return space % IN_PARENT === MENTION ? byLength * 0.05 : byLength * 0.1;
    const isEveryday = length <= 5 && EVERYDAY.has(vocabulary.textOf(unit));
    return isEveryday ? 0.3 : byLength;
  }
}
