// Which units of the vocabulary a term of a query is about.
import { ENTITY_SIGNS, prepareTerm } from '../match/prepared-term.ts';
import type { QueryNode, TermNode, TextField } from '../query/tree.ts';
import {
  CASHTAG,
  HASHTAG,
  IN_BIO,
  IN_PARENT,
  MENTION,
  PREFIX,
  WORD,
  type Vocabulary,
} from './vocabulary.ts';

/** What is in force where a term stands, as the index sees it. */
export type Surroundings = {
  /** The field's space in the vocabulary: WORD for title and body. */
  readonly base: number;
  readonly field: TextField | undefined;
  readonly languages: readonly string[];
};

export const AT_ROOT: Surroundings = { base: WORD, field: undefined, languages: [] };

export function inField(around: Surroundings, field: TextField): Surroundings {
  return {
    ...around,
    field,
    base: field === 'parent' ? IN_PARENT : field === 'bio' ? IN_BIO : WORD,
  };
}

/** Title and body share their units, so that a term of one of them needs a look at the place. */
export function needsPlace({ field }: Surroundings): boolean {
  return field === 'title' || field === 'body';
}

const ENTITY_SPACES = { hashtag: HASHTAG, mention: MENTION, cashtag: CASHTAG } as const;

/** The one unit whose presence in the field is the same as the term's; undefined where no single unit says so. */
export function singleUnit(
  node: QueryNode,
  around: Surroundings,
  vocabulary: Vocabulary,
): number | undefined {
  const { base } = around;
  switch (node.kind) {
    case 'word':
    case 'emoji': {
      if (node.kind === 'word' && !node.exact && around.languages.length > 0) return undefined;
      const { forms } = prepareTerm(node);
      return forms.length === 1 ? vocabulary.intern(forms[0] ?? '', base) : undefined;
    }
    case 'phrase': {
      const units = phraseUnits(node, around, vocabulary);
      const [left, right] = units;
      if (units.length === 1) return left;
      return units.length === 2 && left !== undefined && right !== undefined
        ? vocabulary.internPair(left, right)
        : undefined;
    }
    case 'prefix':
      return vocabulary.intern(prepareTerm(node).forms[0] ?? '', PREFIX + base);
    case 'entity': {
      const form = (prepareTerm(node).forms[0] ?? '').slice(ENTITY_SIGNS[node.entity].length);
      return vocabulary.intern(
        form,
        ENTITY_SPACES[node.entity] + base + (node.prefix ? PREFIX : 0),
      );
    }
    default:
      return undefined;
  }
}

/** The words of an exact phrase, in order; empty for anything else. */
export function phraseUnits(
  node: TermNode,
  { base }: Surroundings,
  vocabulary: Vocabulary,
): number[] {
  if (node.kind !== 'phrase' || node.slop > 0) return [];
  return prepareTerm(node).forms.map((form) => vocabulary.intern(form, base));
}

/** Words that must all be there for the term to occur, for terms that are more than these. */
export function requiredUnits(
  node: TermNode,
  { base }: Surroundings,
  vocabulary: Vocabulary,
): number[] {
  switch (node.kind) {
    case 'phrase':
    case 'case':
      return prepareTerm(node).forms.map((form) => vocabulary.intern(form, base));
    case 'wildcard': {
      const start = /^[^?*]*/u.exec(prepareTerm(node).forms[0] ?? '')?.[0] ?? '';
      return start === '' ? [] : [vocabulary.intern(start, PREFIX + base)];
    }
    default:
      return [];
  }
}
