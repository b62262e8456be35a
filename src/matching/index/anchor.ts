// The anchor of a query: a smallest set of units of which at least one is in every post that can match. A topic is
// looked at only when one of its anchor's units is there. Necessary, and for many queries sufficient.
import { stemWord } from '#text/stems.ts';
import { prepareTerm } from '../match/prepared-term.ts';
import type { QueryNode } from '../query/tree.ts';
import type { Frequencies } from './frequencies.ts';
import {
  inField,
  needsPlace,
  phraseUnits,
  requiredUnits,
  singleUnit,
  type Surroundings,
} from './term-units.ts';
import { valueUnits } from './value-units.ts';
import { STEM, WORD, type Vocabulary } from './vocabulary.ts';

export type AnchorEntry = {
  readonly unit: number;
  /** Another unit that must be there as well; 0 for none. */
  readonly partner: number;
  /** Presence of unit and partner means that the node matches, nothing else to ask. */
  readonly proves: boolean;
};

export type Anchor = {
  readonly entries: readonly AnchorEntry[];
  /** Expected number of these units in a post. */
  readonly cost: number;
};

type Tools = { readonly vocabulary: Vocabulary; readonly frequencies: Frequencies };

/** Undefined where a post can match without any unit of the vocabulary. */
export function findAnchor(
  node: QueryNode,
  around: Surroundings,
  tools: Tools,
): Anchor | undefined {
  const single = singleUnit(node, around, tools.vocabulary);
  if (single !== undefined) return anchorAt([single], tools, !needsPlace(around));
  switch (node.kind) {
    case 'and':
      return rarest(node.children, around, tools);
    case 'near':
      return withoutProof(rarest([node.left, node.right], around, tools));
    case 'sentence':
      return withoutProof(rarest(node.children, around, tools));
    case 'not-near':
      return withoutProof(findAnchor(node.left, around, tools));
    case 'or':
      return together(node.children.map((child) => findAnchor(child, around, tools)));
    case 'atleast': {
      const anchors = node.children.map((child) => findAnchor(child, around, tools));
      if (node.count <= 1) return together(anchors);
      // One of any n - k + 1 branches must be there; the rarest are taken.
      const known = anchors.filter((each) => each !== undefined).sort((a, b) => a.cost - b.cost);
      const needed = anchors.length - node.count + 1;
      return known.length < needed ? undefined : withoutProof(together(known.slice(0, needed)));
    }
    case 'count':
      return withoutProof(findAnchor(node.child, around, tools));
    case 'scope':
      return findAnchor(node.child, inField(around, node.field), tools);
    case 'stem':
      return findAnchor(node.child, { ...around, languages: node.languages }, tools);
    case 'value': {
      const units = valueUnits(node, tools.vocabulary);
      return units && anchorAt(units, tools, false);
    }
    case 'word':
      return stemmedWord(node, around, tools);
    case 'phrase':
    case 'case':
    case 'wildcard':
      return rarestRequired(node, around, tools);
    default:
      return undefined;
  }
}

function anchorAt(units: readonly number[], { frequencies }: Tools, proves: boolean): Anchor {
  const cost = units.reduce((sum, unit) => sum + frequencies.expected(unit), 0);
  return { entries: units.map((unit) => ({ unit, partner: 0, proves })), cost };
}

function withoutProof(anchor: Anchor | undefined): Anchor | undefined {
  return (
    anchor && { ...anchor, entries: anchor.entries.map((entry) => ({ ...entry, proves: false })) }
  );
}

/** The word itself, or a word of the same stem in one of the languages. */
function stemmedWord(
  node: Extract<QueryNode, { kind: 'word' }>,
  { base, languages }: Surroundings,
  tools: Tools,
): Anchor | undefined {
  const form = prepareTerm(node).forms[0];
  if (form === undefined || base !== WORD) return undefined;
  const { vocabulary } = tools;
  const stems = languages.map((each) => vocabulary.intern(`${each} ${stemWord(form, each)}`, STEM));
  return anchorAt([vocabulary.intern(form, WORD), ...stems], tools, false);
}

/** Longer phrases stand under their rarest pair of neighbours, other terms under their rarest word. */
function rarestRequired(
  node: Extract<QueryNode, { kind: 'phrase' | 'case' | 'wildcard' }>,
  around: Surroundings,
  tools: Tools,
): Anchor | undefined {
  const { vocabulary } = tools;
  const words = phraseUnits(node, around, vocabulary);
  const required =
    words.length > 1
      ? words.slice(1).map((right, index) => vocabulary.internPair(words[index] ?? 0, right))
      : requiredUnits(node, around, vocabulary);
  const anchors = required
    .map((unit) => anchorAt([unit], tools, false))
    .sort((a, b) => a.cost - b.cost);
  return anchors[0];
}

function together(anchors: readonly (Anchor | undefined)[]): Anchor | undefined {
  const entries = new Map<string, AnchorEntry>();
  let cost = 0;
  for (const anchor of anchors) {
    if (!anchor) return undefined;
    for (const entry of anchor.entries)
      entries.set(`${entry.unit} ${entry.partner} ${entry.proves}`, entry);
    cost += anchor.cost;
  }
  return { entries: Array.from(entries.values()), cost };
}

// A partner found in nearly every post is not worth the look.
const PARTNER_SHARE_MAX = 0.3;

/** All of the children must match: the rarest is the anchor, another single unit its partner. */
function rarest(
  children: readonly QueryNode[],
  around: Surroundings,
  tools: Tools,
): Anchor | undefined {
  let best: Anchor | undefined;
  let bestChild: QueryNode | undefined;
  for (const child of children) {
    const anchor = findAnchor(child, around, tools);
    if (!anchor || (best && anchor.cost >= best.cost)) continue;
    best = anchor;
    bestChild = child;
  }
  if (!best) return undefined;
  let partner = 0;
  let partnerShare = PARTNER_SHARE_MAX;
  for (const child of children) {
    if (child === bestChild) continue;
    const unit = singleUnit(child, around, tools.vocabulary);
    if (unit === undefined) continue;
    const share = tools.frequencies.expected(unit);
    if (share >= partnerShare) continue;
    partner = unit;
    partnerShare = share;
  }
  const isAll = partner !== 0 && children.length === 2 && !needsPlace(around);
  const entries = best.entries.map((entry) =>
    entry.partner === 0
      ? { unit: entry.unit, partner, proves: isAll && entry.proves }
      : { ...entry, proves: false },
  );
  return { entries, cost: best.cost };
}
