// The units of the post being matched: which are there and where. A post's reading is numbered, and a stamp with that
// number in a unit's row means "in this post", so that nothing is cleared between two posts.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops
import { stemWord } from '#text/stems.ts';
import type { Evaluation } from '../match/evaluate.ts';
import { DEFAULT_FIELDS } from '../match/field-text.ts';
import type { MatchablePost } from '../post.ts';
import type { AskedFields } from './asked-fields.ts';
import type { Frequencies } from './frequencies.ts';
import type { PostReader } from './post-reader.ts';
import type { Programs } from './program.ts';
import * as unitRow from './unit-row.ts';
import { valueKeys } from './value-units.ts';
import * as v from './vocabulary.ts';

const { ROW_SHIFT, ROW_LAST, ROW_LENGTH_FLAGS, FLAG_BITS, STARTS_PAIR, ENDS_PAIR } = unitRow;

/** The post as an object, for what is not answered by its units. */
export type WholePost = {
  readonly post: () => MatchablePost;
  readonly evaluate: () => Evaluation;
};

export class PostUnits {
  readonly reader: PostReader;
  readonly vocabulary: v.Vocabulary;
  readonly programs: Programs;
  /** The number of the reading. */
  number = 0;
  /** Units of the post that have topics. */
  touched = new Int32Array(4096);
  /** The first position of the body; before it is the title. */
  bodyStart = 0;
  /** Previous place of the same unit in this post, by place; -1 for none. Places behind the words are extras. */
  #previous = new Int32Array(8192);

  constructor(of: { reader: PostReader; vocabulary: v.Vocabulary; programs: Programs }) {
    this.reader = of.reader;
    this.vocabulary = of.vocabulary;
    this.programs = of.programs;
  }

  /** Stamps every unit of the post, chains its places, and returns how many of them have topics. */
  stamp(asked: AskedFields, whole: WholePost): number {
    const { reader, vocabulary } = this;
    const { units, count } = reader;
    const { rows } = vocabulary;
    this.number = (this.number + 1) | 0;
    const stamp = this.number;
    const needed = count * 2 + reader.extraCount + 1;
    if (needed > this.#previous.length) this.#previous = new Int32Array(needed * 2);
    if (needed > this.touched.length) this.touched = new Int32Array(needed * 2);
    const previous = this.#previous;
    const touched = this.touched;
    let touchedCount = 0;
    let flagsBefore = 0;
    for (let at = 0; at < count; at += 1) {
      const unit = units[at]!;
      if (unit === 0) {
        flagsBefore = 0;
        continue;
      }
      const row = unit << ROW_SHIFT;
      if (rows[row] === stamp) previous[at] = rows[row + ROW_LAST]!;
      else {
        rows[row] = stamp;
        previous[at] = -1;
        if (rows[row + ROW_LENGTH_FLAGS]! >> FLAG_BITS > 0) touched[touchedCount++] = unit;
      }
      rows[row + ROW_LAST] = at;
      const flags = rows[row + ROW_LENGTH_FLAGS]!;
      if ((flagsBefore & STARTS_PAIR) !== 0 && (flags & ENDS_PAIR) !== 0) {
        const left = units[at - 1]!;
        const pair = vocabulary.findPair(left, unit, v.hashPair(left, unit));
        if (pair !== 0) {
          const pairRow = pair << ROW_SHIFT;
          if (rows[pairRow] !== stamp) {
            rows[pairRow] = stamp;
            if (rows[pairRow + ROW_LENGTH_FLAGS]! >> FLAG_BITS > 0) touched[touchedCount++] = pair;
          }
        }
      }
      flagsBefore = flags;
    }
    for (let extra = 0; extra < reader.extraCount; extra += 1)
      touchedCount = this.#stampExtra(reader.extraUnits[extra]!, count + extra, touchedCount);
    if (asked.values > 0) {
      for (const key of valueKeys(whole.post())) {
        const unit = vocabulary.findText(key, v.VALUE);
        if (unit !== 0) touchedCount = this.#stampExtra(unit, -1, touchedCount);
      }
    }
    return asked.stems.size > 0
      ? this.#stampStems(asked, whole.evaluate(), touchedCount)
      : touchedCount;
  }

  #stampStems(asked: AskedFields, evaluation: Evaluation, touched: number): number {
    let touchedCount = touched;
    for (const field of DEFAULT_FIELDS) {
      for (const { folded } of evaluation.text(field).units) {
        for (const language of asked.stems.keys()) {
          const unit = this.vocabulary.findText(
            `${language} ${stemWord(folded, language)}`,
            v.STEM,
          );
          if (unit !== 0) touchedCount = this.#stampExtra(unit, -1, touchedCount);
        }
      }
    }
    return touchedCount;
  }

