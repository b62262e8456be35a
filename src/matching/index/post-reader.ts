// Reads the fields of one post in place: which units of the vocabulary stand at which word position, which entities and
// prefixes occur. Plain runs of text are read character by character through one table; a run that holds anything
// complex goes to the tokeniser itself. Tests hold both to the same result.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops
import * as cc from '#text/char-classes.ts';
import { tokenize } from '#text/tokens.ts';
import { isSureEntity } from './sure-entity.ts';
import { DOUBTFUL, jointAt, JOINS, POSSESSIVE } from './joints.ts';
import { plainLinkEnd } from './plain-link.ts';
import { classAt, isOpening, isPlainEmoji, isSeparate, runStart, textOf } from './plain-text.ts';
import { CASHTAG, hashEnd, hashStep, HASHTAG, MENTION, PREFIX } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words between two fields, more than any distance a query may ask for, so that nothing is near across fields. */
export const FIELD_GAP = 104;

/** A sign further than this from the start of its run is left to the tokeniser, so that nothing is read again and again. */
const RUN_LOOKED_BACK = 64;

const { charClasses } = cc;
// V8 folds constants of this file, but reads what is imported anew every time.
const { SPACE, APOSTROPHE, NUMBER_MARK, COMPLEX, UNREAD, FIRST_LETTER } = cc;

