// Steps from a node to its children, the same for everything that walks or rebuilds a tree.
import { makeAnd, makeOr } from './make.ts';
import type { QueryNode } from './tree.ts';

export function childrenOf(node: QueryNode): readonly QueryNode[] {
  switch (node.kind) {
    case 'and':
    case 'or':
    case 'sentence':
    case 'atleast':
      return node.children;
    case 'not':
    case 'count':
    case 'scope':
    case 'stem':
      return [node.child];
    case 'near':
    case 'not-near':
      return [node.left, node.right];
    default:
      return [];
  }
}

/** The same node with each child replaced. AND and OR stay in normal form. */
export function mapChildren(node: QueryNode, change: (child: QueryNode) => QueryNode): QueryNode {
  switch (node.kind) {
    case 'and':
      return makeAnd(node.children.map(change), node);
    case 'or':
      return makeOr(node.children.map(change), node);
    case 'sentence':
    case 'atleast':
      return { ...node, children: node.children.map(change) };
    case 'not':
    case 'count':
    case 'scope':
    case 'stem':
      return { ...node, child: change(node.child) };
    case 'near':
    case 'not-near':
      return { ...node, left: change(node.left), right: change(node.right) };
    default:
      return node;
  }
}
