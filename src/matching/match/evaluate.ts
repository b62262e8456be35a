// The naive evaluator: walks the tree over one post. It is the judge of the fast engine and the base of explanations,
// so it stays as plain as the semantics allow.
import type { MatchablePost } from '../post.ts';
import type { QueryNode, QueryTree, TextField } from '../query/tree.ts';
import { decideCondition, type ConditionSource } from './conditions.ts';
import { DEFAULT_FIELDS, readField, TEXT_FIELDS, type FieldText } from './field-text.ts';
import { findAway } from './near.ts';
import type { Occurrence } from './occurrence.ts';
import { enterStem, findOccurrences, type TermScope } from './occurrences.ts';
import { findInSentence, findOrderedInSentence } from './sentences.ts';
import { all, any, atLeast, negate, truthOf, type Truth } from './truth.ts';

export type MatchContext = {
  /** True when no labels or counts are to come: then what is unknown counts as not met. Default false. */
  readonly final?: boolean;
};

export function evaluateQuery(
  tree: QueryTree,
  post: MatchablePost,
  context: MatchContext = {},
): Truth {
  const evaluation = new Evaluation(post, context);
  return evaluation.decide(tree.root);
}

/** One post, read once, against any number of nodes. */
export class Evaluation {
  readonly post: MatchablePost;
  /** What is in force at the root of every query. */
  readonly scope: TermScope;
  private readonly texts = new Map<TextField, FieldText>();
  private readonly source: ConditionSource;

  constructor(post: MatchablePost, context: MatchContext = {}) {
    this.post = post;
    this.scope = { fields: DEFAULT_FIELDS, stemming: [], language: primaryLanguage(post.lang) };
    this.source = {
      post,
      texts: () => DEFAULT_FIELDS.map((field) => this.text(field)),
      final: context.final ?? false,
    };
  }

  text(field: TextField): FieldText {
    const known = this.texts.get(field);
    if (known) return known;
    const read = readField(this.post, field);
    this.texts.set(field, read);
    return read;
  }

  decide(node: QueryNode, scope: TermScope = this.scope): Truth {
    switch (node.kind) {
      case 'and':
        return all(node.children, (child) => this.decide(child, scope));
      case 'or':
        return any(node.children, (child) => this.decide(child, scope));
      case 'not':
        return negate(this.decide(node.child, scope));
      case 'atleast':
        return atLeast(node.count, node.children, (child) => this.decide(child, scope));
      case 'scope':
        return this.decide(node.child, { ...scope, fields: [node.field] });
      case 'stem':
        return this.decide(node.child, enterStem(scope, node.languages));
      case 'count':
        return truthOf(this.countStarts(node.child, scope) >= node.count);
      case 'value':
      case 'label':
      case 'number':
      case 'date':
      case 'sample':
        return decideCondition(node, this.source);
      // References are resolved before matching (references.ts); one that is not resolved matches nothing.
      case 'topic':
      case 'list':
        return 'no';
      default:
        return truthOf(TEXT_FIELDS.some((field) => this.find(node, field, scope).length > 0));
    }
  }

  /** Where a node with a place occurs in one field; for SENTENCE one occurrence per child and sentence. */
  find(node: QueryNode, field: TextField, scope: TermScope): Occurrence[] {
    const text = this.text(field);
    if (node.kind === 'not-near') {
      const left = findOccurrences(node.left, text, scope);
      return findAway(left, findOccurrences(node.right, text, scope), node.distance);
    }
    if (node.kind === 'sentence') {
      const parts = node.children.map((child) => findOccurrences(child, text, scope));
      return node.ordered ? findOrderedInSentence(parts, text) : findInSentence(parts, text);
    }
    return findOccurrences(node, text, scope);
  }

  countStarts(node: QueryNode, scope: TermScope): number {
    let count = 0;
    for (const field of TEXT_FIELDS) {
      count += new Set(this.find(node, field, scope).map((each) => each.start)).size;
    }
    return count;
  }
}

function primaryLanguage(lang: string | undefined): string {
  return (lang ?? 'und').toLowerCase().split('-')[0] ?? 'und';
}
