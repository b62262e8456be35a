// Writes a token need as a PostgreSQL tsquery, for `tokens @@ $1::tsquery` on a GIN index, and reads
// off a query which plain columns narrow it further.
import type { QueryNode, QueryTree } from '../query/tree.ts';
import { TOKENS_CUT, type TokenNeed } from './narrowing.ts';

/** PostgreSQL takes 32,767 operands and operators. */
const OPERANDS_MAX = 15_000;

/** Undefined where tokens can't narrow the search (then every post in reach is looked at). */
export function printTsQuery(need: TokenNeed): string | undefined {
  const narrowed = countOperands(need) > OPERANDS_MAX ? undefined : print(need);
  return narrowed === undefined ? undefined : `${narrowed} | ${lexeme(TOKENS_CUT)}`;
}

/** Tokens as a PostgreSQL tsvector, to be cast. */
export function printTsVector(tokens: readonly string[]): string {
  return tokens
    .filter((token) => token !== '')
    .map(lexeme)
    .join(' ');
}

function countOperands(need: TokenNeed): number {
  if (need.kind !== 'and' && need.kind !== 'or') return 1;
  return need.needs.reduce((sum, each) => sum + countOperands(each), 0);
}

function print(need: TokenNeed): string | undefined {
  switch (need.kind) {
    case 'any':
    case 'contains':
    case 'spelled':
      return undefined;
    case 'token':
      return lexeme(need.token);
    case 'prefix':
      return `${lexeme(need.prefix)}:*`;
    case 'and': {
      const parts = need.needs.map(print).filter((part) => part !== undefined);
      return parts.length === 0 ? undefined : `(${parts.join(' & ')})`;
    }
    case 'or': {
      const parts = need.needs.map(print);
      return parts.includes(undefined) ? undefined : `(${parts.join(' | ')})`;
    }
  }
}

function lexeme(token: string): string {
  return `'${token.replace(/['\\]/gu, (sign) => sign + sign)}'`;
}

export type ColumnBounds = {
  since?: string;
  /** As typed: a day means to its end. */
  until?: string;
  /** Any one of these; language codes also stand for their regional forms. */
  langs?: readonly string[];
  sources?: readonly string[];
  communities?: readonly string[];
};

/** Conditions every match meets, taken from the top of the query; the evaluator still decides them. */
export function readColumnBounds(tree: QueryTree): ColumnBounds {
  const bounds: ColumnBounds = {};
  const clauses: readonly QueryNode[] = tree.root.kind === 'and' ? tree.root.children : [tree.root];
  for (const clause of clauses) {
    if (clause.kind === 'date') bounds[clause.field] ??= clause.value;
    if (clause.kind !== 'value') continue;
    if (clause.field === 'lang') bounds.langs ??= clause.values;
    if (clause.field === 'source') bounds.sources ??= clause.values;
    if (clause.field === 'community') bounds.communities ??= clause.values;
  }
  return bounds;
}
