// Word boundaries of UAX 29 (rules WB3 to WB999), and the same with the tailorings that posts need.
import * as wb from './word-break-class.ts';

/**
 * `standard` is UAX 29 to the letter. `social` differs in this: a full stop or colon between letters ends the word
 * ("love it.Great", "update:soon", "node.js"), as hurried writers leave the space out far more often than an
 * abbreviation needs the point.
 */
export type BoundaryRules = 'standard' | 'social';

const isLetter = (kind: number) => kind === wb.LETTER || kind === wb.HEBREW_LETTER;
const isJoinedOver = (kind: number) =>
  kind === wb.EXTEND || kind === wb.FORMAT || kind === wb.JOINER;
const isLineEnd = (kind: number) => kind === wb.CR || kind === wb.LF || kind === wb.NEWLINE;
// Newer versions of Unicode count fewer dingbats (2700 to 27BF) than the version whose test file we keep to.
const isPictograph = (code: number) =>
  code > 0xa8 && /[\p{Extended_Pictographic}\u2701-\u27bf]/u.test(String.fromCodePoint(code));

function joinsLetters(code: number, kind: number, rules: BoundaryRules): boolean {
  if (kind === wb.SINGLE_QUOTE) return true;
  if (rules === 'standard') return kind === wb.MID_LETTER || kind === wb.MID_BOTH;
  if (kind === wb.MID_BOTH) return code === 0x2018 || code === 0x2019 || code === 0xff07;
  return kind === wb.MID_LETTER && code !== 0x3a && code < 0xfe00;
}

const joinsNumbers = (kind: number) =>
  kind === wb.MID_NUMBER || kind === wb.MID_BOTH || kind === wb.SINGLE_QUOTE;

/** The class of the next code point from `at` on that is not merely joined to the one before it. */
function classAhead(text: string, at: number, end: number): number {
  for (let next = at; next < end;) {
    const code = text.codePointAt(next) ?? 0;
    const kind = wb.wordBreakClass(code);
    if (!isJoinedOver(kind)) return kind;
    next += code > 0xffff ? 2 : 1;
  }
  return wb.OTHER;
}

/** Where the segment that starts at `from` ends (exclusive, UTF-16), looking no further than `end`. */
export function wordEnd(text: string, from: number, end: number, rules: BoundaryRules): number {
  let code = text.codePointAt(from) ?? 0;
  let at = from + (code > 0xffff ? 2 : 1);
  let left = wb.wordBreakClass(code);
  let leftCode = code;
  let beforeLeft = -1;
  let adjacent = left;
  let indicators = left === wb.REGIONAL_INDICATOR ? 1 : 0;
  while (at < end) {
    code = text.codePointAt(at) ?? 0;
    const kind = wb.wordBreakClass(code);
    const next = at + (code > 0xffff ? 2 : 1);
    if (adjacent === wb.CR && kind === wb.LF) return next;
    if (isLineEnd(adjacent) || isLineEnd(kind)) return at;
    if (isJoinedOver(kind)) {
      adjacent = kind;
      at = next;
      continue;
    }
    const joined =
      (adjacent === wb.JOINER && isPictograph(code)) ||
      (adjacent === wb.SPACE && kind === wb.SPACE) ||
      joins(text, { beforeLeft, left, leftCode, code, kind, indicators, next, end, rules });
    if (!joined) return at;
    indicators = kind === wb.REGIONAL_INDICATOR ? indicators + 1 : 0;
    beforeLeft = left;
    left = kind;
    leftCode = code;
    adjacent = kind;
    at = next;
  }
  return end;
}

type Place = {
  beforeLeft: number;
  left: number;
  leftCode: number;
  code: number;
  kind: number;
  indicators: number;
  next: number;
  end: number;
  rules: BoundaryRules;
};

/** Rules WB5 to WB16: whether the two classes on the sides of a place stay together. */
function joins(text: string, place: Place): boolean {
  const { beforeLeft, left, leftCode, code, kind, rules } = place;
  if (isLetter(left)) {
    if (isLetter(kind) || kind === wb.NUMERIC || kind === wb.EXTEND_NUMBER_LETTER) return true;
    if (left === wb.HEBREW_LETTER && kind === wb.SINGLE_QUOTE) return true;
    if (left === wb.HEBREW_LETTER && kind === wb.DOUBLE_QUOTE)
      return classAhead(text, place.next, place.end) === wb.HEBREW_LETTER;
    return joinsLetters(code, kind, rules) && isLetter(classAhead(text, place.next, place.end));
  }
  if (left === wb.NUMERIC) {
    if (kind === wb.NUMERIC || isLetter(kind) || kind === wb.EXTEND_NUMBER_LETTER) return true;
    return joinsNumbers(kind) && classAhead(text, place.next, place.end) === wb.NUMERIC;
  }
  if (isLetter(kind)) {
    if (isLetter(beforeLeft) && joinsLetters(leftCode, left, rules)) return true;
    if (left === wb.DOUBLE_QUOTE)
      return kind === wb.HEBREW_LETTER && beforeLeft === wb.HEBREW_LETTER;
    return left === wb.EXTEND_NUMBER_LETTER;
  }
  if (kind === wb.NUMERIC)
    return left === wb.EXTEND_NUMBER_LETTER || (joinsNumbers(left) && beforeLeft === wb.NUMERIC);
  if (kind === wb.KATAKANA) return left === wb.KATAKANA || left === wb.EXTEND_NUMBER_LETTER;
  if (kind === wb.EXTEND_NUMBER_LETTER)
    return left === wb.KATAKANA || left === wb.EXTEND_NUMBER_LETTER;
  return kind === wb.REGIONAL_INDICATOR && place.indicators % 2 === 1;
}
