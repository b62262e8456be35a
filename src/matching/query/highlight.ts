// The parts of a query as an editor colours them. Works while something is still missing: what can't be read is text.
import { QueryRefused } from './diagnostics.ts';
import { lexQuery, type QueryToken } from './lexer.ts';

export type HighlightKind =
  | 'operator'
  | 'field'
  | 'phrase'
  | 'word'
  | 'parenthesis'
  | 'comment'
  | 'error';

export type Highlight = {
  readonly kind: HighlightKind;
  readonly from: number;
  readonly to: number;
};

/** In order, without overlaps. */
export function highlightQuery(source: string): Highlight[] {
  try {
    const tokens = lexQuery(source).tokens.filter((token) => token.kind !== 'end');
    return withComments(
      source,
      tokens.flatMap((token) => highlight(source, token)),
    );
  } catch (error) {
    if (!(error instanceof QueryRefused)) throw error;
    // What stands before the mistake can be coloured; a cut can't be inside a token that was read before.
    const { from } = error.diagnostic;
    const before = from > 0 && from < source.length ? highlightQuery(source.slice(0, from)) : [];
    return [...before, { kind: 'error', from, to: source.length }];
  }
}

function highlight(source: string, token: QueryToken): Highlight[] {
  const { from, to } = token;
  switch (token.kind) {
    case '(':
    case ')':
    case ',':
      return [{ kind: 'parenthesis', from, to }];
    case 'operator':
    case 'minus':
      return [{ kind: 'operator', from, to }];
    case 'quoted':
      return [{ kind: 'phrase', from, to }];
    case 'field':
    case 'stem':
      return [{ kind: 'field', from, to }];
    case 'values': {
      const colon = source.indexOf(':', from) + 1;
      return [
        { kind: 'field', from, to: colon },
        { kind: 'word', from: colon, to },
      ];
    }
    default:
      return [{ kind: 'word', from, to }];
  }
}

function withComments(source: string, parts: readonly Highlight[]): Highlight[] {
  const all: Highlight[] = [];
  let at = 0;
  const addComments = (until: number): void => {
    for (const match of source.slice(at, until).matchAll(/<<<[\s\S]*?>>>/gu)) {
      all.push({ kind: 'comment', from: at + match.index, to: at + match.index + match[0].length });
    }
  };
  for (const part of parts) {
    addComments(part.from);
    all.push(part);
    at = part.to;
  }
  addComments(source.length);
  return all;
}