export class PostReader {
  readonly #vocabulary: Vocabulary;
  /** The text being read, with a space behind its end. */
  codes = new Uint16Array(4096);
  /** Unit at each word position; 0 where no topic asks for the word. */
  units = new Int32Array(4096);
  /** Number of positions, gaps included. */
  count = 0;
  /** Entities and prefixes: unit and position. */
  extraUnits = new Int32Array(1024);
  extraPositions = new Int32Array(1024);
  extraCount = 0;
  /** The folded characters of the words, each where it stands in the text. */
  #letters = new Uint16Array(4096);
  /** The same of a word that does not stand so in the text. */
  #word = new Uint16Array(4096);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  start(): void {
    this.count = 0;
    this.extraCount = 0;
  }

  /** Puts a text into `codes`; the length is returned. */
  load(text: string, lengthMax: number): number {
    const length = Math.min(text.length, lengthMax);
    this.reserve(length);
    const { codes } = this;
    for (let at = 0; at < length; at += 1) codes[at] = text.charCodeAt(at);
    return length;
  }

  reserve(length: number): void {
    if (this.codes.length <= length) {
      const codes = new Uint16Array(length * 2);
      codes.set(this.codes);
      this.codes = codes;
      this.#letters = new Uint16Array(length * 2);
      this.#word = new Uint16Array(length * 2);
    }
  }

  /** Leaves room after the last word, so that the next field is far from it. */
  startField(): void {
    if (this.count === 0) return;
    this.#reserveUnits(FIELD_GAP);
    this.units.fill(0, this.count, this.count + FIELD_GAP);
    this.count += FIELD_GAP;
  }

  /**
   * Reads `length` characters of `codes`. `base` is the field's space in the vocabulary. Holds only what every text is
   * full of: the less there is in it, the sooner it is compiled, and the seldomer compiled code has to be given up.
   */
  read(length: number, base: number): void {
    this.#reserveUnits(length);
    const { codes, units } = this;
    const letters = this.#letters;
    const vocabulary = this.#vocabulary;
    const { bits } = vocabulary.texts;
    const bitsMask = bits.length - 1;
    const { prefixes } = vocabulary;
    const hasPrefixes = !prefixes.isEmpty;
    codes[length] = 0x20;
    let at = 0;
    let count = this.count;
    let runCount = count;
    for (;;) {
      let kind = charClasses[codes[at]!]!;
      if (kind >= FIRST_LETTER) {
        const from = at;
        let hash = 0;
        do {
          letters[at] = kind;
          hash = (Math.imul(hash, 31) + kind) | 0;
          at += 1;
          kind = charClasses[codes[at]!]!;
        } while (kind >= FIRST_LETTER);
        if (kind === UNREAD) {
          cc.readPage(codes[at]!);
          at = from;
          continue;
        }
        if (kind === APOSTROPHE || kind === NUMBER_MARK) {
          if (classAt(codes, at + 1) >= FIRST_LETTER) {
            this.count = count;
            at = this.#readJoined(from, length, base, runCount);
            count = this.count;
            continue;
          }
        }
        if (kind !== COMPLEX) {
          const mixed = hashEnd(hash, base);
          units[count] =
            (bits[(mixed >>> 5) & bitsMask]! & (1 << (mixed & 31))) === 0
              ? 0
              : vocabulary.lookUp(mixed, base, letters, from, at - from);
          if (hasPrefixes && prefixes.mayBegin(letters, from, at - from))
            this.#addPrefixes(base, letters, from, at - from, count);
          count += 1;
          continue;
        }
      }
      if (kind === SPACE) {
        if (at >= length) break;
        at += 1;
        runCount = count;
        continue;
      }
      if (kind <= NUMBER_MARK) {
        at += 1;
        continue;
      }
      this.count = count;
      at = this.#readSign(kind, at, length, base, runCount);
      count = this.count;
    }
    this.count = count;
  }

  /** A word that goes on behind an apostrophe or a number mark, from its start. @returns where to go on */
  #readJoined(from: number, length: number, base: number, runCount: number): number {
    const { codes } = this;
    const letters = this.#letters;
    let at = from;
    let isWhole = true;
    let joint = JOINS;
    let kind = 0;
    while (joint === JOINS) {
      for (kind = classAt(codes, at); kind >= FIRST_LETTER; kind = classAt(codes, at)) {
        letters[at] = kind;
        at += 1;
      }
      if (kind !== APOSTROPHE && kind !== NUMBER_MARK) break;
      joint = jointAt(codes, letters, { from, at, isWhole });
      if (joint !== JOINS) break;
      letters[at] = kind === APOSTROPHE ? 0x27 : codes[at]!;
      if (kind === APOSTROPHE) isWhole = false;
      at += 1;
    }
    if (joint === DOUBTFUL || kind === COMPLEX) return this.#readRun(at, length, base, runCount);
    this.#addWord(letters, from, at - from, base);
    return joint === POSSESSIVE ? at + 2 : at;
  }

  /** A word at the next position, looked up at once. */
  #addWord(letters: Uint16Array, from: number, size: number, base: number): void {
    let hash = 0;
    for (let at = from; at < from + size; at += 1) hash = hashStep(hash, letters[at]!);
    const mixed = hashEnd(hash, base);
    this.units[this.count] = this.#vocabulary.find(mixed, base, letters, size, from);
    this.#readPrefixes(base, letters, from, size, this.count);
    this.count += 1;
  }

  /** Reads what is neither space nor plain nor a word of letters, from `count` on. @returns where to go on */
  #readSign(kind: number, at: number, length: number, base: number, runCount: number): number {
    const { codes } = this;
    switch (kind) {
      case cc.LONE:
        return this.#readSingle(at, 1, base);
      case cc.KANA: {
        let end = at + 1;
        while (charClasses[codes[end]!] === cc.KANA) end += 1;
        return this.#readSingle(at, end - at, base);
      }
      case cc.COLON: {
        if (codes[at + 1] !== 0x2f || codes[at + 2] !== 0x2f || at + 2 >= length) return at + 1;
        const end = plainLinkEnd(codes, runStart(codes, at, at), at, length);
        if (end === 0) break;
        this.#dropFrom(runCount);
        this.units[runCount] = 0;
        this.count = runCount + 1;
        return end;
      }
      case cc.HIGH_SURROGATE: {
        const code = 0x10000 + ((codes[at]! & 0x3ff) << 10) + (codes[at + 1]! & 0x3ff);
        if (at + 1 < length && isPlainEmoji(code)) return this.#readSingle(at, 2, base);
        break;
      }
      case cc.UNREAD:
        cc.readPage(codes[at]!);
        return at;
      case cc.HASH:
      case cc.AT:
      case cc.DOLLAR: {
        const end = this.#readSigned(kind, at, base);
        if (end > at) return end;
        break;
      }
    }
    return this.#readRun(at, length, base, runCount);
  }

  /** Something complex is at `at`: the run is read again, as a whole, by the tokeniser. */
  #readRun(at: number, length: number, base: number, runCount: number): number {
    const { codes } = this;
    let end = at;
    while (classAt(codes, end) !== SPACE) end += 1;
    this.#dropFrom(runCount);
    const from = runStart(codes, at, at);
    this.count = this.#readComplex(from, Math.min(end, length), base, runCount);
    return end;
  }

  /** Forgets what was read from this position on. */
  #dropFrom(position: number): void {
    while (this.extraCount > 0 && this.extraPositions[this.extraCount - 1]! >= position)
      this.extraCount -= 1;
  }

  /** Characters that are a word as they stand. */
  #readSingle(at: number, size: number, base: number): number {
    this.#addWord(this.codes, at, size, base);
    return at + size;
  }

  /** At a #, @ or $: passes over it where it is nothing, or reads its word; `at` itself where it is doubtful. */
  #readSigned(kind: number, at: number, base: number): number {
    const { codes } = this;
    const word = this.#word;
    const next = classAt(codes, at + 1);
    const isSign = next < cc.FIRST_LETTER || (kind === cc.DOLLAR && next <= cc.LAST_DIGIT);
    if (isSign) {
      const isPassed =
        kind === cc.DOLLAR
          ? next >= cc.FIRST_LETTER || isSeparate(next)
          : isSeparate(next) && codes[at + 1]! < 0x80;
      return isPassed ? at + 1 : at;
    }
    const start = runStart(codes, at, RUN_LOOKED_BACK);
    if (start < 0) return at;
    if (at !== start && (kind === cc.DOLLAR || !isOpening(codes[at - 1]!))) return at;
    for (let before = start; before < at; before += 1)
      if (charClasses[codes[before]!] === cc.NUMBER_MARK) return at;
    let end = at + 1;
    let hash = 0;
    let size = 0;
    let kindBehind = next;
    while (kindBehind >= cc.FIRST_LETTER) {
      word[size++] = kindBehind;
      hash = hashStep(hash, kindBehind);
      end += 1;
      kindBehind = classAt(codes, end);
    }
    if (kindBehind === cc.COMPLEX) return at;
    const position = this.count;
    this.units[position] = this.#vocabulary.find(hashEnd(hash, base), base, word, size);
    const sign = kind === cc.HASH ? HASHTAG : kind === cc.AT ? MENTION : CASHTAG;
    if (!this.#readEntity(sign, base, hash, size, end, kindBehind, position)) return at;
    this.#readPrefixes(base, word, 0, size, position);
    this.count = position + 1;
    return end;
  }

  /** The tokeniser's answer for a whole run; returns the new number of positions. */
  #readComplex(from: number, to: number, base: number, first: number): number {
    const vocabulary = this.#vocabulary;
    const word = this.#word;
    let count = first;
    for (const token of tokenize(textOf(this.codes, from, to))) {
      const { kind, folded } = token;
      const sign =
        kind === 'hashtag'
          ? HASHTAG
          : kind === 'mention'
            ? MENTION
            : kind === 'cashtag'
              ? CASHTAG
              : 0;
      const isLink = kind === 'link';
      const skip = sign === 0 ? 0 : 1;
      const size = isLink ? 0 : folded.length - skip;
      let hash = 0;
      for (let at = 0; at < size; at += 1) {
        word[at] = folded.charCodeAt(at + skip);
        hash = hashStep(hash, word[at]!);
      }
      const position = first + token.position;
      const unit = isLink
        ? 0
        : vocabulary.find(hashEnd(hash, base + sign), base + sign, word, size);
      if (sign !== 0) {
        this.#addExtra(unit, position);
        this.#readPrefixes(base + sign, word, 0, size, position);
        continue;
      }
      // A bare link lies over words, which come behind it and take its place.
      this.units[position] = unit;
      if (!isLink) this.#readPrefixes(base, word, 0, size, position);
      count = Math.max(count, position + 1);
    }
    return count;
  }

  /** The entity whose word has just been read, where nothing behind it makes it doubtful. */
  #readEntity(
    sign: number,
    base: number,
    hash: number,
    size: number,
    end: number,
    kind: number,
    position: number,
  ): boolean {
    const word = this.#word;
    const isSure = isSureEntity(this.codes, word, { sign, size, end, kind });
    if (isSure !== undefined) return isSure;
    const space = base + sign;
    this.#addExtra(this.#vocabulary.find(hashEnd(hash, space), space, word, size), position);
    this.#readPrefixes(space, word, 0, size, position);
    return true;
  }

  #readPrefixes(
    space: number,
    letters: Uint16Array,
    from: number,
    size: number,
    position: number,
  ): void {
    const { prefixes } = this.#vocabulary;
    if (!prefixes.isEmpty && prefixes.mayBegin(letters, from, size))
      this.#addPrefixes(space, letters, from, size, position);
  }

  #addPrefixes(
    space: number,
    letters: Uint16Array,
    from: number,
    size: number,
    position: number,
  ): void {
    const vocabulary = this.#vocabulary;
    const { lengths } = vocabulary.prefixes;
    let hash = 0;
    for (let at = 0; at < size; at += 1) {
      hash = hashStep(hash, letters[from + at]!);
      if ((lengths & (1 << Math.min(at, 31))) === 0) continue;
      const mixed = hashEnd(hash, PREFIX + space);
      this.#addExtra(vocabulary.find(mixed, PREFIX + space, letters, at + 1, from), position);
    }
  }

  #addExtra(unit: number, position: number): void {
    if (unit === 0) return;
    if (this.extraCount === this.extraUnits.length) {
      const [units, positions] = [this.extraUnits, this.extraPositions];
      this.extraUnits = new Int32Array(units.length * 2);
      this.extraUnits.set(units);
      this.extraPositions = new Int32Array(units.length * 2);
      this.extraPositions.set(positions);
    }
    this.extraUnits[this.extraCount] = unit;
    this.extraPositions[this.extraCount] = position;
    this.extraCount += 1;
  }

  #reserveUnits(more: number): void {
    const needed = this.count + more + 1;
    if (needed <= this.units.length) return;
    const units = new Int32Array(needed * 2);
    units.set(this.units);
    this.units = units;
  }
}
