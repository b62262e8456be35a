// Builds the changed trees that suggestions are made of: a word ruled out anywhere, or only beside a term of the query.
import { saysSomething } from './telling.ts';
import type { Evaluation } from '../match/evaluate.ts';
import { prepareTerm } from '../match/prepared-term.ts';
import { makeAnd } from '../query/make.ts';
import { parseQuery } from '../query/parse.ts';
import { printNode } from '../query/print.ts';
import { isUnit, readQuoted, readAtom } from '../query/terms.ts';
import type { PhraseNode, QueryNode, QueryTree, TermNode, WordNode } from '../query/tree.ts';
import { mapChildren } from '../query/walk.ts';
import { QueryRefused } from '../query/diagnostics.ts';

export type Changed = { readonly clause: string; readonly tree: QueryTree };

/** How far from a term a disturbing word is looked for. */
const NEIGHBOUR_DISTANCE = 2;
const NOWHERE = { from: 0, to: 0 };

/** A folded feature (see featuresOf) as a term; undefined where it can't be typed as one. */
function termOf(feature: string): TermNode | undefined {
  if (!saysSomething(feature)) return undefined;
  try {
    const node = feature.includes(' ')
      ? readQuoted(feature, 0, NOWHERE)
      : readAtom(feature, NOWHERE, () => {});
    return node.kind === 'word' && /^(?:AND|OR|NOT)$/u.test(node.text) ? undefined : node;
  } catch (error) {
    if (error instanceof QueryRefused) return undefined;
    throw error;
  }
}

export function excludeWord(tree: QueryTree, feature: string): Changed | undefined {
  const term = termOf(feature);
  if (
    !term ||
    anchorTerms(tree.root).some((anchor) => prepareTerm(anchor).forms.join(' ') === feature)
  )
    return undefined;
  return exclude(tree, term);
}

/** A clause as placesOf gives it. */
export function excludePlace(tree: QueryTree, place: string): Changed | undefined {
  const parsed = parseQuery(place);
  return parsed.ok ? exclude(tree, parsed.tree.root) : undefined;
}

function exclude(tree: QueryTree, child: QueryNode): Changed {
  const not: QueryNode = { kind: 'not', child, ...NOWHERE };
  return {
    clause: printNode(not),
    tree: { root: makeAnd([tree.root, not], tree.root), source: tree.source },
  };
}

/** Words and phrases that stand where a NOT NEAR can take their place: not inside NEAR, SENTENCE, COUNT or NOT. */
function anchorTerms(node: QueryNode): (WordNode | PhraseNode)[] {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return [node];
    case 'and':
    case 'or':
    case 'atleast':
      return node.children.flatMap(anchorTerms);
    case 'scope':
    case 'stem':
      return anchorTerms(node.child);
    default:
      return [];
  }
}

/** For every anchor of the query the words close to it, as `anchor|word`. */
export function findNeighbours(tree: QueryTree, evaluation: Evaluation): Set<string> {
  const found = new Set<string>();
  for (const anchor of anchorTerms(tree.root)) {
    const name = printNode(anchor);
    for (const field of ['title', 'body'] as const) {
      const { units } = evaluation.text(field);
      for (const { start, end } of evaluation.find(anchor, field, evaluation.scope)) {
        for (let at = start - 1 - NEIGHBOUR_DISTANCE; at <= end + 1 + NEIGHBOUR_DISTANCE; at++) {
          const unit = units[at];
          if (unit && isUnit(unit) && (at < start || at > end)) found.add(`${name}|${unit.folded}`);
        }
      }
    }
  }
  return found;
}

/** `neighbour` as findNeighbours gives it. */
export function excludeNear(tree: QueryTree, neighbour: string): Changed | undefined {
  const bar = neighbour.lastIndexOf('|');
  const [name, word] = [neighbour.slice(0, bar), neighbour.slice(bar + 1)];
  const right = termOf(word);
  const anchors = anchorTerms(tree.root).filter((anchor) => printNode(anchor) === name);
  const [anchor] = anchors;
  if (!right || !anchor) return undefined;
  const replacement: QueryNode = {
    kind: 'not-near',
    distance: NEIGHBOUR_DISTANCE,
    left: anchor,
    right,
    from: anchor.from,
    to: anchor.to,
  };
  const isAnchor = (node: QueryNode): boolean => anchors.some((each) => each === node);
  const replace = (node: QueryNode): QueryNode =>
    isAnchor(node) ? replacement : mapChildren(node, replace);
  return {
    clause: printNode(replacement),
    tree: { root: replace(tree.root), source: tree.source },
  };
}
