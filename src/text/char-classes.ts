// One 16-bit entry per UTF-16 unit, for reading plain text in place: its folded letter or digit, or what the reader has
// to do at it. What is PLAIN here needs no look at its neighbours; everything the table can't say is COMPLEX, and the
// run of text that holds it goes to the tokeniser in tokens.ts, which stays the only judge.
import { foldText } from './fold.ts';
import { isSpace } from './tokens.ts';
import * as wb from './word-break-class.ts';

/** Entries from this on are folded letters and digits (the lowest is "0"). */
export const FIRST_LETTER = 0x30;

export const SPACE = 0;
/** Ends a word and is nothing itself. */
export const PLAIN = 1;
export const APOSTROPHE = 2;
/** Full stop, comma, semicolon: inside numbers they join. */
export const NUMBER_MARK = 3;
/** A letter that is a word of its own: Han, Hiragana. */
export const LONE = 4;
/** Katakana: words are runs of them. */
export const KANA = 5;
export const COLON = 6;
export const HASH = 7;
export const AT = 8;
export const DOLLAR = 9;
/** First half of a surrogate pair. */
export const HIGH_SURROGATE = 10;
export const COMPLEX = 11;
export const UNREAD = 12;

export const LAST_DIGIT = 0x39;

const SIGNS: ReadonlyMap<number, number> = new Map([
  [0x27, APOSTROPHE],
  [0x2018, APOSTROPHE],
  [0x2019, APOSTROPHE],
  [0x2e, NUMBER_MARK],
  [0x2c, NUMBER_MARK],
  [0x3b, NUMBER_MARK],
  [0x3a, COLON],
  [0x23, HASH],
  [0x40, AT],
  [0x24, DOLLAR],
  [0x5f, COMPLEX],
]);

/** The table; pages of 256 are filled by `readPage` when the first UNREAD entry of theirs is met. */
export const charClasses = new Uint16Array(0x10000).fill(UNREAD);

export function readPage(code: number): void {
  const first = code & ~255;
  for (let each = first; each < first + 256; each += 1) charClasses[each] = classify(each);
}

function classify(code: number): number {
  const sign = SIGNS.get(code);
  if (sign !== undefined) return sign;
  if (isSpace(code)) return SPACE;
  if (code >= 0xd800 && code < 0xdc00) return HIGH_SURROGATE;
  const char = String.fromCharCode(code);
  const kind = wb.wordBreakClass(code);
  if (kind === wb.LETTER || kind === wb.NUMERIC) return foldedLetter(char, kind);
  if (kind === wb.LONE_LETTER)
    return foldText(char) === char && !isMarkedScript(code) ? LONE : COMPLEX;
  if (kind === wb.KATAKANA) return code >= 0x30a1 && code <= 0x30fe ? KANA : COMPLEX;
  if (kind === wb.DOUBLE_QUOTE) return PLAIN;
  if (kind !== wb.OTHER || code === 0xff03 || code === 0xff20) return COMPLEX;
  if (code >= 0xd800 && code <= 0xdfff) return COMPLEX;
  return /\p{Extended_Pictographic}/u.test(char) || code === 0x200b ? COMPLEX : PLAIN;
}

/** Thai and its neighbours mix letters with marks; their runs are always complex. */
function isMarkedScript(code: number): boolean {
  return code < 0x3000 && code >= 0xe00;
}

function foldedLetter(char: string, kind: number): number {
  if (!(kind === wb.LETTER ? /\p{L}/u : /\p{Nd}/u).test(char)) return COMPLEX;
  const folded = foldText(char);
  const code = folded.charCodeAt(0);
  // Conjoining Hangul letters melt together with their neighbours when folded.
  const melts = code >= 0x1100 && code <= 0x11ff;
  if (folded.length !== 1 || melts || code < FIRST_LETTER) return COMPLEX;
  if (kind === wb.NUMERIC) return code <= LAST_DIGIT ? code : COMPLEX;
  return /\p{L}/u.test(folded) && code > LAST_DIGIT ? code : COMPLEX;
}
