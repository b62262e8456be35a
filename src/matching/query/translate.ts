// Says in another language what the parser, the checks and the explanations say. They know no catalogue: the English
// sentence is the key, and its values are read off it, so that a sentence without a translation stays English.
import type { QueryDiagnostic } from './diagnostics.ts';
import { REFUSALS } from './swedish/refusals.ts';
import { WARNINGS } from './swedish/warnings.ts';

type Catalogue = {
  readonly exact: ReadonlyMap<string, string>;
  readonly patterns: readonly { readonly pattern: RegExp; readonly sentence: string }[];
};

const CATALOGUES: ReadonlyMap<string, Catalogue> = new Map([
  ['sv', read([...REFUSALS, ...WARNINGS])],
]);

function read(sentences: readonly (readonly [string, string])[]): Catalogue {
  const withValues = sentences.filter(([english]) => english.includes('{0}'));
  return {
    exact: new Map(sentences),
    patterns: withValues.map(([english, sentence]) => ({ pattern: patternOf(english), sentence })),
  };
}

function patternOf(english: string): RegExp {
  const parts = english
    .split(/\{\d\}/u)
    .map((part) => part.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&'));
  return new RegExp(`^${parts.join('([^]*?)')}$`, 'u');
}

/** @param locale a language code such as `sv` or `sv-SE`; an unknown one leaves the sentence as it is */
export function translateSentence(english: string, locale: string): string {
  const catalogue = CATALOGUES.get(locale.toLowerCase().split('-')[0] ?? '');
  if (!catalogue) return english;
  const exact = catalogue.exact.get(english);
  if (exact !== undefined) return exact;
  for (const { pattern, sentence } of catalogue.patterns) {
    const found = pattern.exec(english);
    if (!found) continue;
    // A value may be a sentence of its own: the reason in "No post can match this: …".
    return sentence.replace(/\{(\d)\}/gu, (_, index: string) => {
      const value = found[Number(index) + 1] ?? '';
      return value.length < english.length ? translateSentence(value, locale) : value;
    });
  }
  return english;
}

export function translateDiagnostic(diagnostic: QueryDiagnostic, locale: string): QueryDiagnostic {
  const { message, hint } = diagnostic;
  return {
    ...diagnostic,
    message: translateSentence(message, locale),
    ...(hint === undefined ? {} : { hint: translateSentence(hint, locale) }),
  };
}
