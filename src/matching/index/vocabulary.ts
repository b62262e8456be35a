// The units the topics ask for, numbered from 1: words, entities, prefixes, values of fields, pairs of adjacent words.
// Looked up by the folded characters themselves, in typed arrays alone, so that reading a post makes no string.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops
import { sharedNumbers, type SharedVocabulary } from './shared-memory.ts';
import { PrefixFilter } from './prefix-filter.ts';
import * as unitRow from './unit-row.ts';
import * as table from './unit-table.ts';
import { mayHold, unitsMax, UnitTable } from './unit-table.ts';

/** What a text belongs to; the same characters in two spaces are two units. The sign of an entity is its space. */
export const WORD = 0;
export const HASHTAG = 1;
export const MENTION = 2;
export const CASHTAG = 3;
/** Added to the four above for the field it is in; title and body share 0. */
export const IN_PARENT = 4;
export const IN_BIO = 8;
/** Added to those above: words that begin so. */
export const PREFIX = 16;
export const VALUE = 32;
/** Stems of the words of title and body: language, space, stem. */
export const STEM = 33;

/** One step of the hash; a word's own starts at 0. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

export function hashEnd(hash: number, space: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15) ^ Math.imul(space, 0x45d9f3b), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

export function hashPair(left: number, right: number): number {
  const mixed = Math.imul(Math.imul(left, 0x9e3779b1) ^ right, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** The space of pairs. */
export const PAIR = 255;

const { ROW_SHIFT, ROW_SHAPE, ROW_START, ROW_LETTERS, LETTERS_IN_ROW } = unitRow;
const { ROW_LENGTH_FLAGS, STARTS_PAIR, ENDS_PAIR } = unitRow;
const { TAG_BITS, TAG_SHIFT } = table;
const TAG_MASK = (1 << TAG_BITS) - 1;
const LENGTH_BITS = 24;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

/** What stands in ROW_SHAPE for a text. */
export function shapeOf(space: number, length: number): number {
  return (space << LENGTH_BITS) | length;
}

export class Vocabulary {
  /** Number of units + 1. */
  size = 1;
  rows: Int32Array<ArrayBuffer> = new Int32Array(1024 << ROW_SHIFT);
  /** The same memory. */
  #letters = new Uint16Array(this.rows.buffer);
  /** In how many of the posts counted it was seen. */
  seen = new Int32Array(1024);
  spaces: Uint8Array = new Uint8Array(1024);
  pool: Uint16Array = new Uint16Array(8192);
  readonly texts = new UnitTable((unit) => this.#hashOf(unit));
  readonly pairs = new UnitTable((pair) => hashPair(this.leftOf(pair), this.rightOf(pair)));
  readonly prefixes = new PrefixFilter();
  #poolSize = 0;
  #codes = new Uint16Array(256);

  /** The unit of a folded text (an entity's without its sign), made if it is not there. */
  intern(text: string, space: number): number {
    const mixed = this.#load(text, space);
    const known = this.find(mixed, space, this.#codes, text.length);
    return known > 0 ? known : this.#addText(mixed, space, this.#codes.subarray(0, text.length));
  }

  /** The unit of a text, or 0. */
  findText(text: string, space: number): number {
    return this.find(this.#load(text, space), space, this.#codes, text.length);
  }

  /** The unit with these characters, or 0. */
  find(mixed: number, space: number, codes: Uint16Array, length: number, from = 0): number {
    return mayHold(this.texts.bits, mixed) ? this.lookUp(mixed, space, codes, from, length) : 0;
  }

  /** The same for characters `from` on, for those who have looked at the bits. */
  lookUp(mixed: number, space: number, codes: Uint16Array, from: number, length: number): number {
    const { places } = this.texts;
    const mask = places.length - 1;
    const shape = shapeOf(space, length);
    const tag = mixed >>> TAG_SHIFT;
    for (let place = mixed & mask; ; place = (place + 1) & mask) {
      const held = places[place]!;
      if (held === 0) return 0;
      if ((held & TAG_MASK) !== tag) continue;
      const unit = held >>> TAG_BITS;
      if (this.rows[(unit << ROW_SHIFT) + ROW_SHAPE] !== shape) continue;
      if (this.hasLetters(unit, length, codes, from)) return unit;
    }
  }

  /** Whether these are the characters of a unit of this length. */
  hasLetters(unit: number, length: number, codes: Uint16Array, from: number): boolean {
    const inRow = length < LETTERS_IN_ROW ? length : LETTERS_IN_ROW;
    const letters = this.#letters;
    const first = ((unit << ROW_SHIFT) + ROW_LETTERS) * 2;
    for (let at = 0; at < inRow; at += 1)
      if (letters[first + at] !== codes[from + at]) return false;
    return length <= LETTERS_IN_ROW || this.#isInPool(this.#startOf(unit), length, codes, from);
  }

  #isInPool(start: number, length: number, codes: Uint16Array, from: number): boolean {
    for (let at = LETTERS_IN_ROW; at < length; at += 1)
      if (this.pool[start + at] !== codes[from + at]) return false;
    return true;
  }

  #hashOf(unit: number): number {
    const space = this.spaces[unit]!;
    const start = this.#startOf(unit);
    let hash = 0;
    for (let at = start; at < start + this.lengthOf(unit); at += 1)
      hash = hashStep(hash, this.pool[at]!);
    return hashEnd(hash, space);
  }

  /** The unit that stands for two adjacent ones, made if it is not there. */
  internPair(left: number, right: number): number {
    const mixed = hashPair(left, right);
    const known = this.findPair(left, right, mixed);
    if (known > 0) return known;
    const unit = this.#add(PAIR, right, left);
    this.rows[(left << ROW_SHIFT) + ROW_LENGTH_FLAGS]! |= STARTS_PAIR;
    this.rows[(right << ROW_SHIFT) + ROW_LENGTH_FLAGS]! |= ENDS_PAIR;
    this.pairs.add(mixed, unit);
    return unit;
  }

  findPair(left: number, right: number, mixed: number): number {
    if (!mayHold(this.pairs.bits, mixed)) return 0;
    const { rows } = this;
    const { places } = this.pairs;
    const mask = places.length - 1;
    const tag = mixed >>> TAG_SHIFT;
    for (let place = mixed & mask; ; place = (place + 1) & mask) {
      const held = places[place]!;
      if (held === 0) return 0;
      if ((held & TAG_MASK) !== tag) continue;
      const unit = held >>> TAG_BITS;
      const at = unit << ROW_SHIFT;
      if (rows[at + ROW_START] === left && rows[at + ROW_SHAPE] === right) return unit;
    }
  }

  isPair(unit: number): boolean {
    return this.spaces[unit] === PAIR;
  }

  leftOf(pair: number): number {
    return this.#startOf(pair);
  }

  rightOf(pair: number): number {
    return this.rows[(pair << ROW_SHIFT) + ROW_SHAPE]!;
  }

  lengthOf(unit: number): number {
    return this.rows[(unit << ROW_SHIFT) + ROW_SHAPE]! & LENGTH_MASK;
  }

  #startOf(unit: number): number {
    return this.rows[(unit << ROW_SHIFT) + ROW_START]!;
  }

