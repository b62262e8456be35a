// Makes tree nodes in normal form: no AND directly in an AND, no OR in an OR, none of them with a single child.
import type { PositionalNode, QueryNode, Span } from './tree.ts';

export function spanOver(first: Span, last: Span): Span {
  return { from: first.from, to: last.to };
}

export function makeAnd(children: readonly QueryNode[], span: Span): QueryNode {
  const flat = children.flatMap((child) => (child.kind === 'and' ? child.children : [child]));
  const [only] = flat;
  return flat.length === 1 && only
    ? only
    : { kind: 'and', children: flat, from: span.from, to: span.to };
}

export function makeOr(children: readonly QueryNode[], span: Span): QueryNode {
  const flat = children.flatMap((child) => (child.kind === 'or' ? child.children : [child]));
  const [only] = flat;
  return flat.length === 1 && only
    ? only
    : { kind: 'or', children: flat, from: span.from, to: span.to };
}

export function makeSentence(
  children: readonly PositionalNode[],
  ordered: boolean,
  span: Span,
): QueryNode {
  const flat = children.flatMap((child) =>
    child.kind === 'sentence' && child.ordered === ordered ? child.children : [child],
  );
  return { kind: 'sentence', ordered, children: flat, from: span.from, to: span.to };
}
