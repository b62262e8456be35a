// Queries as flat code: tests with two ways on, so that AND, OR and NOT cost nothing themselves. What the code has no
// test for is asked of the evaluator in match/, behind a test of the words that must be there anyway.
import type { QueryNode } from '../query/tree.ts';
import { sharedNumbers, type SharedPrograms } from './shared-memory.ts';
import {
  inField,
  needsPlace,
  phraseUnits,
  requiredUnits,
  singleUnit,
  type Surroundings,
} from './term-units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Each test takes five numbers: operation, two operands, where to go on if it holds, where if not. */
export const TEST_SIZE = 5;
export const YES = -1;
export const NO = -2;

/** Operand: the unit. */
export const HAS_UNIT = 0;
/** Unit; field (0 title, 1 body). */
export const HAS_UNIT_IN = 1;
/** Place of a list: how many must be there, number of units, units. */
export const HAS_SOME = 2;
/** Place of a list: number of units, units. */
export const HAS_PHRASE = 3;
/** Place of a list: 1 if ordered, distance, index of the node for the evaluator, then two sides: number of choices, and per choice number of units, units. */
export const HAS_NEAR = 4;
/** Index of the node; 1 if what is unknown counts as yes. */
export const ASK = 5;
/** Index of the node, a `raw:` one: whether its characters are anywhere in the post. */
export const HAS_CHARACTERS = 6;

const PROGRAM_START = 1 << 10;

export class Programs {
  code: Int32Array = new Int32Array(PROGRAM_START);
  size = 0;
  lists: Int32Array = new Int32Array(PROGRAM_START);
  listSize = 0;
  nodes: QueryNode[] = [];
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  share(): SharedPrograms {
    return { code: sharedNumbers(this.code), lists: sharedNumbers(this.lists), nodes: this.nodes };
  }

  attach({ code, lists, nodes }: SharedPrograms): void {
    this.code = code;
    this.lists = lists;
    this.nodes = Array.from(nodes);
  }

  /** Where the program of the node starts. */
  compile(node: QueryNode, around: Surroundings): number {
    return this.#compile(node, { around, yes: YES, no: NO, isPositive: true });
  }

