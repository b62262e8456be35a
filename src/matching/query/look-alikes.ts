// Letters of another alphabet that look like Latin ones, and characters that show nothing: pasted by accident or on
// purpose, they make a query find nothing.
import { queryWarning, type QueryDiagnostic } from './diagnostics.ts';
import type { QueryTree } from './tree.ts';

// From Unicode's confusables: the Cyrillic and Greek letters that pass for Latin ones in common typefaces.
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  ԝ: 'w',
  х: 'x',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  Ј: 'J',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Ѕ: 'S',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  α: 'a',
  ο: 'o',
  ν: 'v',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
};
const WORD = /[\p{L}\p{M}\p{N}_'’\u200b-\u200f\u2060-\u2064\ufeff\u00ad]+/gu;
const HIDDEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

export function findLookAlikes(tree: QueryTree): QueryDiagnostic[] {
  const { source } = tree;
  const found: QueryDiagnostic[] = [];
  const hasLatin = /\p{Script=Latin}{3}/u.test(
    source.replace(/\b(?:AND|OR|NOT|O?NEAR|O?SENTENCE|ATLEAST|COUNT)\b/gu, ''),
  );
  for (const match of source.matchAll(WORD)) {
    const word = match[0];
    const span = { from: match.index, to: match.index + word.length };
    const latin = asLatin(word);
    if (latin !== undefined && (/\p{Script=Latin}/u.test(word) || hasLatin)) {
      found.push(
        queryWarning(span, {
          code: 'look-alike',
          message: `“${word}” is written with letters of another alphabet that look like Latin ones.`,
          hint: `Type it again if you mean “${latin}”.`,
        }),
      );
    }
  }
  const hidden = HIDDEN.exec(source);
  if (hidden) {
    found.push(
      queryWarning(
        { from: hidden.index, to: hidden.index + 1 },
        {
          code: 'hidden-character',
          message: 'A character that shows nothing stands here.',
          hint: 'Delete it.',
        },
      ),
    );
  }
  return found;
}

/** The word in Latin letters, when it holds some look-alikes and nothing else that is foreign. */
function asLatin(word: string): string | undefined {
  let replaced = false;
  let latin = '';
  for (const char of word) {
    const like = LOOKS_LIKE[char];
    if (like !== undefined) replaced = true;
    else if (/\p{L}/u.test(char) && !/\p{Script=Latin}/u.test(char)) return undefined;
    latin += like ?? char;
  }
  return replaced && latin.length > 1 ? latin : undefined;
}