  /**
   * In how many posts a unit is decides which units topics are found by. Called after `stamp`: the first place of a
   * unit has none before it; a pair, which has no places, remembers the reading it was counted in.
   */
  count(frequencies: Frequencies): void {
    const { reader, vocabulary } = this;
    const { seen, rows } = vocabulary;
    frequencies.counted += 1;
    let before = 0;
    for (let at = 0; at < reader.count; at += 1) {
      const unit = reader.units[at]!;
      if (unit !== 0 && this.#previous[at] === -1) seen[unit]! += 1;
      if (unit !== 0 && before !== 0) {
        const pair = vocabulary.findPair(before, unit, v.hashPair(before, unit));
        const counted = (pair << ROW_SHIFT) + ROW_LAST;
        if (pair !== 0 && rows[counted] !== this.number) {
          rows[counted] = this.number;
          seen[pair]! += 1;
        }
      }
      before = unit;
    }
    for (let at = 0; at < reader.extraCount; at += 1)
      if (this.#previous[reader.count + at] === -1) seen[reader.extraUnits[at]!]! += 1;
  }

  #stampExtra(unit: number, place: number, touchedCount: number): number {
    const { rows } = this.vocabulary;
    const row = unit << ROW_SHIFT;
    const isNew = rows[row] !== this.number;
    if (place >= 0) this.#previous[place] = isNew ? -1 : rows[row + ROW_LAST]!;
    rows[row + ROW_LAST] = place;
    if (!isNew) return touchedCount;
    rows[row] = this.number;
    if (rows[row + ROW_LENGTH_FLAGS]! >> FLAG_BITS === 0) return touchedCount;
    if (touchedCount === this.touched.length) {
      const touched = new Int32Array(touchedCount * 2);
      touched.set(this.touched);
      this.touched = touched;
    }
    this.touched[touchedCount] = unit;
    return touchedCount + 1;
  }

  /** Last place of a unit in this post, or -1; earlier ones through `placeBefore`. */
  lastPlace(unit: number): number {
    const row = unit << ROW_SHIFT;
    return this.vocabulary.rows[row] === this.number ? this.vocabulary.rows[row + ROW_LAST]! : -1;
  }

  placeBefore(place: number): number {
    return this.#previous[place]!;
  }

  positionOf(place: number): number {
    const { count, extraPositions } = this.reader;
    return place < count ? place : extraPositions[place - count]!;
  }

  /** Field 0 is the title, 1 the body. A pair has no places: it is found by its words. */
  isIn(unit: number, field: number): boolean {
    const { vocabulary } = this;
    const isPair = vocabulary.isPair(unit);
    const right = isPair ? vocabulary.rightOf(unit) : 0;
    for (
      let place = this.lastPlace(isPair ? vocabulary.leftOf(unit) : unit);
      place >= 0;
      place = this.placeBefore(place)
    ) {
      const position = this.positionOf(place);
      if (position >= this.bodyStart !== (field === 1)) continue;
      if (!isPair || this.reader.units[position + 1] === right) return true;
    }
    return false;
  }

  hasPhrase(list: number): boolean {
    const { lists } = this.programs;
    const length = lists[list]!;
    for (let place = this.lastPlace(lists[list + 1]!); place >= 0; place = this.placeBefore(place))
      if (this.isPhraseAt(list + 1, length, place)) return true;
    return false;
  }

  isPhraseAt(list: number, length: number, position: number): boolean {
    const { units, count } = this.reader;
    if (position + length > count) return false;
    for (let at = 1; at < length; at += 1)
      if (units[position + at] !== this.programs.lists[list + at]) return false;
    return true;
  }
}
