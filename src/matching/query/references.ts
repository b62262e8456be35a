// Replaces topic:"Name" and list:name by what they stand for, so that matching needs no look-up. A topic that refers to
// itself, over however many steps, is refused.
import { QueryRefused, refuse, type QueryDiagnostic } from './diagnostics.ts';
import { makeOr } from './make.ts';
import { parseQuery } from './parse.ts';
import { readQuoted } from './terms.ts';
import type { ListReferenceNode, QueryNode, QueryTree, Span, TopicReferenceNode } from './tree.ts';
import { childrenOf, mapChildren } from './walk.ts';

export type ReferenceLookup = {
  /** The source of the query of the topic of that name. */
  readonly topic: (name: string) => string | undefined;
  /** The entries of a shared list. As terms each is read as a phrase, #tag, @name or emoji. */
  readonly list: (name: string) => readonly string[] | undefined;
};

export type ResolvedQuery =
  | { ok: true; tree: QueryTree }
  | { ok: false; errors: readonly QueryDiagnostic[] };

/** How many nodes a query may grow to through its references. */
const resolvedNodesMax = 50_000;

/** `ownName`, when given, is the topic the query belongs to: referring to it is a cycle too. */
export function resolveReferences(
  tree: QueryTree,
  lookup: ReferenceLookup,
  ownName?: string,
): ResolvedQuery {
  const resolver = new Resolver(lookup);
  try {
    const root = resolver.resolve(tree.root, ownName === undefined ? [] : [ownName]);
    return { ok: true, tree: { root, source: tree.source } };
  } catch (error) {
    if (error instanceof QueryRefused) return { ok: false, errors: [error.diagnostic] };
    throw error;
  }
}

/** Names of the topics and lists a query refers to directly, so that it can be resolved again when one changes. */
export function findReferences(node: QueryNode): {
  topics: readonly string[];
  lists: readonly string[];
} {
  const topics = new Set<string>();
  const lists = new Set<string>();
  const visit = (each: QueryNode): void => {
    if (each.kind === 'topic') topics.add(each.name);
    if (each.kind === 'list') lists.add(each.name);
    for (const child of childrenOf(each)) visit(child);
  };
  visit(node);
  return { topics: Array.from(topics), lists: Array.from(lists) };
}

class Resolver {
  private readonly lookup: ReferenceLookup;
  private nodes = 0;

  constructor(lookup: ReferenceLookup) {
    this.lookup = lookup;
  }

  resolve(node: QueryNode, path: readonly string[]): QueryNode {
    this.grow(node);
    if (node.kind === 'topic') return this.resolveTopic(node, path);
    if (node.kind === 'list') return this.resolveList(node);
    return mapChildren(node, (child) => this.resolve(child, path));
  }

  private grow(span: Span): void {
    this.nodes++;
    if (this.nodes <= resolvedNodesMax) return;
    refuse(span, {
      code: 'too-many-terms',
      message: `With all it refers to, this query has more than ${resolvedNodesMax.toLocaleString('en')} parts.`,
      hint: 'Refer to fewer topics and lists.',
    });
  }

  private resolveTopic(node: TopicReferenceNode, path: readonly string[]): QueryNode {
    const name = node.name.toLowerCase();
    const steps = [...path, node.name];
    if (path.some((each) => each.toLowerCase() === name)) {
      refuse(node, {
        code: 'cycle',
        message: `This goes round in a circle: ${steps.map((each) => `“${each}”`).join(' refers to ')}.`,
        hint: 'Take one of the references away.',
      });
    }
    const source = this.lookup.topic(node.name);
    if (source === undefined) {
      return refuse(node, {
        code: 'unknown-topic',
        message: `There is no topic named “${node.name}”.`,
      });
    }
    const result = parseQuery(source);
    if (!result.ok) {
      return refuse(node, {
        code: 'broken-topic',
        message: `The query of the topic “${node.name}” has an error: ${result.errors[0]?.message ?? ''}`,
      });
    }
    return this.resolve(moveTo(result.tree.root, node), steps);
  }

  private resolveList(node: ListReferenceNode): QueryNode {
    const entries = (this.lookup.list(node.name) ?? [])
      .map((entry) => entry.trim())
      .filter(Boolean);
    if (entries.length === 0) {
      return refuse(node, {
        code: 'unknown-list',
        message: `There is no list named “${node.name}”, or it is empty.`,
      });
    }
    const span = { from: node.from, to: node.to };
    if (node.field !== undefined)
      return { kind: 'value', field: node.field, values: entries, ...span };
    return makeOr(
      entries.map((entry) => {
        this.grow(node);
        return readQuoted(entry, 0, span);
      }),
      span,
    );
  }
}

/** What was referred to stands where the reference stood: spans must point into the referring source. */
function moveTo(node: QueryNode, span: Span): QueryNode {
  return { ...mapChildren(node, (child) => moveTo(child, span)), from: span.from, to: span.to };
}
