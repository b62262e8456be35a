// Reads the fields of one post in place: which units of the vocabulary stand at which word position, which entities and
// prefixes occur. Plain runs of text are read character by character through one table; a run that holds anything
// complex goes to the tokeniser itself. Tests hold both to the same result.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops
import * as cc from '#text/char-classes.ts';
import { tokenize } from '#text/tokens.ts';
import { plainLinkEnd } from './plain-link.ts';
import {
  classAt,
  isClosing,
  isOpening,
  isPlainEmoji,
  isSeparate,
  mayBeElided,
  textOf,
} from './plain-text.ts';
import { CASHTAG, hashEnd, hashStep, HASHTAG, MENTION, PREFIX } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words between two fields, more than any distance a query may ask for, so that nothing is near across fields. */
export const FIELD_GAP = 104;

const { charClasses } = cc;

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
  /** The folded characters of the word being read. */
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

  /** Reads `length` characters of `codes`. `base` is the field's space in the vocabulary. */
  read(length: number, base: number): void {
    this.#reserveUnits(length);
    const { codes, units } = this;
    const word = this.#word;
    const vocabulary = this.#vocabulary;
    const { bits } = vocabulary.texts;
    const bitsMask = bits.length - 1;
    const hasPrefixes = !vocabulary.prefixes.isEmpty;
    codes[length] = 0x20;
    let at = 0;
    let count = this.count;
    let runStart = 0;
    let runCount = count;
    let runExtras = this.extraCount;
    let sawMark = false;
    // The hashtag or mention whose word is read next, or 0.
    let entity = 0;
    for (;;) {
      let kind = charClasses[codes[at]!]!;
      if (kind >= cc.FIRST_LETTER) {
        let hash = 0;
        let size = 0;
        let isWhole = true;
        for (;;) {
          do {
            word[size++] = kind;
            hash = (Math.imul(hash, 31) + kind) | 0;
            at += 1;
            kind = charClasses[codes[at]!]!;
          } while (kind >= cc.FIRST_LETTER);
          if (entity !== 0 || (kind !== cc.APOSTROPHE && kind !== cc.NUMBER_MARK)) break;
          const last = word[size - 1]!;
          const next = classAt(codes, at + 1);
          if (next < cc.FIRST_LETTER) break;
          if (kind === cc.NUMBER_MARK) {
            if (last > cc.LAST_DIGIT || next > cc.LAST_DIGIT) break;
            sawMark = true;
            kind = codes[at]!;
            continue;
          }
          if (last > cc.LAST_DIGIT !== next > cc.LAST_DIGIT) break;
          const after = classAt(codes, at + 2);
          if (next === 0x73 && after < cc.FIRST_LETTER && after !== cc.COMPLEX) {
            if (after === cc.APOSTROPHE || !isWhole) {
              kind = cc.COMPLEX;
              break;
            }
            // A possessive: the word is what stands before it.
            at += 2;
            kind = after;
            break;
          }
          if (last <= cc.LAST_DIGIT || mayBeElided(word, size)) {
            kind = cc.COMPLEX;
            break;
          }
          isWhole = false;
          kind = 0x27;
        }
        if (kind === cc.UNREAD) {
          cc.readPage(codes[at]!);
          at = runStart;
          count = runCount;
          this.extraCount = runExtras;
          sawMark = false;
          entity = 0;
          continue;
        }
        if (kind !== cc.COMPLEX) {
          const mixed = hashEnd(hash, base);
          units[count] =
            (bits[(mixed >>> 5) & bitsMask]! & (1 << (mixed & 31))) === 0
              ? 0
              : vocabulary.find(mixed, base, word, size);
          if (entity !== 0) {
            if (!this.#readEntity(entity, base, hash, size, at, kind, count)) kind = cc.COMPLEX;
            entity = 0;
          }
          if (hasPrefixes) this.#readPrefixes(base, size, count);
          count += 1;
        }
        if (kind !== cc.COMPLEX) continue;
      }
      if (kind === cc.SPACE) {
        if (at >= length) break;
        at += 1;
        runStart = at;
        runCount = count;
        runExtras = this.extraCount;
        sawMark = false;
        continue;
      }
      if (kind === cc.PLAIN || kind === cc.APOSTROPHE) {
        at += 1;
        continue;
      }
      if (kind === cc.NUMBER_MARK) {
        sawMark = true;
        at += 1;
        continue;
      }
      if (kind === cc.LONE) {
        word[0] = codes[at]!;
        const mixed = hashEnd(word[0], base);
        units[count] = vocabulary.find(mixed, base, word, 1);
        if (hasPrefixes) this.#readPrefixes(base, 1, count);
        count += 1;
        at += 1;
        continue;
      }
      if (kind === cc.KANA) {
        let hash = 0;
        let size = 0;
        do {
          word[size] = codes[at]!;
          hash = hashStep(hash, word[size]!);
          size += 1;
          at += 1;
          kind = charClasses[codes[at]!]!;
        } while (kind === cc.KANA);
        units[count] = vocabulary.find(hashEnd(hash, base), base, word, size);
        if (hasPrefixes) this.#readPrefixes(base, size, count);
        count += 1;
        continue;
      }
      if (kind === cc.COLON) {
        if (codes[at + 1] !== 0x2f || codes[at + 2] !== 0x2f || at + 2 >= length) {
          at += 1;
          continue;
        }
        const end = plainLinkEnd(codes, runStart, at, length);
        if (end > 0) {
          count = runCount;
          this.extraCount = runExtras;
          units[count] = 0;
          count += 1;
          at = end;
          continue;
        }
      } else if (kind === cc.HIGH_SURROGATE) {
        const code = 0x10000 + ((codes[at]! & 0x3ff) << 10) + (codes[at + 1]! & 0x3ff);
        if (at + 1 < length && isPlainEmoji(code)) {
          word[0] = codes[at]!;
          word[1] = codes[at + 1]!;
          const mixed = hashEnd(hashStep(hashStep(0, word[0]), word[1]), base);
          units[count] = vocabulary.find(mixed, base, word, 2);
          if (hasPrefixes) this.#readPrefixes(base, 2, count);
          count += 1;
          at += 2;
          continue;
        }
      } else if (kind === cc.HASH || kind === cc.AT) {
        const next = classAt(codes, at + 1);
        if (isSeparate(next) && codes[at + 1]! < 0x80) {
          at += 1;
          continue;
        }
        const isStart = at === runStart || isOpening(codes[at - 1]!);
        if (next >= cc.FIRST_LETTER && isStart && !sawMark) {
          entity = kind === cc.HASH ? HASHTAG : MENTION;
          at += 1;
          continue;
        }
      } else if (kind === cc.DOLLAR) {
        const next = classAt(codes, at + 1);
        if (next <= cc.LAST_DIGIT && (next >= cc.FIRST_LETTER || isSeparate(next))) {
          at += 1;
          continue;
        }
        if (at === runStart && next > cc.LAST_DIGIT) {
          entity = CASHTAG;
          at += 1;
          continue;
        }
      } else if (kind === cc.UNREAD) {
        cc.readPage(codes[at]!);
        continue;
      }
      // Complex: the run is read again, as a whole, by the tokeniser.
      entity = 0;
      sawMark = false;
      let end = at;
      while (classAt(codes, end) !== cc.SPACE) end += 1;
      this.extraCount = runExtras;
      count = this.#readComplex(runStart, Math.min(end, length), base, runCount);
      at = end;
    }
    this.count = count;
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
        this.#readPrefixes(base + sign, size, position);
        continue;
      }
      // A bare link lies over words, which come behind it and take its place.
      this.units[position] = unit;
      if (!isLink) this.#readPrefixes(base, size, position);
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
    const code = this.codes[end]!;
    if (kind === cc.COLON && this.codes[end + 1] === 0x2f) return false;
    if (kind !== cc.SPACE && !isClosing(code)) return false;
    if (sign === HASHTAG) {
      let hasLetter = false;
      for (let at = 0; at < size; at += 1) if (word[at]! > cc.LAST_DIGIT) hasLetter = true;
      if (!hasLetter) return kind !== cc.NUMBER_MARK;
    } else {
      // In other scripts than ASCII neither names nor cashtags are as simple.
      for (let at = end - size; at < end; at += 1) if (this.codes[at]! > 0x7a) return false;
      const next = classAt(this.codes, end + 1);
      if (kind !== cc.SPACE && next !== cc.SPACE && sign === MENTION) return false;
      if (sign === MENTION && size > 20) return false;
      if (sign === CASHTAG) {
        if (code > 0x7e || code === 0x22) return false;
        if (kind !== cc.SPACE && next !== cc.SPACE) return false;
        if (size > 6) return true;
        for (let at = 0; at < size; at += 1) if (word[at]! <= cc.LAST_DIGIT) return true;
      }
    }
    const space = base + sign;
    this.#addExtra(this.#vocabulary.find(hashEnd(hash, space), space, word, size), position);
    this.#readPrefixes(space, size, position);
    return true;
  }

  #readPrefixes(space: number, size: number, position: number): void {
    const vocabulary = this.#vocabulary;
    const { prefixes } = vocabulary;
    const word = this.#word;
    if (prefixes.isEmpty || !prefixes.mayBegin(word, size)) return;
    const { lengths } = prefixes;
    let hash = 0;
    for (let at = 0; at < size; at += 1) {
      hash = hashStep(hash, word[at]!);
      if ((lengths & (1 << Math.min(at, 31))) === 0) continue;
      const unit = vocabulary.find(hashEnd(hash, PREFIX + space), PREFIX + space, word, at + 1);
      this.#addExtra(unit, position);
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
