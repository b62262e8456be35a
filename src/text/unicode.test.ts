// Unicode's own break tests and emoji list; skipped where the shared data is not there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emojiEnd } from './emoji.ts';
import { graphemes } from './graphemes.ts';
import { tokenize } from './tokens.ts';
import { wordEnd } from './word-boundaries.ts';

const FOLDER = new URL('../../../shared/data/text/unicode/', import.meta.url);
const isThere = existsSync(FOLDER);

type BreakCase = { text: string; pieces: string[] };

function breakCases(file: string): BreakCase[] {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').split('\n');
  return lines
    .map((line) => line.replace(/#.*/u, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const pieces = line
        .split('÷')
        .map((piece) =>
          Array.from(piece.matchAll(/[0-9A-F]{4,6}/gu), ([code]) => Number.parseInt(code, 16)),
        )
        .filter((codes) => codes.length > 0)
        .map((codes) => String.fromCodePoint(...codes));
      return { text: pieces.join(''), pieces };
    });
}

function standardWords(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = wordEnd(text, at, text.length, 'standard');
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

test.skipIf(!isThere)('words end where Unicode says they end', () => {
  const cases = breakCases('WordBreakTest.txt');
  expect(cases.length).toBeGreaterThan(1_800);
  expect(
    cases.filter(({ text, pieces }) => standardWords(text).join('|') !== pieces.join('|')),
  ).toEqual([]);
});

test.skipIf(!isThere)('graphemes end where Unicode says they end', () => {
  // The runtime follows Unicode 17, in which U+2701 is no pictograph any more.
  const cases = breakCases('GraphemeBreakTest.txt').filter(({ text }) => !text.includes('\u2701'));
  expect(cases.length).toBeGreaterThan(500);
  expect(
    cases.filter(({ text, pieces }) => graphemes(text).join('|') !== pieces.join('|')),
  ).toEqual([]);
});

test.skipIf(!isThere)('every fully-qualified emoji is one token, alone and between words', () => {
  const emoji = readFileSync(new URL('emoji-test.txt', FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line.includes('; fully-qualified'))
    .map((line) =>
      String.fromCodePoint(
        ...(line.split(';')[0] ?? '')
          .trim()
          .split(' ')
          .map((code) => Number.parseInt(code, 16)),
      ),
    );
  expect(emoji.length).toBe(3_655);
  expect(emoji.filter((each) => emojiEnd(each, 0) !== each.length)).toEqual([]);
  expect(
    emoji.filter(
      (each) =>
        tokenize(`so${each} good`)
          .map((token) => token.kind)
          .join() !== 'word,emoji,word',
    ),
  ).toEqual([]);
});
