// Whether whatever one clause matches, another matches too, as far as can be told from the clauses alone. False means
// "not known": nothing here may ever say yes wrongly, because warnings are built on it.
import { prepareTerm } from '../match/prepared-term.ts';
import { isWithinEdits, matchesWildcard } from '../match/spelling.ts';
import { isTerm } from './check.ts';
import { printNode } from './print.ts';
import type { NumberRange, QueryNode, TermNode } from './tree.ts';

/**
 * How many pairs of clauses may still be compared; shared by the comparisons of one query, because clauses of clauses
 * multiply. When it is used up, the answer is "not known".
 */
export type ComparingRoom = { pairs: number };

const PAIRS_MAX = 20_000;

export function implies(
  narrow: QueryNode,
  wide: QueryNode,
  room: ComparingRoom = { pairs: PAIRS_MAX },
): boolean {
  if (room.pairs <= 0) return false;
  room.pairs--;
  if (spell(narrow) === spell(wide)) return true;
  return byWide(narrow, wide, room) || byNarrow(narrow, wide, room);
}

const spelt = new WeakMap<QueryNode, string>();

function spell(node: QueryNode): string {
  const known = spelt.get(node);
  if (known !== undefined) return known;
  const text = printNode(node);
  spelt.set(node, text);
  return text;
}

function byWide(narrow: QueryNode, wide: QueryNode, room: ComparingRoom): boolean {
  switch (wide.kind) {
    case 'or':
      return wide.children.some((child) => implies(narrow, child, room));
    case 'and':
      return wide.children.every((child) => implies(narrow, child, room));
    case 'scope':
      return (
        narrow.kind === 'scope' &&
        narrow.field === wide.field &&
        implies(narrow.child, wide.child, room)
      );
    case 'stem':
      // Stemming only widens what is positive; below a NOT it narrows.
      if (holdsNot(wide.child)) return false;
      return narrow.kind === 'stem'
        ? narrow.languages.every((each) => wide.languages.includes(each)) &&
            spell(narrow.child) === spell(wide.child)
        : implies(narrow, wide.child, room);
    case 'not':
      return narrow.kind === 'not' && implies(wide.child, narrow.child, room);
    case 'near':
      return (
        narrow.kind === 'near' &&
        narrow.distance <= wide.distance &&
        (narrow.ordered || !wide.ordered) &&
        spell(narrow.left) === spell(wide.left) &&
        spell(narrow.right) === spell(wide.right)
      );
    case 'count':
      return (
        narrow.kind === 'count' &&
        narrow.count >= wide.count &&
        spell(narrow.child) === spell(wide.child)
      );
    case 'value':
    case 'label':
      return (
        narrow.kind === wide.kind &&
        narrow.field === wide.field &&
        narrow.values.every((value) => wide.values.includes(value))
      );
    case 'number':
      return (
        narrow.kind === 'number' &&
        narrow.field === wide.field &&
        isWithin(narrow.range, wide.range)
      );
    default:
      return isTerm(narrow) && isTerm(wide) && termImplies(narrow, wide);
  }
}

function byNarrow(narrow: QueryNode, wide: QueryNode, room: ComparingRoom): boolean {
  switch (narrow.kind) {
    case 'or':
      return narrow.children.every((child) => implies(child, wide, room));
    case 'and':
      return narrow.children.some((child) => implies(child, wide, room));
    // What stands close together is there; the other way round a scope or a NOT in between would lie.
    case 'near':
      return implies(narrow.left, wide, room) || implies(narrow.right, wide, room);
    case 'not-near':
      return implies(narrow.left, wide, room);
    case 'sentence':
      return narrow.children.some((child) => implies(child, wide, room));
    case 'count':
      return implies(narrow.child, wide, room);
    // Title and body are what is searched without a scope.
    case 'scope':
      return (
        (narrow.field === 'title' || narrow.field === 'body') &&
        isTerm(wide) &&
        implies(narrow.child, wide, room)
      );
    default:
      return false;
  }
}

function holdsNot(node: QueryNode): boolean {
  if (node.kind === 'not' || node.kind === 'not-near') return true;
  if (node.kind === 'and' || node.kind === 'or' || node.kind === 'atleast')
    return node.children.some(holdsNot);
  return node.kind === 'scope' && holdsNot(node.child);
}

/** Folded words that are in any text the term matches. */
function certainForms(node: TermNode): readonly string[] {
  switch (node.kind) {
    case 'word':
    case 'phrase':
    case 'case':
    case 'emoji':
      return prepareTerm(node).forms;
    case 'entity': {
      const form = prepareTerm(node).forms[0] ?? '';
      // A tag of several words, or one cut by signs, is not one word.
      return !node.prefix &&
        /^[#$][\p{L}\p{N}]+$/u.test(form) &&
        !/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Thai}/u.test(form)
        ? [form.slice(1)]
        : [];
    }
    default:
      return [];
  }
}

function termImplies(narrow: TermNode, wide: TermNode): boolean {
  const wanted = prepareTerm(wide).forms;
  const form = wanted[0] ?? '';
  const certain = certainForms(narrow);
  switch (wide.kind) {
    case 'word':
    case 'emoji':
      return certain.includes(form);
    case 'prefix':
      return (
        certain.some((each) => each.startsWith(form)) ||
        (narrow.kind === 'prefix' && prefixOf(narrow).startsWith(form))
      );
    case 'wildcard':
      return certain.some((each) => matchesWildcard(each, form));
    case 'fuzzy':
      return certain.some((each) => isWithinEdits(each, form, wide.edits));
    case 'compound':
      return certain.includes(form);
    case 'phrase':
      if (narrow.kind !== 'phrase' && narrow.kind !== 'case' && narrow.kind !== 'word')
        return false;
      if (narrow.kind === 'phrase' && narrow.slop > wide.slop) return false;
      return narrow.kind === 'phrase' && narrow.slop > 0
        ? wanted.join(' ') === certain.join(' ')
        : ` ${certain.join(' ')} `.includes(` ${wanted.join(' ')} `);
    default:
      return false;
  }
}

function prefixOf(node: TermNode): string {
  return prepareTerm(node).forms[0] ?? '';
}

type Bounds = { min: number; minOpen: boolean; max: number; maxOpen: boolean };

export function boundsOf(range: NumberRange): Bounds {
  const all = { min: -Infinity, minOpen: false, max: Infinity, maxOpen: false };
  switch (range.operator) {
    case '>':
    case '>=':
      return { ...all, min: range.value, minOpen: range.operator === '>' };
    case '<':
    case '<=':
      return { ...all, max: range.value, maxOpen: range.operator === '<' };
    case '=':
      return { ...all, min: range.value, max: range.value };
    case '..':
      return { ...all, min: range.min, max: range.max };
  }
}

function isWithin(narrow: NumberRange, wide: NumberRange): boolean {
  const a = boundsOf(narrow);
  const b = boundsOf(wide);
  const above = a.min > b.min || (a.min === b.min && (a.minOpen || !b.minOpen));
  const below = a.max < b.max || (a.max === b.max && (a.maxOpen || !b.maxOpen));
  return above && below;
}
