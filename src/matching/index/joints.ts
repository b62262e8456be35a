// Whether a word goes on behind an apostrophe or a number mark.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds
import * as cc from '#text/char-classes.ts';
import { classAt, mayBeElided } from './plain-text.ts';

const ENDS = 0;
export const JOINS = 1;
/** 's: the word is what stands before it. */
export const POSSESSIVE = 2;
/** The tokeniser has to tell. */
export const DOUBTFUL = 3;

/** What the mark at `at` means for the word that starts at `from`; `isWhole` while no apostrophe has joined it. */
export function jointAt(
  codes: Uint16Array,
  letters: Uint16Array,
  { from, at, isWhole }: { from: number; at: number; isWhole: boolean },
): number {
  const last = letters[at - 1]!;
  const next = classAt(codes, at + 1);
  if (next < cc.FIRST_LETTER) return ENDS;
  if (classAt(codes, at) === cc.NUMBER_MARK)
    return last > cc.LAST_DIGIT || next > cc.LAST_DIGIT ? ENDS : JOINS;
  if (last > cc.LAST_DIGIT !== next > cc.LAST_DIGIT) return ENDS;
  const after = classAt(codes, at + 2);
  if (next === 0x73 && after < cc.FIRST_LETTER && after !== cc.COMPLEX)
    return after === cc.APOSTROPHE || !isWhole ? DOUBTFUL : POSSESSIVE;
  return last <= cc.LAST_DIGIT || mayBeElided(letters, from, at) ? DOUBTFUL : JOINS;
}
