// What one would write first: regex words, a Map from word to topics, the tree walked over a Set. The yardstick.
import { foldWord } from '#text/fold.ts';
import type { QueryNode, QueryTree } from '#matching/query/tree.ts';

const WORDS = /[#@]?[\p{L}\p{M}\p{N}]+/gu;

function holds(node: QueryNode, words: readonly string[], set: ReadonlySet<string>): boolean {
  switch (node.kind) {
    case 'word':
      return set.has(foldWord(node.text));
    case 'prefix':
      return words.some((word) => word.startsWith(foldWord(node.text)));
    case 'entity':
      return set.has((node.entity === 'hashtag' ? '#' : '@') + foldWord(node.name));
    case 'phrase': {
      const [first = '', ...rest] = node.text.split(' ').map(foldWord);
      return words.some(
        (word, at) => word === first && rest.every((each, next) => words[at + 1 + next] === each),
      );
    }
    case 'near':
      return words.some(
        (word, at) =>
          node.left.kind === 'word' &&
          word === foldWord(node.left.text) &&
          words
            .slice(Math.max(0, at - 6), at + 7)
            .some((other) => node.right.kind === 'word' && other === foldWord(node.right.text)),
      );
    case 'and':
      return node.children.every((child) => holds(child, words, set));
    case 'or':
      return node.children.some((child) => holds(child, words, set));
    case 'not':
      return !holds(node.child, words, set);
    default:
      return false;
  }
}

/** The words of which a match needs one; the first child of an AND stands for it. */
function anchors(node: QueryNode): string[] {
  switch (node.kind) {
    case 'word':
      return [foldWord(node.text)];
    case 'phrase':
      return [foldWord(node.text.split(' ')[0] ?? '')];
    case 'entity':
      return [(node.entity === 'hashtag' ? '#' : '@') + foldWord(node.name)];
    case 'near':
      return anchors(node.left);
    case 'and':
      return node.children[0] ? anchors(node.children[0]) : [];
    case 'or':
      return node.children.flatMap(anchors);
    default:
      return [];
  }
}

export function textbookMatcher(
  trees: readonly (readonly [string, QueryTree])[],
): (text: string) => string[] {
  const byWord = new Map<string, [string, QueryNode][]>();
  const always: [string, QueryNode][] = [];
  for (const [id, { root }] of trees) {
    const words = anchors(root);
    if (words.length === 0) always.push([id, root]);
    for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), [id, root]]);
  }
  return (text) => {
    const words = Array.from(text.matchAll(WORDS), ([word]) => word.toLowerCase());
    const set = new Set(words);
    const candidates = new Map(always);
    for (const word of set)
      for (const [id, root] of byWord.get(word) ?? []) candidates.set(id, root);
    return Array.from(candidates)
      .filter(([, root]) => holds(root, words, set))
      .map(([id]) => id);
  };
}
