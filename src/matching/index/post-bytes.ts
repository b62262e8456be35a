// A post that is still a line of JSON in bytes: where its texts stand is found in one pass, and they are decoded straight
// into the reader. Every line that is not of the simple shape (an object of strings) is left to JSON.parse.
// oxlint-disable typescript/no-non-null-assertion -- bytes are read within their bounds in the hottest loops
import type { MatchablePost } from '../post.ts';
import { matchedLengthMax } from '../post.ts';
import type { PostReader } from './post-reader.ts';

const ID = 0;
const TITLE = 1;
const TEXT = 2;
const PARENT = 3;
const BIO = 4;
/** What can be loaded into a reader. */
export const LOADABLE = { title: TITLE, text: TEXT, parent: PARENT, bio: BIO } as const;
/** Any other name. */
const OTHER = 5;
/** Names whose value is no string, so that a string there is an error to be told. */
const NOT_TEXT = 6;

type Key = { readonly codes: Uint8Array; readonly field: number };

const keysByLength: Key[][] = Array.from({ length: 16 }, () => []);
for (const [field, names] of [
  [TITLE, ['title']],
  [PARENT, ['parentText']],
  [BIO, ['bio']],
  [NOT_TEXT, ['to', 'links', 'has', 'is', 'rating', 'counts', 'labels']],
] as const)
  for (const name of names)
    keysByLength[name.length]!.push({ codes: new TextEncoder().encode(name), field });

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** 1 for bytes inside a string that are not simply a character: quotes, backslashes, controls, other than ASCII. */
const marks = new Uint8Array(256);
for (let byte = 0; byte < 256; byte += 1)
  marks[byte] = byte < 0x20 || byte >= 0x80 || byte === QUOTE || byte === BACKSLASH ? 1 : 0;

/** Longer lines are rare, and the reader need not hold them whole. */
const DECODED_LINE_MAX = 65_536;
const NOT_DECODED = -2;

export class PostBytes {
  bytes = new Uint8Array(0);
  readonly #froms = new Int32Array(OTHER + 1);
  readonly #ends = new Int32Array(OTHER + 1);
  #from = 0;
  #to = 0;
  /** Whether the string found last holds anything but plain ASCII. */
  #isPlain = true;
  /** Length of the text as it stands in the reader already; -1 if it is not UTF-8. */
  #textLength = NOT_DECODED;
  readonly #readPost: (line: string) => MatchablePost;

  constructor(readPost: (line: string) => MatchablePost) {
    this.#readPost = readPost;
  }

