// Says why a post matches a query, with the places to highlight, or which clause was the first to fail.
import type { MatchablePost } from '../post.ts';
import { printNode } from '../query/print.ts';
import type { QueryNode, QueryTree, TextField } from '../query/tree.ts';
import { childrenOf } from '../query/walk.ts';
import { describeFailure } from './describe-failure.ts';
import { Evaluation, type MatchContext } from './evaluate.ts';
import { givenValue } from './given-value.ts';
import { TEXT_FIELDS } from './field-text.ts';
import type { Occurrence } from './occurrence.ts';
import { enterStem, type TermScope } from './occurrences.ts';

export type MatchReason = {
  /** The part of the query that matched, in canonical spelling. */
  clause: string;
  /** title, body, parent or bio; or the name of the field a condition looks at. */
  field: string;
  /** UTF-16 offsets in that field of the post. */
  from: number;
  to: number;
  text: string;
};

export type Explanation =
  | {
      outcome: 'match' | 'unknown';
      reasons: readonly MatchReason[];
      /** Clauses that wait for a label or a count; empty for a match. */
      pending: readonly string[];
    }
  | {
      outcome: 'no-match';
      /** from and to point into the source of the query. */
      failed: { clause: string; from: number; to: number; why: string };
    };

/** A word that fills a post would otherwise give a reason for each time it occurs. */
const reasonsMax = 200;

export function explainMatch(
  tree: QueryTree,
  post: MatchablePost,
  context: MatchContext = {},
): Explanation {
  const evaluation = new Evaluation(post, context);
  const truth = evaluation.decide(tree.root);
  if (truth === 'no') {
    const { node, why } = findFailure(tree.root, evaluation, evaluation.scope);
    return {
      outcome: 'no-match',
      failed: { clause: printNode(node), from: node.from, to: node.to, why },
    };
  }
  const reasons: MatchReason[] = [];
  collectReasons(tree.root, evaluation, evaluation.scope, reasons);
  return {
    outcome: truth === 'yes' ? 'match' : 'unknown',
    reasons: reasons.slice(0, reasonsMax),
    pending: truth === 'yes' ? [] : findPending(tree.root, evaluation),
  };
}

function findPending(node: QueryNode, evaluation: Evaluation): string[] {
  if (node.kind === 'label' || node.kind === 'number') {
    return evaluation.decide(node) === 'unknown' ? [printNode(node)] : [];
  }
  return Array.from(new Set(childrenOf(node).flatMap((child) => findPending(child, evaluation))));
}

function collectReasons(
  node: QueryNode,
  evaluation: Evaluation,
  scope: TermScope,
  reasons: MatchReason[],
): void {
  // What is still unknown as a whole has parts that are sure.
  const truth = evaluation.decide(node, scope);
  if (truth === 'no' || reasons.length >= reasonsMax) return;
  switch (node.kind) {
    case 'and':
    case 'or':
    case 'atleast':
      for (const child of node.children) {
        // A branch that waits is no reason where another one has decided.
        if (truth === 'yes' && evaluation.decide(child, scope) !== 'yes') continue;
        collectReasons(child, evaluation, scope, reasons);
      }
      return;
    case 'not':
      return;
    case 'scope':
      return collectReasons(node.child, evaluation, { ...scope, fields: [node.field] }, reasons);
    case 'stem':
      return collectReasons(node.child, evaluation, enterStem(scope, node.languages), reasons);
    case 'value':
    case 'label':
    case 'number':
    case 'date':
    case 'sample': {
      if (truth === 'unknown') return;
      const text = givenValue(node, evaluation.post);
      const field = node.kind === 'sample' ? 'id' : node.kind === 'date' ? 'createdAt' : node.field;
      reasons.push({ clause: printNode(node), field, from: 0, to: text.length, text });
      return;
    }
    default:
      for (const field of TEXT_FIELDS) addPlaces(node, field, evaluation, scope, reasons);
  }
}

function addPlaces(
  node: QueryNode,
  field: TextField,
  evaluation: Evaluation,
  scope: TermScope,
  reasons: MatchReason[],
): void {
  const clause = printNode(node);
  const { text } = evaluation.text(field);
  const found = evaluation.find(node.kind === 'count' ? node.child : node, field, scope);
  const seen = new Set<number>();
  for (const place of found.flatMap((occurrence) => leavesOf(occurrence))) {
    if (reasons.length >= reasonsMax) return;
    if (seen.has(place.from)) continue;
    seen.add(place.from);
    reasons.push({
      clause,
      field,
      from: place.from,
      to: place.to,
      text: text.slice(place.from, place.to),
    });
  }
}

/** What a NEAR was made of, so that the words between are not highlighted. */
function leavesOf(occurrence: Occurrence): Occurrence[] {
  if (!occurrence.sides) return [occurrence];
  return occurrence.sides.flatMap(leavesOf).sort((a, b) => a.from - b.from);
}

/** The first clause, in reading order, without which the query could still have matched. */
function findFailure(
  node: QueryNode,
  evaluation: Evaluation,
  scope: TermScope,
): { node: QueryNode; why: string } {
  switch (node.kind) {
    case 'and': {
      const failed = node.children.find((child) => evaluation.decide(child, scope) === 'no');
      if (failed) return findFailure(failed, evaluation, scope);
      break;
    }
    case 'or': {
      const nearest = nearestBranch(node.children, evaluation, scope);
      if (nearest) return findFailure(nearest, evaluation, scope);
      break;
    }
    case 'scope':
      if (node.child.kind !== 'and' && node.child.kind !== 'or') break;
      return findFailure(node.child, evaluation, { ...scope, fields: [node.field] });
    case 'stem':
      return findFailure(node.child, evaluation, enterStem(scope, node.languages));
  }
  return { node, why: describeFailure(node, evaluation, scope) };
}

/** The alternative of which most is met; undefined where of none anything is, so that all are equally far. */
function nearestBranch(
  branches: readonly QueryNode[],
  evaluation: Evaluation,
  scope: TermScope,
): QueryNode | undefined {
  let nearest: QueryNode | undefined;
  let most = 0;
  for (const branch of branches) {
    const share = shareMet(branch, evaluation, scope);
    if (share > most) [nearest, most] = [branch, share];
  }
  return nearest;
}

/** From 0 to 1: how much of what a failed clause asks for the post has. */
function shareMet(node: QueryNode, evaluation: Evaluation, scope: TermScope): number {
  switch (node.kind) {
    case 'and': {
      // What only rules something out is met by any post that is about something else.
      const asked = node.children.filter((child) => child.kind !== 'not');
      const met = asked.map((child) =>
        evaluation.decide(child, scope) === 'no' ? shareMet(child, evaluation, scope) : 1,
      );
      return met.reduce((sum, each) => sum + each, 0) / node.children.length;
    }
    case 'or':
      return Math.max(0, ...node.children.map((child) => shareMet(child, evaluation, scope)));
    case 'near':
      return sidesMet([node.left, node.right], evaluation, scope);
    case 'sentence':
      return sidesMet(node.children, evaluation, scope);
    case 'scope':
      return shareMet(node.child, evaluation, { ...scope, fields: [node.field] });
    case 'stem':
      return shareMet(node.child, evaluation, enterStem(scope, node.languages));
    default:
      return 0;
  }
}

/** All sides there and only the distance wrong is nearly all. */
function sidesMet(sides: readonly QueryNode[], evaluation: Evaluation, scope: TermScope): number {
  const found = sides.filter((side) =>
    TEXT_FIELDS.some((field) => evaluation.find(side, field, scope).length > 0),
  );
  return found.length / (sides.length + 1);
}
