// Says in words why one clause did not match a post.
import { shorten } from '../query/diagnostics.ts';
import { printNode } from '../query/print.ts';
import type { NearNode, NotNode, QueryNode } from '../query/tree.ts';
import type { Evaluation } from './evaluate.ts';
import { TEXT_FIELDS } from './field-text.ts';
import { givenValue } from './given-value.ts';
import { enterStem, findOccurrences, type TermScope } from './occurrences.ts';

export function describeFailure(node: QueryNode, evaluation: Evaluation, scope: TermScope): string {
  switch (node.kind) {
    case 'not':
      return describeFound(node, evaluation, scope);
    case 'or':
      return `None of the ${node.children.length} alternatives was found.`;
    case 'near':
      return describeDistance(node, evaluation, scope);
    case 'not-near':
      if (!occurs(node.left, evaluation, scope))
        return `${shorten(printNode(node.left))} was not found.`;
      return `${shorten(printNode(node.left))} occurs only within ${node.distance} words of ${shorten(printNode(node.right))}.`;
    case 'sentence': {
      const missing = node.children.find((child) => !occurs(child, evaluation, scope));
      if (missing) return `${shorten(printNode(missing))} was not found.`;
      return `All of it was found, but not in one sentence${node.ordered ? ' in this order' : ''}.`;
    }
    case 'atleast': {
      const met = node.children.filter((child) => evaluation.decide(child, scope) === 'yes').length;
      return `Only ${met} of the ${node.count} wanted were found.`;
    }
    case 'count':
      return `It occurs ${evaluation.countStarts(node.child, scope)} times, not ${node.count}.`;
    case 'scope':
      return describeFailure(node.child, evaluation, { ...scope, fields: [node.field] });
    case 'stem':
      return describeFailure(node.child, evaluation, enterStem(scope, node.languages));
    case 'value':
    case 'label':
    case 'number':
    case 'date':
    case 'sample': {
      if (node.kind === 'sample') return 'The post is not in this sample.';
      const given = givenValue(node, evaluation.post);
      return given === '' ? `The post does not tell its ${node.field}.` : `The post has ${given}.`;
    }
    case 'topic':
    case 'list':
      return `${shorten(printNode(node))} is not known.`;
    default:
      return `Not found in ${scope.fields.join(' or ')}.`;
  }
}

function occurs(node: QueryNode, evaluation: Evaluation, scope: TermScope): boolean {
  return TEXT_FIELDS.some((field) => evaluation.find(node, field, scope).length > 0);
}

/** What a NOT did not want, as it stands in the post. */
function describeFound(node: NotNode, evaluation: Evaluation, scope: TermScope): string {
  for (const field of TEXT_FIELDS) {
    const place = evaluation.find(node.child, field, scope)[0];
    if (place)
      return `“${evaluation.text(field).text.slice(place.from, place.to)}” stands in the ${field}.`;
  }
  return `The post meets ${shorten(printNode(node.child))}.`;
}

function describeDistance(node: NearNode, evaluation: Evaluation, scope: TermScope): string {
  const missing = [node.left, node.right].find((side) => !occurs(side, evaluation, scope));
  if (missing) return `${shorten(printNode(missing))} was not found.`;
  let closest = Infinity;
  for (const field of TEXT_FIELDS) {
    const text = evaluation.text(field);
    const left = findOccurrences(node.left, text, scope);
    for (const right of findOccurrences(node.right, text, scope).slice(0, 1000)) {
      for (const one of left.slice(0, 1000)) {
        const gap = right.start > one.end ? right.start - one.end - 1 : one.start - right.end - 1;
        if (gap >= 0 && (!node.ordered || right.start > one.end)) closest = Math.min(closest, gap);
      }
    }
  }
  if (closest === Infinity) {
    return node.ordered
      ? 'Both were found, but not in this order.'
      : 'Both were found, but not in one field.';
  }
  return `Both were found, but with ${Math.ceil(closest)} words between, not at most ${node.distance}.`;
}
