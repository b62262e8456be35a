// The Word_Break class of every code point (UAX 29), derived from the properties the runtime's own Unicode tables give,
// in pages of 256 made at first use, so that loading costs nothing and no generated table has to be kept up to date.

export const OTHER = 0;
export const CR = 1;
export const LF = 2;
export const NEWLINE = 3;
export const EXTEND = 4;
export const JOINER = 5;
export const FORMAT = 6;
export const KATAKANA = 7;
export const HEBREW_LETTER = 8;
export const LETTER = 9;
export const MID_LETTER = 10;
export const MID_NUMBER = 11;
export const MID_BOTH = 12;
export const NUMERIC = 13;
export const EXTEND_NUMBER_LETTER = 14;
export const REGIONAL_INDICATOR = 15;
export const SPACE = 16;
export const SINGLE_QUOTE = 17;
export const DOUBLE_QUOTE = 18;
/** Han, Hiragana, Thai and the like: UAX 29 has no rule for them, so that each character is a word of its own. */
export const LONE_LETTER = 19;

const EXCEPTIONS: ReadonlyMap<number, number> = new Map([
  [0x0d, CR],
  [0x0a, LF],
  ...[0x0b, 0x0c, 0x85, 0x2028, 0x2029].map((code) => [code, NEWLINE] as const),
  [0x22, DOUBLE_QUOTE],
  [0x27, SINGLE_QUOTE],
  [0x200d, JOINER],
  [0x200b, OTHER],
  ...[0x3a, 0xb7, 0x387, 0x55f, 0x5f4, 0x2027, 0xfe13, 0xfe55, 0xff1a].map(
    (code) => [code, MID_LETTER] as const,
  ),
  ...[0x2e, 0x2018, 0x2019, 0x2024, 0xfe52, 0xff07, 0xff0e].map(
    (code) => [code, MID_BOTH] as const,
  ),
  ...[
    0x2c, 0x3b, 0x37e, 0x589, 0x60c, 0x60d, 0x66c, 0x7f8, 0x2044, 0xfe10, 0xfe14, 0xfe50, 0xfe54,
    0xff0c, 0xff1b,
  ].map((code) => [code, MID_NUMBER] as const),
  [0x66b, NUMERIC],
  [0x202f, EXTEND_NUMBER_LETTER],
  ...[0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x309b, 0x309c, 0x30a0, 0x30fc, 0xff70].map(
    (code) => [code, KATAKANA] as const,
  ),
]);

const MODIFIER_LETTERS =
  /[\u02C2-\u02C5\u02D2-\u02D7\u02DE\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u055A-\u055C\u055E\u058A\u05F3\u070F\uA708-\uA716\uA720\uA721\uA789\uA78A\uAB5B]/u;
const WITHOUT_SPACES =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Tai_Le}\p{Script=New_Tai_Lue}\p{Script=Tai_Tham}\p{Script=Tai_Viet}\p{Script=Ahom}]/u;

function classify(code: number): number {
  const exception = EXCEPTIONS.get(code);
  if (exception !== undefined) return exception;
  if (code >= 0xd800 && code <= 0xdfff) return OTHER;
  const char = String.fromCodePoint(code);
  if (/[\p{Grapheme_Extend}\p{Mc}\p{Emoji_Modifier}]/u.test(char)) return EXTEND;
  if (/\p{Regional_Indicator}/u.test(char)) return REGIONAL_INDICATOR;
  if (/\p{Cf}/u.test(char)) return FORMAT;
  if (/\p{Nd}/u.test(char)) return NUMERIC;
  if (/\p{Pc}/u.test(char)) return EXTEND_NUMBER_LETTER;
  if (/\p{Zs}/u.test(char)) return code === 0xa0 || code === 0x2007 ? OTHER : SPACE;
  if (MODIFIER_LETTERS.test(char)) return LETTER;
  if (!/\p{Alphabetic}/u.test(char)) return OTHER;
  if (/\p{Script=Katakana}/u.test(char)) return KATAKANA;
  if (/[\p{Ideographic}\p{Script=Hiragana}]/u.test(char)) return LONE_LETTER;
  if (WITHOUT_SPACES.test(char)) return LONE_LETTER;
  if (/(?=\p{Lo})\p{Script=Hebrew}/u.test(char)) return HEBREW_LETTER;
  return LETTER;
}

const pages: (Uint8Array | undefined)[] = Array.from({ length: 0x1100 });

export function wordBreakClass(code: number): number {
  const page = (pages[code >> 8] ??= Uint8Array.from({ length: 256 }, (_, low) =>
    classify((code & ~255) | low),
  ));
  return page[code & 255] ?? OTHER;
}
