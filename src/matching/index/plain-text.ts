// What the reader in place asks of single characters: which emoji, signs and articles need no look by the tokeniser.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops
import * as cc from '#text/char-classes.ts';

const { charClasses } = cc;

/** d', l', qu', dell' and so on before an apostrophe: the tokeniser knows which of them are articles. */
export function mayBeElided(letters: Uint16Array, from: number, end: number): boolean {
  const size = end - from;
  const last = letters[end - 1]!;
  if (size === 1) return last !== 0x69 && last !== 0x6f && last !== 0x79;
  const before = letters[end - 2]!;
  if (last === 0x6c) return before === 0x6c;
  if (last === 0x75) return before === 0x71;
  return size === 2 && last === 0x6e;
}

export function classAt(codes: Uint16Array, at: number): number {
  const code = codes[at]!;
  if (charClasses[code] === cc.UNREAD) cc.readPage(code);
  return charClasses[code]!;
}

export function isSeparate(kind: number): boolean {
  return kind === cc.SPACE || kind === cc.PLAIN || kind === cc.NUMBER_MARK;
}

/** Where the run that holds `at` starts; -1 if that is more than so many characters before. */
export function runStart(codes: Uint16Array, at: number, lookedBack: number): number {
  const last = Math.max(0, at - lookedBack);
  let start = at;
  while (start > last && charClasses[codes[start - 1]!] !== cc.SPACE) start -= 1;
  return start === 0 || charClasses[codes[start - 1]!] === cc.SPACE ? start : -1;
}

/** White space never comes here; ( " ' [ and the like before a sign leave it what it is. */
export function isOpening(code: number): boolean {
  return code === 0x28 || code === 0x22 || code === 0x5b || code === 0x201c;
}

export function isClosing(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x2c ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x29 ||
    code === 0x22 ||
    code === 0x3a ||
    code === 0x3b ||
    code === 0x5d ||
    code === 0x201d ||
    code === 0x2026
  );
}

// Emoji that need no look at what follows: shown as emoji by default, not a skin tone, not half a flag.
const emojiKnown = new Uint8Array(0xc00);
export function isPlainEmoji(code: number): boolean {
  const at = code - 0x1f000;
  if (at < 0 || at >= emojiKnown.length) return false;
  if (emojiKnown[at] === 0) {
    const char = String.fromCodePoint(code);
    const isPlain = /(?!\p{Emoji_Modifier}|\p{Regional_Indicator})\p{Emoji_Presentation}/u.test(
      char,
    );
    emojiKnown[at] = isPlain ? 1 : 2;
  }
  return emojiKnown[at] === 1;
}

export function textOf(codes: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 8_192)
    text += String.fromCharCode(...codes.subarray(at, Math.min(to, at + 8_192)));
  return text;
}
