// Where one term occurs in one field.
import { stemWord } from '#text/stems.ts';
import { isUnit } from '../query/terms.ts';
import type { TermNode } from '../query/tree.ts';
import type { FieldText } from './field-text.ts';
import { occurrenceAt, type Occurrence } from './occurrence.ts';
import { prepareTerm, withoutAccents } from './prepared-term.ts';
import { findRaw } from './raw-text.ts';
import { findSloppy } from './sloppy-phrase.ts';
import { isWithinEdits, matchesWildcard } from './spelling.ts';

/** `stemming` names the languages whose word forms count. */
export function findTerm(
  node: TermNode,
  text: FieldText,
  stemming: readonly string[],
): Occurrence[] {
  const { forms, spelled } = prepareTerm(node);
  const form = forms[0] ?? '';
  switch (node.kind) {
    case 'word': {
      if (node.exact || stemming.length === 0) return findRun(text, [form]);
      const stems = stemsOf(form, stemming);
      return findUnits(text, (folded) => folded === form || hasStem(folded, stems));
    }
    case 'emoji':
      return findRun(text, [form]);
    case 'prefix':
      return findUnits(text, (folded) => folded.startsWith(form));
    case 'wildcard':
      return findUnits(text, (folded) => matchesWildcard(folded, form));
    case 'fuzzy':
      return findUnits(text, (folded) => isWithinEdits(folded, form, node.edits));
    case 'phrase':
      return node.slop > 0 ? findSloppy(text, forms, node.slop) : findRun(text, forms);
    case 'case':
      return findRun(text, forms).filter((run) =>
        spelled.every((spelling, index) => {
          const unit = text.units[run.start + index];
          // The folded forms are equal already, so what the text has more is a possessive or an elided article.
          return (
            unit !== undefined &&
            withoutAccents(text.text.slice(unit.from, unit.to)).includes(spelling)
          );
        }),
      );
    case 'compound':
      return findCompound(text, form);
    case 'raw':
      return findRaw(text, node.text);
    case 'entity':
      return text.entities
        .filter(
          (token) =>
            token.kind === node.entity &&
            (node.prefix ? token.folded.startsWith(form) : token.folded === form),
        )
        .map((token) => ({
          start: token.position,
          end: token.lastPosition,
          from: token.from,
          to: token.to,
        }));
  }
}

function stemsOf(form: string, languages: readonly string[]): ReadonlyMap<string, string> {
  return new Map(languages.map((language) => [language, stemWord(form, language)]));
}

function hasStem(folded: string, stems: Iterable<readonly [string, string]>): boolean {
  for (const [language, stem] of stems) {
    if (stemWord(folded, language) === stem) return true;
  }
  return false;
}

function findUnits(text: FieldText, isMatch: (folded: string) => boolean): Occurrence[] {
  return text.units
    .filter((unit) => isUnit(unit) && isMatch(unit.folded))
    .map((unit) => ({ start: unit.position, end: unit.position, from: unit.from, to: unit.to }));
}

const NOWHERE: readonly number[] = [];

/** These forms at adjacent positions. */
function findRun(text: FieldText, [first = '', ...others]: readonly string[]): Occurrence[] {
  const found: Occurrence[] = [];
  for (const start of text.places.get(first) ?? NOWHERE) {
    const runs = others.every((form, index) => {
      const unit = text.units[start + 1 + index];
      return unit !== undefined && isUnit(unit) && unit.folded === form;
    });
    if (runs) found.push(occurrenceAt(text, start, start + others.length));
  }
  return found;
}

function findCompound(text: FieldText, joined: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (const [position, unit] of text.units.entries()) {
    if (!isUnit(unit)) continue;
    if (unit.folded === joined) found.push(occurrenceAt(text, position, position));
    const next = text.units[position + 1];
    if (
      next &&
      isUnit(next) &&
      unit.folded.length < joined.length &&
      unit.folded + next.folded === joined
    ) {
      found.push(occurrenceAt(text, position, position + 1));
    }
  }
  return found;
}