  #compile(node: QueryNode, way: Way): number {
    const { around } = way;
    const unit = singleUnit(node, around, this.#vocabulary);
    if (unit !== undefined) return this.#unit(unit, way);
    switch (node.kind) {
      case 'and':
        return this.#chain(node.children, way, 'and');
      case 'or':
        return this.#some(node.children, 1, way) ?? this.#chain(node.children, way, 'or');
      case 'not':
        return this.#compile(node.child, {
          around,
          yes: way.no,
          no: way.yes,
          isPositive: !way.isPositive,
        });
      case 'atleast':
        return this.#some(node.children, node.count, way) ?? this.#ask(node, way);
      case 'scope':
        return this.#compile(node.child, { ...way, around: inField(around, node.field) });
      case 'stem':
        return this.#compile(node.child, {
          ...way,
          around: { ...around, languages: node.languages },
        });
      case 'phrase': {
        const words = phraseUnits(node, around, this.#vocabulary);
        if (words.length < 3 || needsPlace(around)) return this.#guarded(node, way);
        return this.#test(HAS_PHRASE, this.#list([words.length, ...words]), 0, way);
      }
      case 'near':
        return this.#near(node, way);
      default:
        return this.#guarded(node, way);
    }
  }

  #unit(unit: number, way: Way): number {
    return needsPlace(way.around)
      ? this.#test(HAS_UNIT_IN, unit, way.around.field === 'title' ? 0 : 1, way)
      : this.#test(HAS_UNIT, unit, 0, way);
  }

  /** Children in turn; the last is compiled first, since each must know where to go on. Cheap tests come first. */
  #chain(children: readonly QueryNode[], way: Way, kind: 'and' | 'or'): number {
    const order = children.toSorted((a, b) => weight(b) - weight(a));
    let next = kind === 'and' ? way.yes : way.no;
    for (const child of order)
      next = this.#compile(child, kind === 'and' ? { ...way, yes: next } : { ...way, no: next });
    return next;
  }

  /** Several single units as one test; undefined where a child is more than a unit. */
  #some(children: readonly QueryNode[], count: number, way: Way): number | undefined {
    if (needsPlace(way.around)) return undefined;
    const units = children.map((child) => singleUnit(child, way.around, this.#vocabulary));
    const known = units.filter((unit) => unit !== undefined);
    if (known.length < units.length) return undefined;
    return this.#test(HAS_SOME, this.#list([count, known.length, ...known]), 0, way);
  }

  #near(node: Extract<QueryNode, { kind: 'near' }>, way: Way): number {
    const left = this.#choices(node.left, way.around);
    const right = this.#choices(node.right, way.around);
    if (!left || !right || needsPlace(way.around)) return this.#guarded(node, way);
    const index = this.nodes.push(inSurroundings(node, way.around)) - 1;
    const list = [node.ordered ? 1 : 0, node.distance, index];
    for (const side of [left, right]) {
      list.push(side.length);
      for (const words of side) list.push(words.length, ...words);
    }
    const near = this.#test(HAS_NEAR, this.#list(list), way.isPositive ? 1 : 0, way);
    return this.#need(node, { ...way, yes: near });
  }

  /** The side of a NEAR as words and phrases to choose from; undefined where it is more than that. */
  #choices(node: QueryNode, around: Surroundings): number[][] | undefined {
    if (node.kind === 'or') {
      const choices = node.children.map((child) => this.#choices(child, around));
      return choices.every((each) => each !== undefined) ? choices.flat() : undefined;
    }
    if (node.kind === 'phrase') {
      const words = phraseUnits(node, around, this.#vocabulary);
      return words.length > 0 ? [words] : undefined;
    }
    if (node.kind !== 'word' && node.kind !== 'emoji' && node.kind !== 'prefix') return undefined;
    const unit = singleUnit(node, around, this.#vocabulary);
    return unit === undefined ? undefined : [[unit]];
  }

  /** The evaluator's answer, asked for only if the words that must be there are. */
  #guarded(node: QueryNode, way: Way): number {
    return this.#need(node, { ...way, yes: this.#ask(node, way) });
  }

  #ask(node: QueryNode, way: Way): number {
    const index = this.nodes.push(inSurroundings(node, way.around)) - 1;
    return this.#test(ASK, index, way.isPositive ? 1 : 0, way);
  }

  /** Goes on to `yes` if the words a node can't do without are there. */
  #need(node: QueryNode, way: Way): number {
    const { around } = way;
    const unit = singleUnit(node, around, this.#vocabulary);
    if (unit !== undefined) return this.#test(HAS_UNIT, unit, 0, way);
    switch (node.kind) {
      case 'near':
        return this.#need(node.left, { ...way, yes: this.#need(node.right, way) });
      case 'sentence':
        return node.children.reduceRight(
          (yes, child) => this.#need(child, { ...way, yes }),
          way.yes,
        );
      case 'not-near':
        return this.#need(node.left, way);
      case 'count':
        return this.#need(node.child, way);
      case 'or':
        return (
          this.#some(node.children, 1, { ...way, around: { ...around, field: undefined } }) ??
          node.children.reduceRight((no, child) => this.#need(child, { ...way, no }), way.no)
        );
      case 'scope':
        return this.#need(node.child, { ...way, around: inField(around, node.field) });
      case 'stem':
        return this.#need(node.child, { ...way, around: { ...around, languages: node.languages } });
      case 'raw':
        return this.#test(HAS_CHARACTERS, this.nodes.push(node) - 1, 0, way);
      case 'phrase':
      case 'case':
      case 'wildcard': {
        const units = requiredUnits(node, around, this.#vocabulary);
        return units.reduceRight(
          (yes, each) => this.#test(HAS_UNIT, each, 0, { ...way, yes }),
          way.yes,
        );
      }
      default:
        return way.yes;
    }
  }

  #test(operation: number, left: number, right: number, { yes, no }: Way): number {
    if (this.size + TEST_SIZE > this.code.length) {
      const code = new Int32Array(this.code.length * 2);
      code.set(this.code);
      this.code = code;
    }
    const at = this.size;
    this.code.set([operation, left, right, yes, no], at);
    this.size += TEST_SIZE;
    return at;
  }

  #list(numbers: readonly number[]): number {
    const needed = this.listSize + numbers.length;
    if (needed > this.lists.length) {
      const lists = new Int32Array(Math.max(this.lists.length * 2, needed));
      lists.set(this.lists);
      this.lists = lists;
    }
    const at = this.listSize;
    this.lists.set(numbers, at);
    this.listSize = needed;
    return at;
  }
}

type Way = {
  readonly around: Surroundings;
  readonly yes: number;
  readonly no: number;
  /** Whether holding speaks for a match: an even number of NOT above. */
  readonly isPositive: boolean;
};

/** The node as it means the same at the root of a query. */
function inSurroundings(node: QueryNode, { field, languages }: Surroundings): QueryNode {
  const span = { from: node.from, to: node.to };
  const scoped: QueryNode =
    field === undefined ? node : { kind: 'scope', field, child: node, ...span };
  return languages.length === 0 ? scoped : { kind: 'stem', languages, child: scoped, ...span };
}

/** What a test of the node costs, roughly. */
function weight(node: QueryNode): number {
  switch (node.kind) {
    case 'word':
    case 'emoji':
    case 'entity':
    case 'prefix':
      return 1;
    case 'phrase':
      return 2;
    case 'not':
    case 'scope':
    case 'stem':
      return weight(node.child);
    case 'and':
    case 'or':
      return node.children.reduce((sum, child) => sum + weight(child), 1);
    case 'near':
      return 20;
    case 'value':
    case 'label':
    case 'number':
    case 'date':
    case 'sample':
      return 200;
    default:
      return 1_000;
  }
}
