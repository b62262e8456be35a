// Finding words in a text as people write them: whole words, any case, the short endings of English and Swedish allowed.

export type Span = { from: number; to: number; words: string };

const endings = `(?:['’]?s|['’])?`;

/** Every place where one of the phrases stands; what lies inside a longer one is left out. */
export function findPhrases(text: string, phrases: readonly string[]): Span[] {
  if (phrases.length === 0) return [];
  return findPattern(text, new RegExp(wholeWords(alternatives(phrases) + endings), 'giu'));
}

/** @param pattern with the flags g and u */
export function findPattern(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
    words: match[0],
  }));
}

/** For patterns made of names: longest first, white space of any kind. */
export function alternatives(phrases: readonly string[]): string {
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length);
  const escaped = longestFirst.map((phrase) => escape(phrase.trim()).replaceAll(/\s+/g, '\\s+'));
  return `(?:${escaped.join('|')})`;
}

export function wholeWords(pattern: string): string {
  return `(?<![\\p{L}\\p{N}_])(?:${pattern})(?![\\p{L}\\p{N}_])`;
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** One pattern of many lines, each whole words in any case: word lists stay readable. */
export function wordPattern(lines: readonly string[]): RegExp {
  return new RegExp(wholeWords(lines.join('|')), 'giu');
}

/** The sentence around a place, by its marks. */
export function sentenceAround(text: string, { from, to }: { from: number; to: number }): string {
  const before = text.slice(0, from).search(/[^.!?\n]*$/);
  const after = text.slice(to).search(/[.!?\n]/);
  return text.slice(before, after < 0 ? text.length : to + after + 1);
}

/** Longer than any word or address: what patterns look for in it costs its length squared. */
const RUN_LENGTH_MAX = 400;

/** The same text, place for place, with signs that mean nothing in place of what no person wrote. */
export function withoutLongRuns(text: string): string {
  return text.replaceAll(/\S{400,}/gu, (run) =>
    run.slice(0, RUN_LENGTH_MAX).padEnd(run.length, '|'),
  );
}
