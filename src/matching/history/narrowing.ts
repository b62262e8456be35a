// Narrows a search in stored posts: from the tree of a query to the tokens a matching post must hold, so that an index
// finds a few candidates and the evaluator decides them. History and live matching can then never differ.
import { STEMMED_LANGUAGES } from '#text/stem-languages.ts';
import { stemWord } from '#text/stems.ts';
import { Evaluation } from '../match/evaluate.ts';
import { TEXT_FIELDS } from '../match/field-text.ts';
import { prepareTerm } from '../match/prepared-term.ts';
import type { MatchablePost } from '../post.ts';
import { isUnit } from '../query/terms.ts';
import { isWithinEdits, matchesWildcard } from '../match/spelling.ts';
import type { QueryNode, QueryTree, TermNode, TextField } from '../query/tree.ts';

/**
 * What the stored tokens of every matching post fulfil. `any` says nothing; `contains` is about the text itself;
 * `spelled` is a token not further from a pattern with ? and * (no edits) or a word than so many edits.
 */
export type TokenNeed =
  | { readonly kind: 'any' }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'contains'; readonly text: string }
  | {
      readonly kind: 'spelled';
      readonly space: string;
      readonly pattern: string;
      readonly edits: 0 | 1 | 2;
    }
  | { readonly kind: 'and' | 'or'; readonly needs: readonly TokenNeed[] };

const ANY: TokenNeed = { kind: 'any' };
/** Longer tokens are stored and looked up by their beginning; PostgreSQL takes 2,046 bytes. */
const TOKEN_LENGTH_MAX = 100;
/** So many characters a token has at least that was cut: its end is not known. */
export const CUT_LENGTH_MIN = TOKEN_LENGTH_MAX / 2;
const COMPOUND_LENGTH_MAX = 40;
/** Title and body share one space of tokens; the other fields have their own. No folded token holds a slash. */
const SPACES: Readonly<Record<TextField, string>> = {
  title: '',
  body: '',
  parent: 'p/',
  bio: 'b/',
};
/** Stands for the stems of a post whose language is not known. */
const STEMS_UNKNOWN = 's/und';

/** Stands in for tokens left out: such a post is a candidate of every query. */
export const TOKENS_CUT = 's/cut';
/** PostgreSQL takes 1 MB for a tsvector; a UTF-16 unit is three bytes at most, and each token has an entry of its own. */
const STORED_BYTES_MAX = 900_000;
const TOKEN_ENTRY_BYTES = 12;

/** The tokens to store with a post: words, numbers, emoji, #tags, @names, $tags, and stems in its language. */
export function historyTokens(post: MatchablePost): string[] {
  const evaluation = new Evaluation(post);
  const { language } = evaluation.scope;
  const tokens = new Set<string>();
  if (language === 'und') tokens.add(STEMS_UNKNOWN);
  for (const field of TEXT_FIELDS) {
    const space = SPACES[field];
    const { units, entities } = evaluation.text(field);
    for (const token of entities) {
      if (token.kind !== 'link') tokens.add(space + cut(token.folded));
    }
    for (const token of units) {
      if (!isUnit(token)) continue;
      tokens.add(space + cut(token.folded));
      if (!STEMMED_LANGUAGES.has(language) || token.kind === 'emoji') continue;
      const stem = stemWord(token.folded, language);
      if (stem !== token.folded) tokens.add(`${space}s/${language}/${cut(stem)}`);
    }
  }
  return withinRoom(tokens);
}

function withinRoom(tokens: ReadonlySet<string>): string[] {
  const stored: string[] = [];
  let room = STORED_BYTES_MAX;
  for (const token of tokens) {
    room -= token.length * 3 + TOKEN_ENTRY_BYTES;
    if (room < 0) return [...stored, TOKENS_CUT];
    stored.push(token);
  }
  return stored;
}

function cut(folded: string): string {
  // Half a character is no text to a database.
  return folded.slice(0, TOKEN_LENGTH_MAX).toWellFormed();
}

export function narrowQuery(tree: QueryTree): TokenNeed {
  return narrow(tree.root, { space: '', stemming: [] });
}

type Place = { readonly space: string; readonly stemming: readonly string[] };

