// How a query looks in the editor and an error on the terminal.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightQuery } from './highlight.ts';
import { parseQuery } from './parse.ts';
import { showDiagnostic } from './show-diagnostic.ts';

// Many small runs: seconds on a busy machine.
const PROPERTY_TIMEOUT_MS = 60_000;

const coloured = (source: string) =>
  highlightQuery(source).map(({ kind, from, to }) => `${kind} ${source.slice(from, to)}`);

test('operators, fields, phrases and comments are told apart', () => {
  expect(coloured('acme <<< us >>> AND (title:"money back" OR lang:en) -jobs')).toEqual([
    'word acme',
    'comment <<< us >>>',
    'operator AND',
    'parenthesis (',
    'field title:',
    'phrase "money back"',
    'operator OR',
    'field lang:',
    'word en',
    'parenthesis )',
    'operator -',
    'word jobs',
  ]);
});

test('what stands before a mistake keeps its colours', () => {
  expect(coloured('acme AND "money')).toEqual(['word acme', 'operator AND', 'error "money']);
});

test(
  'whatever is typed can be coloured, in order and without overlaps',
  () => {
    const pieces = fc.constantFrom(
      'acme',
      '"',
      '"a"',
      '(',
      ')',
      '<<<',
      '>>>',
      'lang:',
      'x:y',
      '-',
      'NEAR/',
      ' ',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ maxLength: 2, unit: 'binary' }))),
        (typed) => {
          const source = typed.join('');
          let at = 0;
          for (const { from, to } of highlightQuery(source)) {
            expect(from).toBeGreaterThanOrEqual(at);
            expect(to).toBeGreaterThanOrEqual(from);
            at = to;
          }
          expect(at).toBeLessThanOrEqual(source.length);
        },
      ),
      { numRuns: 2000 },
    );
  },
  PROPERTY_TIMEOUT_MS,
);

const shown = (source: string): string => {
  const result = parseQuery(source);
  const [first] = result.ok ? result.warnings : result.errors;
  return first ? showDiagnostic(source, first) : '';
};

test('a caret stands under the place of an error', () => {
  expect(shown('acme AND (refund OR late')).toBe(
    'acme AND (refund OR late\n         ^ error: This parenthesis is never closed. Add ) where the group ends.',
  );
  expect(shown('acme\nOR lang:english')).toMatch(
    /^OR lang:english\n {8}\^{7} error: “english” is no language code/u,
  );
  expect(shown('東京 OR (')).toMatch(/^東京 OR \(\n {9}\^ error/u);
  expect(shown(`${'a OR '.repeat(200)}has:x`).split('\n')[0]).toMatch(/^….{100,105}$/u);
});
