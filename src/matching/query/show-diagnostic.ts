// A diagnostic as lines of text with a caret under its place, for terminals and logs.
import type { QueryDiagnostic } from './diagnostics.ts';

const CONTEXT_MAX = 100;

/**
 * acme AND (refund OR
 *          ^ error: This parenthesis is never closed. Add ) where the group ends.
 */
export function showDiagnostic(source: string, diagnostic: QueryDiagnostic): string {
  const { severity, message, hint, from, to } = diagnostic;
  const lineStart = source.lastIndexOf('\n', from - 1) + 1;
  const nextBreak = source.indexOf('\n', from);
  const lineEnd = nextBreak < 0 ? source.length : nextBreak;
  // A query of one very long line is shown around the place.
  const start = Math.max(lineStart, from - CONTEXT_MAX);
  const line = `${start > lineStart ? '…' : ''}${source.slice(start, Math.min(lineEnd, from + CONTEXT_MAX))}`;
  const indent = widthOf(source.slice(start, from)) + (start > lineStart ? 1 : 0);
  const marked = widthOf(source.slice(from, Math.min(to, lineEnd, from + CONTEXT_MAX)));
  const caret = ' '.repeat(indent) + '^'.repeat(Math.max(1, marked));
  return `${line}\n${caret} ${severity}: ${message}${hint === undefined ? '' : ` ${hint}`}`;
}

/** Terminal columns: East Asian characters and emoji take two, marks and joiners none. */
function widthOf(text: string): number {
  let width = 0;
  for (const char of text.replace(/\t/gu, ' ')) {
    if (/\p{M}|\p{Cf}/u.test(char)) continue;
    width +=
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u.test(
        char,
      )
        ? 2
        : 1;
  }
  return width;
}
