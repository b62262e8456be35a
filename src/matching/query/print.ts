// The canonical spelling of a tree: parsing it gives the same tree again, and printing that gives the same text.
import { isTerm } from './check.ts';
import type { NumberRange, QueryNode, QueryTree, TermNode } from './tree.ts';

export function printQuery(tree: QueryTree): string {
  return printNode(tree.root);
}

/** One clause, as it is shown beside a match. */
export function printNode(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
      return node.children
        .map((child) => (child.kind === 'or' ? group(child) : printNode(child)))
        .join(' AND ');
    case 'or':
      return node.children
        .map((child) =>
          child.kind === 'and' || child.kind === 'not' ? group(child) : printNode(child),
        )
        .join(' OR ');
    case 'not':
      return `NOT ${isCompound(node.child) && !isProximity(node.child) ? group(node.child) : printNode(node.child)}`;
    case 'near':
      return `${operand(node.left)} ${node.ordered ? 'ONEAR' : 'NEAR'}/${node.distance} ${operand(node.right)}`;
    case 'not-near':
      return `${operand(node.left)} NOT NEAR/${node.distance} ${operand(node.right)}`;
    case 'sentence':
      return node.children.map(operand).join(node.ordered ? ' OSENTENCE ' : ' SENTENCE ');
    case 'atleast':
      return `ATLEAST/${node.count}(${node.children.map(printNode).join(', ')})`;
    case 'count':
      return `COUNT/${node.count}(${printNode(node.child)})`;
    case 'scope':
      return `${node.field}:${isTerm(node.child) ? printNode(node.child) : group(node.child)}`;
    case 'stem':
      return `stem:${node.languages.join(',')}${group(node.child)}`;
    default:
      return printLeaf(node);
  }
}

function group(node: QueryNode): string {
  return `(${printNode(node)})`;
}

function isProximity(node: QueryNode): boolean {
  return node.kind === 'near' || node.kind === 'not-near' || node.kind === 'sentence';
}

function isCompound(node: QueryNode): boolean {
  return node.kind === 'and' || node.kind === 'or' || node.kind === 'not' || isProximity(node);
}

function operand(node: QueryNode): string {
  return isCompound(node) ? group(node) : printNode(node);
}

type LeafNode = Exclude<
  QueryNode,
  {
    kind:
      | 'and'
      | 'or'
      | 'not'
      | 'near'
      | 'not-near'
      | 'sentence'
      | 'atleast'
      | 'count'
      | 'scope'
      | 'stem';
  }
>;

function printLeaf(node: LeafNode): string {
  switch (node.kind) {
    case 'value':
    case 'label':
      return `${node.field}:${printValues(node.values)}`;
    case 'number':
      return `${node.field}:${printRange(node.range)}`;
    case 'date':
      return `${node.field}:${node.value}`;
    case 'sample':
      return `sample:${node.percent}%`;
    case 'topic':
      return `topic:${quote(node.name)}`;
    case 'list':
      return `${node.field === undefined ? '' : `${node.field}:`}list:${printValue(node.name)}`;
    default:
      return printTerm(node);
  }
}

function printTerm(node: TermNode): string {
  switch (node.kind) {
    case 'word':
      return node.exact ? `=${node.text}` : node.text;
    case 'phrase':
      return node.slop > 0 ? `${quote(node.text)}~${node.slop}` : quote(node.text);
    case 'prefix':
      return `${node.text}*`;
    case 'wildcard':
      return node.pattern;
    case 'fuzzy':
      return `${node.text}~${node.edits}`;
    case 'compound':
      return `${node.text}~`;
    case 'raw':
      return `raw:${quote(node.text)}`;
    case 'case':
      return `case:${quote(node.text)}`;
    case 'entity': {
      const sign = { hashtag: '#', mention: '@', cashtag: '$' }[node.entity];
      return `${sign}${node.name}${node.prefix ? '*' : ''}`;
    }
    case 'emoji':
      return node.text;
  }
}

export function quote(text: string): string {
  return `"${text.replace(/["\\]/gu, (sign) => `\\${sign}`)}"`;
}

// What needs no quotation marks behind a field.
const STANDALONE_VALUE = /^(?!-|list:|(?:OR|AND|NOT)$)[^\s()（）"“”„‟«»＂,\\]+$/u;

function printValue(value: string): string {
  return STANDALONE_VALUE.test(value) ? value : quote(value);
}

function printValues(values: readonly string[]): string {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return printValue(only);
  return `(${values.map(printValue).join(' OR ')})`;
}

function printRange(range: NumberRange): string {
  if (range.operator === '..') return `${range.min}..${range.max}`;
  return range.operator === '=' ? String(range.value) : `${range.operator}${range.value}`;
}
