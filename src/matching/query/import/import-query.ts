// Brings a query over from another product: our canonical spelling, what was converted, and what has no counterpart.
import { queryError, type QueryDiagnostic } from '../diagnostics.ts';
import { findSourceProblem } from '../source.ts';
import { parseQuery } from '../parse.ts';
import { printNode } from '../print.ts';
import type { QueryNode } from '../tree.ts';
import { childrenOf, mapChildren } from '../walk.ts';
import { DIALECTS, type DialectName } from './dialects.ts';
import { PLACEHOLDER, translate, type ImportNote, type Piece } from './translate.ts';

export type ImportedQuery =
  | { ok: true; query: string; notes: readonly ImportNote[]; warnings: readonly QueryDiagnostic[] }
  /** Places are in the foreign source. */
  | { ok: false; errors: readonly QueryDiagnostic[]; notes: readonly ImportNote[] };

export function importQuery(source: string, dialect: DialectName): ImportedQuery {
  const refused = findSourceProblem(source);
  if (refused) return { ok: false, errors: [refused], notes: [] };
  const { pieces, notes } = translate(source, DIALECTS[dialect]);
  const { text, placeOf } = join(pieces, source.length);
  const parsed = parseQuery(text);
  const atHome = (diagnostic: QueryDiagnostic): QueryDiagnostic => ({
    ...diagnostic,
    ...placeOf(diagnostic.from),
  });
  if (!parsed.ok) return { ok: false, errors: parsed.errors.map(atHome), notes };
  const root = prune(parsed.tree.root);
  if (!root) {
    const error = queryError(
      { from: 0, to: source.length },
      {
        code: 'nothing-left',
        message: 'Nothing of this query has a counterpart here.',
      },
    );
    return { ok: false, errors: [error], notes };
  }
  // What was left out can leave a branch behind that is only negative.
  const query = printNode(root);
  const checked = parseQuery(query);
  if (checked.ok) return { ok: true, query, notes, warnings: parsed.warnings.map(atHome) };
  const whole = { from: 0, to: source.length };
  return { ok: false, errors: checked.errors.map((error) => ({ ...error, ...whole })), notes };
}

type Place = { from: number; to: number };

/** Our source, and for each place in it the place of the foreign piece. */
function join(
  pieces: readonly Piece[],
  sourceLength: number,
): { text: string; placeOf: (at: number) => Place } {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let before = '(';
  for (const piece of pieces) {
    // A field stays joined to what it is about.
    const joined = before.endsWith(':') || before === '(' || piece.text === ')';
    const part = joined ? piece.text : ` ${piece.text}`;
    starts.push(length + part.length - piece.text.length);
    parts.push(part);
    length += part.length;
    before = piece.text;
  }
  const placeOf = (at: number): Place => {
    const index = starts.findLastIndex((start) => start <= at);
    const piece = pieces[index];
    return piece ? { from: piece.from, to: piece.to } : { from: 0, to: sourceLength };
  };
  return { text: parts.join(''), placeOf };
}

/** The tree without what was lost; undefined where nothing is left. */
function prune(node: QueryNode): QueryNode | undefined {
  if (node.kind === 'word' && node.text === PLACEHOLDER) return undefined;
  const children = childrenOf(node);
  if (children.length === 0) return node;
  const kept = children.map(prune);
  const left = kept.filter((child) => child !== undefined);
  if (left.length === children.length) {
    let index = 0;
    return mapChildren(node, (child) => left[index++] ?? child);
  }
  if (left.length === 0) return undefined;
  if (node.kind === 'and' || node.kind === 'or' || node.kind === 'sentence') {
    const [only] = left;
    return left.length === 1 ? only : { ...node, children: left };
  }
  // Of a NEAR one side is left; of what it was near can't be asked any more.
  return left[0];
}