  /**
   * Takes the line without its end; false if it is not of the simple shape, whatever else it may be. The text, which is
   * most of a post, is decoded into the reader on the way.
   */
  take(bytes: Uint8Array<ArrayBuffer>, from: number, to: number, reader: PostReader): boolean {
    this.bytes = bytes;
    this.#from = from;
    this.#to = to;
    this.#textLength = NOT_DECODED;
    const isShort = to - from <= DECODED_LINE_MAX;
    if (isShort) reader.reserve(to - from);
    const ends = this.#ends.fill(-1);
    if (bytes[from] !== 0x7b) return false;
    let at = this.#skipSpace(from + 1);
    for (;;) {
      if (bytes[at] !== QUOTE) return false;
      const keyEnd = this.#stringEnd(at + 1);
      if (keyEnd < 0 || !this.#isPlain) return false;
      const field = this.#fieldOf(at + 1, keyEnd);
      if (field === NOT_TEXT) return false;
      at = this.#skipSpace(keyEnd + 1);
      if (bytes[at] !== 0x3a) return false;
      at = this.#skipSpace(at + 1);
      if (bytes[at] !== QUOTE) return false;
      const end =
        field === TEXT && isShort ? this.#decode(at + 1, reader.codes) : this.#stringEnd(at + 1);
      if (end < 0 || (field === ID && !this.#isPlain)) return false;
      this.#froms[field] = at + 1;
      ends[field] = end;
      at = this.#skipSpace(end + 1);
      if (bytes[at] === 0x7d) break;
      if (bytes[at] !== 0x2c) return false;
      at = this.#skipSpace(at + 1);
    }
    return this.#skipSpace(at + 1) === to && ends[ID]! >= 0 && ends[TEXT]! >= 0;
  }

  get idFrom(): number {
    return this.#froms[ID]!;
  }

  /** The id is plain ASCII: between these two it is JSON as it stands. */
  get idEnd(): number {
    return this.#ends[ID]!;
  }

  toPost(): MatchablePost {
    return this.#readPost(new TextDecoder().decode(this.bytes.subarray(this.#from, this.#to)));
  }

  /** Puts a field into the reader: its length, 0 if it is absent, -1 if it is not UTF-8. */
  load(field: number, reader: PostReader): number {
    const end = this.#ends[field]!;
    if (end < 0) return 0;
    const decoded = this.#textLength;
    if (field === TEXT && decoded !== NOT_DECODED) return decoded;
    this.#textLength = NOT_DECODED;
    const from = this.#froms[field]!;
    reader.reserve(Math.min(end - from, matchedLengthMax) + 1);
    const { bytes } = this;
    const { codes } = reader;
    let length = 0;
    for (let at = from; at < end && length < matchedLengthMax;) {
      const byte = bytes[at]!;
      if (byte < 0x80 && byte !== BACKSLASH) {
        codes[length++] = byte;
        at += 1;
      } else if (byte === BACKSLASH) {
        const escaped = bytes[at + 1]!;
        codes[length++] = escaped === 0x75 ? hexOf(bytes, at + 2) : unescaped(escaped);
        at += escaped === 0x75 ? 6 : 2;
      } else {
        const size = decodeAt(bytes, at, codes, length);
        if (size === 0) return -1;
        length += size === 4 ? 2 : 1;
        at += size;
      }
    }
    return Math.min(length, matchedLengthMax);
  }

  /** Where the closing quote is, or -1 if the string is not JSON; it is decoded on the way, which `#textLength` tells. */
  #decode(from: number, codes: Uint16Array): number {
    const { bytes } = this;
    const to = this.#to;
    let length = 0;
    let isUtf8 = true;
    let at = from;
    for (;;) {
      while (at < to && marks[bytes[at]!] === 0) {
        codes[length] = bytes[at]!;
        length += 1;
        at += 1;
      }
      if (at >= to) return -1;
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        this.#textLength = isUtf8 ? Math.min(length, matchedLengthMax) : -1;
        return at;
      }
      if (byte >= 0x80) {
        const size = decodeAt(bytes, at, codes, length);
        if (size === 0) isUtf8 = false;
        length += size === 4 ? 2 : 1;
        at += size === 0 ? 1 : size;
        continue;
      }
      if (byte !== BACKSLASH) return -1;
      const isHex = bytes[at + 1] === 0x75;
      const code = isHex ? hexOf(bytes, at + 2) : unescaped(bytes[at + 1]!);
      if (code < 0) return -1;
      codes[length] = code;
      length += 1;
      at += isHex ? 6 : 2;
    }
  }

  #skipSpace(from: number): number {
    const { bytes } = this;
    let at = from;
    while (at < this.#to && (bytes[at] === 0x20 || bytes[at] === 0x0d || bytes[at] === 0x09))
      at += 1;
    return at;
  }

  /** Where the closing quote is, or -1 if the string is not JSON. */
  #stringEnd(from: number): number {
    const { bytes } = this;
    const to = this.#to;
    let isPlain = true;
    for (let at = from; at < to; at += 1) {
      while (at < to && marks[bytes[at]!] === 0) at += 1;
      if (at >= to) return -1;
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        this.#isPlain = isPlain;
        return at;
      }
      if (byte < 0x20) return -1;
      isPlain = false;
      if (byte !== BACKSLASH) continue;
      at += 1;
      if (bytes[at] !== 0x75) {
        if (unescaped(bytes[at]!) < 0) return -1;
      } else {
        if (hexOf(bytes, at + 1) < 0) return -1;
        at += 4;
      }
    }
    return -1;
  }

  /** The two that every post has are told at once. */
  #fieldOf(from: number, end: number): number {
    const { bytes } = this;
    const size = end - from;
    if (size === 2 && bytes[from] === 0x69 && bytes[from + 1] === 0x64) return ID;
    if (size === 4 && bytes[from] === 0x74 && bytes[from + 1] === 0x65) {
      if (bytes[from + 2] === 0x78 && bytes[from + 3] === 0x74) return TEXT;
    }
    return this.#rareFieldOf(from, end);
  }

  #rareFieldOf(from: number, end: number): number {
    const { bytes } = this;
    const keys = keysByLength[end - from];
    if (keys === undefined) return OTHER;
    for (const { codes, field } of keys) {
      let at = 0;
      while (at < codes.length && codes[at] === bytes[from + at]) at += 1;
      if (at === codes.length) return field;
    }
    return OTHER;
  }
}

/** The character behind a backslash, or -1. */
function unescaped(byte: number): number {
  switch (byte) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f:
      return byte;
    case 0x6e:
      return 0x0a;
    case 0x74:
      return 0x09;
    case 0x72:
      return 0x0d;
    case 0x62:
      return 0x08;
    case 0x66:
      return 0x0c;
    default:
      return -1;
  }
}

/** The number of four hexadecimal digits, or -1. */
function hexOf(bytes: Uint8Array, from: number): number {
  let value = 0;
  for (let at = from; at < from + 4; at += 1) {
    const byte = bytes[at]!;
    const lower = byte | 0x20;
    if (byte >= 0x30 && byte <= 0x39) value = value * 16 + byte - 0x30;
    else if (lower >= 0x61 && lower <= 0x66) value = value * 16 + lower - 0x57;
    else return -1;
  }
  return value;
}

/** Decodes a character of more than one byte. @returns how many bytes it has, 0 if it is not well formed */
function decodeAt(bytes: Uint8Array, at: number, codes: Uint16Array, length: number): number {
  const code = codePointAt(bytes, at);
  if (code < 0) return 0;
  if (code < 0x10000) {
    codes[length] = code;
    return code < 0x800 ? 2 : 3;
  }
  codes[length] = 0xd7c0 + (code >> 10);
  codes[length + 1] = 0xdc00 + (code & 0x3ff);
  return 4;
}

/** The code point of more than one byte at this place, or -1 if it is not well formed. */
function codePointAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const second = bytes[at + 1]! ^ 0x80;
  if (second > 0x3f || first < 0xc2 || first > 0xf4) return -1;
  if (first < 0xe0) return ((first & 0x1f) << 6) | second;
  const third = bytes[at + 2]! ^ 0x80;
  if (third > 0x3f) return -1;
  if (first < 0xf0) {
    const code = ((first & 0xf) << 12) | (second << 6) | third;
    return code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? -1 : code;
  }
  const fourth = bytes[at + 3]! ^ 0x80;
  const code = ((first & 7) << 18) | (second << 12) | (third << 6) | fourth;
  return fourth > 0x3f || code < 0x10000 || code > 0x10ffff ? -1 : code;
}
