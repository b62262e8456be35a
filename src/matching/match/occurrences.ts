// Where a term or a proximity expression occurs in one field: the intervals of word positions it covers, with the
// places in the text they come from. All intervals are kept, not only the shortest, so that nested NEAR is exact.
import type { QueryNode, TextField } from '../query/tree.ts';
import type { FieldText } from './field-text.ts';
import { findTerm } from './find-term.ts';
import { findNear } from './near.ts';
import { inOrder, type Occurrence } from './occurrence.ts';

/** What is in force where a term stands. */
export type TermScope = {
  readonly fields: readonly TextField[];
  readonly stemming: readonly string[];
  /** The post's language, two or three letters; `und` where unknown. */
  readonly language: string;
};

/** Only the rules of the post's own language apply; all those named where that is unknown. */
export function enterStem(scope: TermScope, languages: readonly string[]): TermScope {
  const stemming = languages.filter((each) => scope.language === 'und' || scope.language === each);
  return { ...scope, stemming };
}

/** Sorted by start, then end, without duplicates. */
export function findOccurrences(node: QueryNode, text: FieldText, scope: TermScope): Occurrence[] {
  switch (node.kind) {
    case 'scope':
      return findOccurrences(node.child, text, { ...scope, fields: [node.field] });
    case 'stem':
      return findOccurrences(node.child, text, enterStem(scope, node.languages));
    case 'or':
      return inOrder(node.children.flatMap((child) => findOccurrences(child, text, scope)));
    case 'near':
      return findNear(
        findOccurrences(node.left, text, scope),
        findOccurrences(node.right, text, scope),
        node,
      );
    case 'word':
    case 'phrase':
    case 'prefix':
    case 'wildcard':
    case 'fuzzy':
    case 'compound':
    case 'raw':
    case 'case':
    case 'entity':
    case 'emoji':
      return text.text !== '' && scope.fields.includes(text.field)
        ? inOrder(findTerm(node, text, scope.stemming))
        : [];
    // The parser lets nothing else stand where a place is needed; an unresolved list occurs nowhere.
    default:
      return [];
  }
}
