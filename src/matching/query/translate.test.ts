// Everything that is said about queries is said in Swedish too.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explainMatch } from '../match/explain.ts';
import { lintQuery } from './lint.ts';
import { REFUSALS } from './swedish/refusals.ts';
import { WARNINGS } from './swedish/warnings.ts';
import { parseQuery } from './parse.ts';
import { translateDiagnostic, translateSentence } from './translate.ts';

/** Queries with all kinds of mistakes: those of the other tests. */
const QUERIES = ['parse.test.ts', 'lint.test.ts', '../match/hostile.test.ts'].flatMap((file) =>
  Array.from(
    readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/\[\s*(['"])((?:(?!\1).)+)\1,/gu),
    (found) => found[2] ?? '',
  ),
);

function everythingSaid(source: string): string[] {
  const result = parseQuery(source);
  const told = result.ok
    ? [...result.warnings, ...lintQuery(result.tree)]
    : [...result.errors, ...result.warnings];
  const sentences = told.flatMap(({ message, hint }) =>
    hint === undefined ? [message] : [message, hint],
  );
  const explained = result.ok ? explainMatch(result.tree, { id: '1', text: 'nothing' }) : undefined;
  return explained?.outcome === 'no-match' ? [...sentences, explained.failed.why] : sentences;
}

test('whatever is said in the tests has a Swedish wording', () => {
  expect(QUERIES.length).toBeGreaterThan(90);
  const untranslated = QUERIES.flatMap(everythingSaid).filter((said) => {
    const inSwedish = translateSentence(said, 'sv');
    // Examples to type are the same in both.
    return inSwedish === said && !/^Write \S+\.$/u.test(said);
  });
  expect(untranslated).toEqual([]);
});

test('the same values stand in both wordings', () => {
  const values = (text: string) => Array.from(new Set(text.match(/\{\d\}/gu))).sort();
  for (const [english, swedish] of [...REFUSALS, ...WARNINGS])
    expect(values(swedish)).toEqual(values(english));
});

test.each([
  ['acme AND (refund', 'Den här parentesen stängs aldrig.', 'Sätt ) där gruppen slutar.'],
  [
    'followers:many',
    '”many” är inget tal eller intervall.',
    'Skriv followers:>100, followers:<=5, followers:10..20 eller followers:10k.',
  ],
  ['from:acme', 'Det finns inget fält som heter from.', 'Här heter det author:'],
])('%s: %s', (source, message, hint) => {
  const result = parseQuery(source);
  const [error] = result.ok ? [] : result.errors;
  expect(error && translateDiagnostic(error, 'sv-SE')).toMatchObject({ message, hint });
});

test('a reason inside a sentence is translated too, and other languages stay English', () => {
  const said = 'No post can match this: acme is wanted and acme is ruled out.';
  expect(translateSentence(said, 'sv')).toBe(
    'Inget inlägg kan träffas av det här: acme önskas och acme utesluts.',
  );
  expect(translateSentence(said, 'fi')).toBe(said);
});
