// What a query looks at in a post, so that looking through history reads no more of each stored post than it must.
import type { QueryNode, QueryTree } from '../query/tree.ts';
import { childrenOf } from '../query/walk.ts';

/** Besides the id and the language, which are always looked at. */
export type AskedOfPosts = {
  /** Title and body. */
  readonly texts: boolean;
  /** Who, where, when, counts, and the texts of other fields. */
  readonly rest: boolean;
};

export function askedOfPosts({ root }: QueryTree): AskedOfPosts {
  const asked = { texts: false, rest: false };
  const walk = (node: QueryNode): void => {
    switch (node.kind) {
      case 'and':
      case 'or':
      case 'not':
      case 'atleast':
      case 'sample':
        break;
      case 'label':
      case 'number':
      case 'date':
        asked.rest = true;
        break;
      case 'value':
        if (node.field !== 'lang') asked.rest = true;
        // What the text itself leads to and holds counts as well.
        if (node.field === 'links' || node.field === 'has') asked.texts = true;
        break;
      case 'scope':
        asked.rest ||= node.field === 'parent' || node.field === 'bio';
        asked.texts = true;
        break;
      default:
        asked.texts = true;
    }
    for (const child of childrenOf(node)) walk(child);
  };
  walk(root);
  return asked;
}
