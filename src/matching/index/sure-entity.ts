// Whether a hashtag, mention or cashtag read in place is surely what the tokeniser would make of it.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds
import * as cc from '#text/char-classes.ts';
import { classAt, isClosing } from './plain-text.ts';
import { CASHTAG, HASHTAG, MENTION } from './vocabulary.ts';

/**
 * `kind` is the class of the character at `end`, behind the word.
 * @returns false: the tokeniser has to tell; true: surely none, its word stands alone; undefined: surely one
 */
export function isSureEntity(
  codes: Uint16Array,
  word: Uint16Array,
  { sign, size, end, kind }: { sign: number; size: number; end: number; kind: number },
): boolean | undefined {
  const code = codes[end]!;
  if (kind === cc.COLON && codes[end + 1] === 0x2f) return false;
  if (kind !== cc.SPACE && !isClosing(code)) return false;
  if (sign === HASHTAG) {
    let hasLetter = false;
    for (let at = 0; at < size; at += 1) if (word[at]! > cc.LAST_DIGIT) hasLetter = true;
    if (!hasLetter) return kind !== cc.NUMBER_MARK;
  } else {
    // In other scripts than ASCII neither names nor cashtags are as simple.
    for (let at = end - size; at < end; at += 1) if (codes[at]! > 0x7a) return false;
    const next = classAt(codes, end + 1);
    if (kind !== cc.SPACE && next !== cc.SPACE && sign === MENTION) return false;
    if (sign === MENTION && size > 20) return false;
    if (sign === CASHTAG) {
      if (code > 0x7e || code === 0x22) return false;
      if (kind !== cc.SPACE && next !== cc.SPACE) return false;
      if (size > 6) return true;
      for (let at = 0; at < size; at += 1) if (word[at]! <= cc.LAST_DIGIT) return true;
    }
  }
  return undefined;
}
