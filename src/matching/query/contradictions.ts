// Clauses that can never or will always be met.
import { foldText } from '#text/fold.ts';
import { queryWarning, shorten, type QueryDiagnostic } from './diagnostics.ts';
import { boundsOf, implies, type ComparingRoom } from './implies.ts';
import { printNode } from './print.ts';
import type { AndNode, NotNearNode, NumberNode, QueryNode } from './tree.ts';

export function always(node: QueryNode): QueryDiagnostic {
  return queryWarning(node, {
    code: 'always-matches',
    message: `${shorten(printNode(node))} rules nothing out.`,
    hint: 'Leave it out.',
  });
}

function never(node: QueryNode, because: string): QueryDiagnostic {
  return queryWarning(node, {
    code: 'never-matches',
    message: `No post can match this: ${because}.`,
  });
}

const WHOLE_ONLY = new Set([
  'followers',
  'following',
  'posts',
  'likes',
  'replies',
  'reposts',
  'engagement',
]);

export function lintNumber(node: NumberNode): QueryDiagnostic[] {
  const { min, minOpen, max, maxOpen } = boundsOf(node.range);
  if (max < 0 || (max === 0 && maxOpen)) return [never(node, 'numbers below zero do not occur')];
  if (min <= 0 && !(min === 0 && minOpen) && max === Infinity && WHOLE_ONLY.has(node.field))
    return [always(node)];
  return [];
}

export function lintSides(node: NotNearNode): QueryDiagnostic[] {
  if (!implies(node.left, node.right)) return [];
  return [never(node, `${shorten(printNode(node.left))} is always near itself`)];
}

/** Fields of which a post has one value only, so that two different ones exclude each other. */
const SINGLE_VALUED = new Set([
  'author',
  'thread',
  'source',
  'community',
  'country',
  'sentiment',
  'intent',
  'tone',
]);

export function findContradictions(node: AndNode, room: ComparingRoom): QueryDiagnostic[] {
  const found: QueryDiagnostic[] = [];
  for (const [index, a] of node.children.entries()) {
    for (const b of node.children.slice(index + 1)) {
      const because = contradiction(a, b, room);
      if (because !== undefined) found.push(never({ ...node, from: a.from, to: b.to }, because));
    }
  }
  return found.slice(0, 5);
}

function contradiction(a: QueryNode, b: QueryNode, room: ComparingRoom): string | undefined {
  if (b.kind === 'not' && a.kind !== 'not' && implies(a, b.child, room)) {
    return `${shorten(printNode(a))} is wanted and ${shorten(printNode(b.child))} is ruled out`;
  }
  if (a.kind === 'not' && b.kind !== 'not') return contradiction(b, a, room);
  if ((a.kind === 'value' || a.kind === 'label') && a.kind === b.kind && a.field === b.field) {
    const values = new Set(b.values.map(foldText));
    const apart = !a.values.some((value) => values.has(foldText(value)));
    if (SINGLE_VALUED.has(a.field) && apart) return `a post has one ${a.field} only`;
    const langs = a.field === 'lang' && b.field === 'lang';
    if (langs && apart && !b.values.some((one) => a.values.some((other) => isOneIn(one, other)))) {
      return 'a post has one language only';
    }
  }
  if (a.kind === 'number' && b.kind === 'number' && a.field === b.field) {
    const [one, two] = [boundsOf(a.range), boundsOf(b.range)];
    const low = Math.max(one.min, two.min);
    const high = Math.min(one.max, two.max);
    const open =
      (one.min === low && one.minOpen) ||
      (two.min === low && two.minOpen) ||
      (one.max === high && one.maxOpen) ||
      (two.max === high && two.maxOpen);
    if (low > high || (low === high && open))
      return `${shorten(printNode(a))} and ${shorten(printNode(b))} exclude each other`;
  }
  if (a.kind === 'date' && b.kind === 'date' && a.field !== b.field) {
    const [since, until] = a.field === 'since' ? [a.value, b.value] : [b.value, a.value];
    if (since.slice(0, 10) > until.slice(0, 10)) return 'it ends before it begins';
  }
  return undefined;
}

function isOneIn(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}
