// The caret stands under the character that is meant.

import { expect, test } from 'vitest';
import { showDiagnostic } from './show-diagnostics.ts';

const error = (from: number, to: number) => ({
  severity: 'error' as const,
  code: 'x',
  message: 'wrong here',
  from,
  to,
});

test('the caret stands under the word that is wrong', () => {
  expect(showDiagnostic('a AND AND b', error(6, 9))).toBe(
    '  a AND AND b\n        ^^^\nerror: wrong here',
  );
});

test('in a query of many lines the line is shown and counted', () => {
  expect(showDiagnostic('one\nAND (two', error(8, 9))).toBe(
    '  AND (two\n      ^\nerror (line 2): wrong here',
  );
});

test('an error at the very end gets one caret behind the text', () => {
  expect(showDiagnostic('(one', error(4, 4)).split('\n')[1]).toBe('      ^');
});

test('wide characters before the place move the caret by two columns', () => {
  expect(showDiagnostic('東京 )', error(3, 4)).split('\n')[1]).toBe('       ^');
});

test('of a very long line only the surroundings are shown', () => {
  const source = `${'x '.repeat(5000)}) y`;
  const [line = '', carets = ''] = showDiagnostic(source, error(10_000, 10_001)).split('\n');
  expect(line.length).toBeLessThan(110);
  expect(line[carets.indexOf('^')]).toBe(')');
});
