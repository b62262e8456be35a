// Shows what the query parser says as people read it: the line, and carets under the place meant.

import type { QueryDiagnostic } from '#matching/query/parse.ts';

/** Several lines of text, without a newline at the end. */
export function showDiagnostic(source: string, diagnostic: QueryDiagnostic): string {
  const lineStart = source.lastIndexOf('\n', Math.max(0, diagnostic.from - 1)) + 1;
  const nextBreak = source.indexOf('\n', lineStart);
  const lineEnd = nextBreak === -1 ? source.length : nextBreak;
  const { text, shift } = windowOf(source.slice(lineStart, lineEnd), diagnostic.from - lineStart);
  const column = diagnostic.from - lineStart - shift;
  const length = Math.max(1, Math.min(diagnostic.to, lineEnd) - diagnostic.from);
  const carets = '^'.repeat(Math.max(1, Math.min(length, text.length - column)));
  const where = source.includes('\n')
    ? ` (line ${source.slice(0, lineStart).split('\n').length})`
    : '';
  return [
    `  ${text}`,
    `  ${' '.repeat(displayWidth(text.slice(0, column)))}${carets}`,
    `${diagnostic.severity}${where}: ${diagnostic.message}`,
    ...(diagnostic.hint ? [`  ${diagnostic.hint}`] : []),
  ].join('\n');
}

const WINDOW = 100;

/** A query may be a megabyte on one line: only the surroundings of the place are shown. */
function windowOf(line: string, column: number): { text: string; shift: number } {
  if (line.length <= WINDOW) return { text: line, shift: 0 };
  const shift = Math.max(0, Math.min(column - WINDOW / 2, line.length - WINDOW));
  return { text: line.slice(shift, shift + WINDOW), shift };
}

const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u;
const invisible = /\p{Mark}|\p{Cf}/u;

/** Columns a terminal needs, so that the caret stands under the right character. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}
