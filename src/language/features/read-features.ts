// From a text to its features: words, pairs of words and negated words; n-grams of characters inside words; emoji,
// signs and shapes. Everything is hashed; no vocabulary is kept.
import { stemWord } from '#text/stems.ts';
import type { FeatureList } from './feature-list.ts';
import { isNegator } from './negators.ts';
import { feltIn } from './polarity.ts';
import type { PolarityWords } from './polarity.ts';
import { addText, addUnit, finish, seedOf } from './text-hash.ts';
import { emoticonsOf, unitsOf } from './units.ts';
import type { Unit } from './units.ts';

const WORDS = 0;
const CHARS = 1;
const SIGNS = 2;
const POLARITY = 3;
const STEMS = 4;
const STEM_PAIRS = 5;

const WORD = seedOf('w:');
const PAIR = seedOf('p:');
const NEGATED = seedOf('n:');
const GRAM = seedOf('c:');
const SIGN = seedOf('s:');
const SHAPE = seedOf('h:');

const SPACE = 0x20;
const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 5;
const NEGATION_REACH = 3;

export type ReadOptions = {
  /** Without them no features of polarity are read. */
  readonly polarity?: PolarityWords;
  readonly lang?: string;
  /** Stems and pairs of stems near one another as well: for short requests told apart finely. */
  readonly hasStems?: boolean;
};

/** Replaces what `into` holds. */
export function readFeatures(
  text: string,
  into: FeatureList,
  { polarity, lang = 'und', hasStems = false }: ReadOptions = {},
): FeatureList {
  into.clear();
  const units = unitsOf(text);
  const faces = emoticonsOf(text);
  readWords(units, into);
  for (const unit of units)
    if (unit.kind === 'word' || unit.kind === 'hashtag') readGrams(unit, into);
  readSigns(units, faces, into);
  if (hasStems) readStems(units, lang, into);
  if (polarity) readPolarity([...units, ...faces], polarity, lang, into);
  return into;
}

function readWords(units: readonly Unit[], into: FeatureList): void {
  let before: Unit | undefined;
  let negatedFor = 0;
  for (const unit of units) {
    const form = unit.kind === 'number' ? '0' : unit.form;
    if (unit.kind !== 'hashtag') {
      const pair = addText(addUnit(addText(PAIR, before?.form ?? '<start>'), SPACE), form);
      into.add(finish(pair), WORDS, before?.from ?? unit.from, unit.to);
      before = unit;
    }
    if (unit.kind === 'sign') {
      negatedFor = 0;
      continue;
    }
    into.add(finish(addText(addText(WORD, unit.kind), form)), WORDS, unit.from, unit.to);
    if (unit.kind !== 'word') continue;
    if (negatedFor > 0) into.add(finish(addText(NEGATED, form)), WORDS, unit.from, unit.to);
    negatedFor = isNegator(form) ? NEGATION_REACH : negatedFor - 1;
  }
}

/** All runs of two to five characters of a word with a space on either side. */
function readGrams({ form, from, to }: Unit, into: FeatureList): void {
  for (let start = -1; start < form.length; start += 1) {
    let hash = GRAM;
    for (let length = 1; length <= LONGEST_GRAM && start + length <= form.length + 1; length += 1) {
      const at = start + length - 1;
      hash = addUnit(hash, at < 0 || at === form.length ? SPACE : form.charCodeAt(at));
      if (length >= SHORTEST_GRAM) into.add(finish(hash), CHARS, from, to);
    }
  }
}

function readSigns(units: readonly Unit[], faces: readonly Unit[], into: FeatureList): void {
  let words = 0;
  for (const { kind, form, from, to, isLong, isShouted } of units) {
    if (kind === 'sign' || kind === 'emoji') into.add(finish(addText(SIGN, form)), SIGNS, from, to);
    if (isLong) into.add(finish(addText(SHAPE, 'long')), SIGNS, from, to);
    if (isShouted) into.add(finish(addText(SHAPE, 'shouted')), SIGNS, from, to);
    if (kind === 'word') words += 1;
  }
  for (const { form, from, to } of faces) into.add(finish(addText(SIGN, form)), SIGNS, from, to);
  const size = Math.min(6, Math.floor(Math.log2(words + 1)));
  into.add(finish(addText(SHAPE, `words ${size}`)), SIGNS, 0, 0);
  const last = units.at(-1);
  if (last?.kind === 'sign' || last?.kind === 'emoji')
    into.add(finish(addText(SHAPE, `ends ${last.form}`)), SIGNS, last.from, last.to);
}

const FELT = seedOf('f:');
const GRADES = [-2, -1.5, -1, -0.75, -0.5, -0.25, -0.01, 0.01, 0.25, 0.5, 0.75, 1, 1.5, 2];

/** Sums over the text as values, and their grade as a feature of its own, because their effect is no straight line. */
function readPolarity(
  units: readonly Unit[],
  polarity: PolarityWords,
  lang: string,
  into: FeatureList,
): void {
  const { pos, neg, emoji, last, words, felt } = feltIn(units, polarity, lang);
  into.felt = felt;
  const length = Math.sqrt(words + 3);
  const add = (name: string, value: number): void =>
    into.add(finish(addText(FELT, name)), POLARITY, 0, 0, value);
  const net = (pos - neg) / length;
  add('pos', pos / length);
  add('neg', neg / length);
  add('net', net);
  add(`grade ${GRADES.filter((grade) => net > grade).length}`, 1);
  if (pos > 0 && neg > 0) add('both', 1);
  if (emoji !== 0) add(emoji > 0 ? 'emoji pos' : 'emoji neg', 1);
  if (last !== 0) add(last > 0 ? 'last pos' : 'last neg', 1);
}

const STEM = seedOf('t:');
const STEM_PAIR = seedOf('k:');
const PAIR_REACH = 5;

function readStems(units: readonly Unit[], lang: string, into: FeatureList): void {
  const stems = units
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map((unit) => ({ ...unit, form: stemWord(unit.form, lang) }));
  for (const [at, { form, from, to }] of stems.entries()) {
    into.add(finish(addText(STEM, form)), STEMS, from, to);
    for (const next of stems.slice(at + 1, at + 1 + PAIR_REACH)) {
      const [first, second] = form < next.form ? [form, next.form] : [next.form, form];
      const pair = addText(addUnit(addText(STEM_PAIR, first), SPACE), second);
      into.add(finish(pair), STEM_PAIRS, from, next.to);
    }
  }
}
