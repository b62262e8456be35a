// The page of documentation says what is true, and names everything there is.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FIELDS } from './fields.ts';
import { parseQuery } from './parse.ts';

const PAGE = readFileSync(new URL('../../../docs/query-language.md', import.meta.url), 'utf8');
/** The last column of each table row before the importers. */
const EXAMPLES = (PAGE.split('## From other products')[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.endsWith('` |'))
  .map((line) => /`([^`]+)` \|$/u.exec(line)?.[1] ?? line);

const errorsOf = (source: string): readonly string[] => {
  const result = parseQuery(source);
  return result.ok ? [] : result.errors.map((error) => error.message);
};

test('every example given in a hint is a query', () => {
  for (const { example } of FIELDS) {
    // Some fields say nothing alone.
    const source = example.startsWith('NOT ') ? `acme ${example}` : example;
    expect([example, errorsOf(source)]).toEqual([example, []]);
  }
});

test('every example of the page is a query', () => {
  expect(EXAMPLES.length).toBeGreaterThan(40);
  for (const example of EXAMPLES) expect([example, errorsOf(example)]).toEqual([example, []]);
});

test('the page names every field and operator', () => {
  for (const { name } of FIELDS) expect(PAGE).toContain(`${name}:`);
  for (const name of [
    'AND',
    'OR',
    'NOT',
    'NEAR/n',
    'ONEAR/n',
    'NOT NEAR/n',
    'SENTENCE',
    'OSENTENCE',
    'ATLEAST/k',
    'COUNT/k',
  ]) {
    expect(PAGE).toContain(name);
  }
});
