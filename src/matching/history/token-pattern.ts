// Writes a token need as tests on what is stored, for needs no token can be looked up for: misspellings and wildcards
// without a beginning as a regular expression on the tokens themselves, raw: characters as what the text must hold. The
// database then reads through all posts, which is many times quicker than matching them here. More may be let through
// than is meant, never less.
import { CUT_LENGTH_MIN, TOKENS_CUT, type TokenNeed } from './narrowing.ts';

/** Longer patterns are not worth their compilation. */
const PATTERN_LENGTH_MAX = 20_000;
/** Each reads through every post. */
const TESTS_MAX = 20;

/** The tokens, as text, by a regular expression; title or text by characters they hold; any of several tests. */
export type StoredTest =
  | { readonly kind: 'tokens'; readonly pattern: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'or'; readonly tests: readonly StoredTest[] };

/** Undefined where what is stored says nothing. */
export function storedTest(need: TokenNeed): StoredTest | undefined {
  const pattern = printTokenPattern(need);
  if (pattern !== undefined) return { kind: 'tokens', pattern };
  switch (need.kind) {
    case 'contains':
      // No stored text holds it, and the database does not take it.
      return need.text.includes('\0') ? undefined : { kind: 'text', text: need.text };
    case 'and':
      return need.needs.map(storedTest).find((test) => test !== undefined);
    case 'or': {
      if (need.needs.length > TESTS_MAX) return undefined;
      const tests = need.needs.map(storedTest).filter((test) => test !== undefined);
      return tests.length < need.needs.length ? undefined : { kind: 'or', tests };
    }
    default:
      return undefined;
  }
}

// A tsvector shows its tokens in quotes, with quotes and backslashes in them doubled.
const ANY_CHARACTER = "(?:[^'\\\\]|''|\\\\\\\\)";
const REST = `${ANY_CHARACTER}*`;

/** For `tokens::text ~ $1` in PostgreSQL. */
function printTokenPattern(need: TokenNeed): string | undefined {
  const pattern = patternOf(need);
  if (pattern === undefined || pattern.length > PATTERN_LENGTH_MAX) return undefined;
  return `(?:^| )'(?:${pattern}|${exactly(TOKENS_CUT)})'(?: |$)`;
}

function patternOf(need: TokenNeed): string | undefined {
  switch (need.kind) {
    case 'any':
    case 'contains':
      return undefined;
    case 'token':
      return exactly(need.token);
    case 'prefix':
      return exactly(need.prefix) + REST;
    case 'spelled': {
      const { space, pattern, edits } = need;
      return exactly(space) + (edits === 0 ? wildcard(pattern) : misspelt(pattern, edits));
    }
    // One of them is enough to leave most posts out.
    case 'and':
      return need.needs.map(patternOf).find((each) => each !== undefined);
    case 'or': {
      const parts = need.needs.map(patternOf);
      return parts.includes(undefined)
        ? undefined
        : either(parts.filter((part) => part !== undefined));
    }
  }
}

const either = (parts: readonly string[]) => `(?:${parts.join('|')})`;

function exactly(text: string): string {
  return Array.from(text, letter).join('');
}

function letter(character: string): string {
  if (character === "'") return "''";
  if (character === '\\') return '\\\\\\\\';
  if (/[\p{L}\p{N}]/u.test(character) || character > '\u007f') return character;
  return character === '^' ? '\\^' : `[${character}]`;
}

function wildcard(pattern: string): string {
  const signs = Array.from(pattern, (sign) =>
    sign === '*' ? REST : sign === '?' ? ANY_CHARACTER : letter(sign),
  );
  return either([signs.join(''), `${ANY_CHARACTER}{${CUT_LENGTH_MIN}}${REST}`]);
}

/** Of two edits at most one is in the first half, or at most one in the second; a swap across is a change in each. */
function misspelt(form: string, edits: number): string {
  const letters = Array.from(form);
  if (edits === 1) return oneEdit(letters);
  const half = letters.length >> 1;
  const [first, second] = [letters.slice(0, half), letters.slice(half)];
  return either([oneEdit(first) + REST, REST + oneEdit(second)]);
}

/** The word itself, or with one character inserted, left out or changed, or with two neighbours swapped. */
function oneEdit(letters: readonly string[]): string {
  const text = (from: number, to?: number) => letters.slice(from, to).map(letter).join('');
  const some = `${ANY_CHARACTER}?`;
  const ways: string[] = [];
  for (let at = 0; at <= letters.length; at += 1) {
    ways.push(text(0, at) + some + text(at));
    ways.push(text(0, at) + some + text(at + 1));
    ways.push(text(0, at) + text(at + 1, at + 2) + text(at, at + 1) + text(at + 2));
  }
  return either(ways);
}
