// The units the topics ask for, numbered from 1: words, entities, prefixes, values of fields, pairs of adjacent words.
// Looked up by the folded characters themselves, in typed arrays alone, so that reading a post makes no string.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops

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

/** Per unit, side by side so that a hit touches one cache line: 8 numbers. */
export const ROW_SHIFT = 3;
/** Number of the post it was last seen in. */
export const ROW_STAMP = 0;
/** Its last place in that post. */
export const ROW_LAST = 1;
/** Its list of topics: start, length and room in the pool. */
export const ROW_LIST = 2;
export const ROW_LIST_LENGTH = 3;
export const ROW_LIST_ROOM = 4;
export const ROW_FLAGS = 5;
/** In how many posts it was seen. */
export const ROW_SEEN = 6;

/** Whether a pair with this unit on its left, or right, exists at all. */
export const STARTS_PAIR = 1;
export const ENDS_PAIR = 2;

/** The space of pairs. */
export const PAIR = 255;

function grown(old: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(old);
  return larger;
}

export class Vocabulary {
  /** Number of units + 1. */
  size = 1;
  /** Per unit. */
  hashes = new Int32Array(1024);
  spaces = new Uint8Array(1024);
  /** Place of its characters in `pool`; for a pair, its left unit. */
  starts = new Int32Array(1024);
  /** Number of its characters; for a pair, its right unit. */
  lengths = new Int32Array(1024);
  rows = new Int32Array(1024 << ROW_SHIFT);
  pool = new Uint16Array(8192);
  #poolSize = 0;
  #codes = new Uint16Array(256);
  /** Open addressing, twice: texts and pairs. A bit array in front answers most misses. */
  texts = new Int32Array(4096);
  textBits = new Int32Array(1024);
  pairs = new Int32Array(1024);
  pairBits = new Int32Array(1024);
  #textCount = 0;
  #pairCount = 0;
  /** Lengths of the prefixes there are, as bits (32 and over share the last), and their first characters. */
  prefixLengths = 0;
  prefixBits = new Int32Array(2048);
  prefixCount = 0;

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

  /** The unit with these characters, or 0. */
  find(mixed: number, space: number, codes: Uint16Array, length: number): number {
    const { textBits, texts } = this;
    if ((textBits[(mixed >>> 5) & (textBits.length - 1)]! & (1 << (mixed & 31))) === 0) return 0;
    const mask = texts.length - 1;
    for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
      const unit = texts[slot]!;
      if (unit === 0) return 0;
      if (this.hashes[unit] === mixed && this.#isText(unit, space, codes, length)) return unit;
    }
  }

  #isText(unit: number, space: number, codes: Uint16Array, length: number): boolean {
    if (this.spaces[unit] !== space || this.lengths[unit] !== length) return false;
    const start = this.starts[unit]!;
    for (let at = 0; at < length; at += 1) if (this.pool[start + at] !== codes[at]) return false;
    return true;
  }

  /** The unit that stands for two adjacent ones, made if it is not there. */
  internPair(left: number, right: number): number {
    const mixed = hashPair(left, right);
    const known = this.findPair(left, right, mixed);
    if (known > 0) return known;
    const unit = this.#add(mixed, PAIR);
    this.starts[unit] = left;
    this.lengths[unit] = right;
    this.rows[(left << ROW_SHIFT) + ROW_FLAGS]! |= STARTS_PAIR;
    this.rows[(right << ROW_SHIFT) + ROW_FLAGS]! |= ENDS_PAIR;
    this.#pairCount += 1;
    if (this.#pairCount * 2 > this.pairs.length) {
      this.pairs = new Int32Array(this.pairs.length * 2);
      this.pairBits = new Int32Array(this.pairs.length);
      for (let each = 1; each < this.size; each += 1)
        if (this.spaces[each] === PAIR) place(this.pairs, this.pairBits, this.hashes[each]!, each);
    } else place(this.pairs, this.pairBits, mixed, unit);
    return unit;
  }

  findPair(left: number, right: number, mixed: number): number {
    const { pairBits, pairs } = this;
    if ((pairBits[(mixed >>> 5) & (pairBits.length - 1)]! & (1 << (mixed & 31))) === 0) return 0;
    const mask = pairs.length - 1;
    for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
      const unit = pairs[slot]!;
      if (unit === 0) return 0;
      if (this.starts[unit] === left && this.lengths[unit] === right) return unit;
    }
  }

  get byteLength(): number {
    const { hashes, spaces, starts, lengths, rows, pool, texts, textBits, pairs, pairBits } = this;
    return [hashes, spaces, starts, lengths, rows, pool, texts, textBits, pairs, pairBits].reduce(
      (sum, each) => sum + each.byteLength,
      0,
    );
  }

  #addText(mixed: number, space: number, codes: Uint16Array): number {
    const unit = this.#add(mixed, space);
    if (this.#poolSize + codes.length > this.pool.length) {
      const larger = new Uint16Array(Math.max(this.pool.length * 2, this.#poolSize + codes.length));
      larger.set(this.pool);
      this.pool = larger;
    }
    this.pool.set(codes, this.#poolSize);
    this.starts[unit] = this.#poolSize;
    this.lengths[unit] = codes.length;
    this.#poolSize += codes.length;
    this.#textCount += 1;
    if (this.#textCount * 2 > this.texts.length) {
      this.texts = new Int32Array(this.texts.length * 2);
      this.textBits = new Int32Array(this.texts.length / 4);
      for (let each = 1; each < this.size; each += 1)
        if (this.spaces[each] !== PAIR) place(this.texts, this.textBits, this.hashes[each]!, each);
    } else place(this.texts, this.textBits, mixed, unit);
    if (space >= PREFIX && space < VALUE) this.#addPrefix(codes);
    return unit;
  }

  #addPrefix(codes: Uint16Array): void {
    this.prefixCount += 1;
    this.prefixLengths |= 1 << Math.min(codes.length - 1, 31);
    const key = prefixKey(codes, codes.length);
    this.prefixBits[key >>> 5]! |= 1 << (key & 31);
  }

  #add(mixed: number, space: number): number {
    const unit = this.size;
    this.size += 1;
    if (unit >= this.hashes.length) {
      const size = unit * 2;
      this.hashes = grown(this.hashes, size);
      this.starts = grown(this.starts, size);
      this.lengths = grown(this.lengths, size);
      const spaces = new Uint8Array(size);
      spaces.set(this.spaces);
      this.spaces = spaces;
      this.rows = grown(this.rows, size << ROW_SHIFT);
    }
    this.hashes[unit] = mixed;
    this.spaces[unit] = space;
    return unit;
  }
}

function place(table: Int32Array, bits: Int32Array, mixed: number, unit: number): void {
  bits[(mixed >>> 5) & (bits.length - 1)]! |= 1 << (mixed & 31);
  const mask = table.length - 1;
  let slot = mixed & mask;
  while (table[slot] !== 0) slot = (slot + 1) & mask;
  table[slot] = unit;
}

/** 16 bits of a word's first two characters: which words are worth a look among the prefixes. */
export function prefixKey(codes: Uint16Array, length: number): number {
  const second = length > 1 ? codes[1]! : 0;
  return (Math.imul(codes[0]!, 0x9e37) ^ Math.imul(second, 0x79b1)) & 0xffff;
}
