// What a term of a query is compared as: the folded forms of its tokens, made once per node.
import { foldText } from '#text/fold.ts';
import { tokenize } from '#text/tokens.ts';
import { isUnit } from '../query/terms.ts';
import type { TermNode } from '../query/tree.ts';

export type PreparedTerm = {
  /** Folded units, in order; for a prefix, wildcard, fuzzy or compound term one form. */
  readonly forms: readonly string[];
  /** For `case:`, the same units as typed, without their accents. */
  readonly spelled: readonly string[];
};

const prepared = new WeakMap<TermNode, PreparedTerm>();

export function prepareTerm(node: TermNode): PreparedTerm {
  const known = prepared.get(node);
  if (known) return known;
  const made = prepare(node);
  prepared.set(node, made);
  return made;
}

export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

function prepare(node: TermNode): PreparedTerm {
  switch (node.kind) {
    case 'word':
    case 'phrase':
    case 'emoji':
      return { forms: unitForms(node.text), spelled: [] };
    case 'case': {
      const units = tokenize(node.text).filter(isUnit);
      return {
        forms: units.map((unit) => unit.folded),
        spelled: units.map((unit) => withoutAccents(node.text.slice(unit.from, unit.to))),
      };
    }
    case 'compound':
      return { forms: [unitForms(node.text).join('')], spelled: [] };
    case 'fuzzy':
      return { forms: [unitForms(node.text).join('')], spelled: [] };
    case 'prefix':
      return { forms: [prefixForm(node.text)], spelled: [] };
    case 'wildcard':
      return { forms: [foldText(node.pattern)], spelled: [] };
    case 'raw':
      return { forms: [node.text], spelled: [] };
    case 'entity':
      return { forms: [entityForm(node)], spelled: [] };
  }
}

/** An elided article is dropped as it is in posts; a possessive is not, or `it's*` would be `it*`. */
function prefixForm(text: string): string {
  const folded = foldText(text);
  return folded.endsWith("'s") ? folded : (unitForms(text)[0] ?? folded);
}

function unitForms(text: string): string[] {
  return tokenize(text)
    .filter(isUnit)
    .map((unit) => unit.folded);
}

export const ENTITY_SIGNS = { hashtag: '#', mention: '@', cashtag: '$' } as const;

function entityForm(node: Extract<TermNode, { kind: 'entity' }>): string {
  const written = ENTITY_SIGNS[node.entity] + node.name;
  const token = tokenize(written).find(
    (found) => found.kind === node.entity && found.to === written.length,
  );
  return token?.folded ?? ENTITY_SIGNS[node.entity] + foldText(node.name);
}