function narrow(node: QueryNode, place: Place): TokenNeed {
  switch (node.kind) {
    case 'and':
    case 'sentence':
      return every(node.children.map((child) => narrow(child, place)));
    case 'or':
    case 'atleast':
      return some(node.children.map((child) => narrow(child, place)));
    case 'near':
      return every([narrow(node.left, place), narrow(node.right, place)]);
    case 'not-near':
      return narrow(node.left, place);
    case 'count':
      return narrow(node.child, place);
    case 'scope':
      return narrow(node.child, { ...place, space: SPACES[node.field] });
    case 'stem':
      return narrow(node.child, { ...place, stemming: node.languages });
    case 'not':
    case 'value':
    case 'label':
    case 'number':
    case 'date':
    case 'sample':
    case 'topic':
    case 'list':
      return ANY;
    default:
      return narrowTerm(node, place);
  }
}

function narrowTerm(node: TermNode, { space, stemming }: Place): TokenNeed {
  const { forms } = prepareTerm(node);
  const form = forms[0] ?? '';
  const token = (text: string): TokenNeed => ({ kind: 'token', token: space + cut(text) });
  switch (node.kind) {
    case 'word':
      return node.exact || stemming.length === 0
        ? token(form)
        : some([token(form), ...stemming.flatMap((language) => stemNeeds(form, language, space))]);
    case 'phrase':
    case 'case':
    case 'emoji':
      return every(forms.map(token));
    case 'prefix':
      return { kind: 'prefix', prefix: space + cut(form) };
    case 'wildcard': {
      const lead = /^[^?*]*/u.exec(form)?.[0] ?? '';
      return lead === '' ? spelled(form, 0, space) : { kind: 'prefix', prefix: space + cut(lead) };
    }
    case 'entity':
      return node.prefix ? { kind: 'prefix', prefix: space + cut(form) } : token(form);
    case 'compound':
      return some([token(form), ...splits(form).map((pair) => every(pair.map(token)))]);
    case 'raw':
      return space === '' ? { kind: 'contains', text: form } : ANY;
    case 'fuzzy':
      return spelled(form, node.edits, space);
  }
}

function spelled(pattern: string, edits: 0 | 1 | 2, space: string): TokenNeed {
  // What is within the edits could be stored cut.
  if (pattern.length + edits * 2 > TOKEN_LENGTH_MAX) return ANY;
  return { kind: 'spelled', space, pattern, edits };
}

function stemNeeds(form: string, language: string, space: string): TokenNeed[] {
  const stem = stemWord(form, language);
  return [
    { kind: 'token', token: space + cut(stem) },
    { kind: 'token', token: `${space}s/${language}/${cut(stem)}` },
    { kind: 'token', token: STEMS_UNKNOWN },
  ];
}

function splits(joined: string): string[][] {
  if (joined.length > COMPOUND_LENGTH_MAX) return [];
  return Array.from({ length: joined.length - 1 }, (_, index) => [
    joined.slice(0, index + 1),
    joined.slice(index + 1),
  ]);
}

function every(needs: readonly TokenNeed[]): TokenNeed {
  const said = needs.filter((need) => need.kind !== 'any');
  const [only] = said;
  if (only === undefined) return ANY;
  return said.length === 1 ? only : { kind: 'and', needs: said };
}

function some(needs: readonly TokenNeed[]): TokenNeed {
  if (needs.some((need) => need.kind === 'any')) return ANY;
  const [only] = needs;
  return needs.length === 1 && only ? only : { kind: 'or', needs };
}

/** Whether a post with these tokens and this title and body is a candidate. The judge of the database's answer. */
export function fulfils(need: TokenNeed, tokens: ReadonlySet<string>, text: string): boolean {
  return tokens.has(TOKENS_CUT) || meets(need, tokens, text);
}

function meets(need: TokenNeed, tokens: ReadonlySet<string>, text: string): boolean {
  switch (need.kind) {
    case 'any':
      return true;
    case 'token':
      return tokens.has(need.token);
    case 'prefix':
      return Array.from(tokens).some((token) => token.startsWith(need.prefix));
    case 'contains':
      return text.includes(need.text);
    case 'spelled':
      return Array.from(tokens).some((token) => isSpelled(token, need));
    case 'and':
      return need.needs.every((each) => meets(each, tokens, text));
    case 'or':
      return need.needs.some((each) => meets(each, tokens, text));
  }
}

export function isSpelled(token: string, need: Extract<TokenNeed, { kind: 'spelled' }>): boolean {
  const { space, pattern, edits } = need;
  if (!token.startsWith(space)) return false;
  const word = token.slice(space.length);
  if (edits === 0 && Array.from(word).length >= CUT_LENGTH_MIN) return true;
  return edits === 0 ? matchesWildcard(word, pattern) : isWithinEdits(word, pattern, edits);
}