  textOf(unit: number): string {
    const start = this.#startOf(unit);
    return String.fromCharCode(...this.pool.subarray(start, start + this.lengthOf(unit)));
  }

  /** Takes over the units of another vocabulary that were seen, the most frequent first: they lie close together then. */
  takeSeen(from: Vocabulary): void {
    const seenIn = (unit: number) => from.seen[unit]!;
    const order = Array.from({ length: from.size - 1 }, (_, index) => index + 1)
      .filter((unit) => seenIn(unit) > 0)
      .sort((a, b) => seenIn(b) - seenIn(a));
    const taken = new Int32Array(from.size);
    for (const unit of order)
      if (!from.isPair(unit)) taken[unit] = this.intern(from.textOf(unit), from.spaces[unit]!);
    for (const unit of order)
      if (from.isPair(unit))
        taken[unit] = this.internPair(taken[from.leftOf(unit)]!, taken[from.rightOf(unit)]!);
    for (const unit of order) this.seen[taken[unit]!] = seenIn(unit);
  }

  share(): SharedVocabulary {
    const spaces = new Uint8Array(new SharedArrayBuffer(this.spaces.byteLength));
    spaces.set(this.spaces);
    const pool = new Uint16Array(new SharedArrayBuffer(this.pool.byteLength));
    pool.set(this.pool);
    return {
      size: this.size,
      rows: sharedNumbers(this.rows),
      spaces,
      pool,
      texts: this.texts.share(),
      pairs: this.pairs.share(),
      prefixes: this.prefixes.all,
    };
  }

  /** Reads from shared memory from now on; the rows, which reading writes to, are its own. */
  attach(shared: SharedVocabulary): void {
    this.size = shared.size;
    this.#setRows(Int32Array.from(shared.rows));
    this.seen = new Int32Array(shared.spaces.length);
    this.spaces = shared.spaces;
    this.pool = shared.pool;
    this.texts.attach(shared.texts);
    this.pairs.attach(shared.pairs);
    for (const prefix of shared.prefixes) this.prefixes.add(prefix);
  }

  get byteLength(): number {
    const { rows, seen, spaces, pool, texts, pairs } = this;
    return [rows, seen, spaces, pool, texts, pairs].reduce((sum, each) => sum + each.byteLength, 0);
  }

  #load(text: string, space: number): number {
    if (text.length > this.#codes.length) this.#codes = new Uint16Array(text.length * 2);
    let hash = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      this.#codes[at] = code;
      hash = hashStep(hash, code);
    }
    return hashEnd(hash, space);
  }

  #addText(mixed: number, space: number, codes: Uint16Array): number {
    const needed = this.#poolSize + codes.length;
    if (needed > this.pool.length) {
      const pool = new Uint16Array(Math.max(this.pool.length * 2, needed));
      pool.set(this.pool);
      this.pool = pool;
    }
    this.pool.set(codes, this.#poolSize);
    const unit = this.#add(space, shapeOf(space, codes.length), this.#poolSize);
    const from = ((unit << ROW_SHIFT) + ROW_LETTERS) * 2;
    this.#letters.set(codes.subarray(0, LETTERS_IN_ROW), from);
    this.#poolSize = needed;
    this.texts.add(mixed, unit);
    if (space >= PREFIX && space < VALUE) this.prefixes.add(codes);
    return unit;
  }

  #add(space: number, shape: number, start: number): number {
    const unit = this.size;
    assert(unit < unitsMax, 'more units than the vocabulary can number');
    this.size += 1;
    if (unit >= this.spaces.length) {
      this.#setRows(grown(this.rows));
      this.seen = grown(this.seen);
      const spaces = new Uint8Array(unit * 2);
      spaces.set(this.spaces);
      this.spaces = spaces;
    }
    this.spaces[unit] = space;
    this.rows[(unit << ROW_SHIFT) + ROW_SHAPE] = shape;
    this.rows[(unit << ROW_SHIFT) + ROW_START] = start;
    return unit;
  }

  #setRows(rows: Int32Array<ArrayBuffer>): void {
    this.rows = rows;
    this.#letters = new Uint16Array(rows.buffer);
  }
}

/** Twice as long, with the same numbers at its start. */
export function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}

function assert(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}
