// From a text to its features: words, pairs of words and negated words; n-grams of characters inside words; emoji,
// signs and shapes. Everything is hashed; no vocabulary is kept.
import type { FeatureList } from './feature-list.ts';
import { isNegator } from './negators.ts';
import { addText, addUnit, finish, seedOf } from './text-hash.ts';
import { emoticonsOf, unitsOf } from './units.ts';
import type { Unit } from './units.ts';

const WORDS = 0;
const CHARS = 1;
const SIGNS = 2;

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

/** Replaces what `into` holds. */
export function readFeatures(text: string, into: FeatureList): FeatureList {
  into.clear();
  const units = unitsOf(text);
  readWords(units, into);
  for (const unit of units)
    if (unit.kind === 'word' || unit.kind === 'hashtag') readGrams(unit, into);
  readSigns(units, text, into);
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

function readSigns(units: readonly Unit[], text: string, into: FeatureList): void {
  let words = 0;
  for (const { kind, form, from, to, isLong, isShouted } of units) {
    if (kind === 'sign' || kind === 'emoji') into.add(finish(addText(SIGN, form)), SIGNS, from, to);
    if (isLong) into.add(finish(addText(SHAPE, 'long')), SIGNS, from, to);
    if (isShouted) into.add(finish(addText(SHAPE, 'shouted')), SIGNS, from, to);
    if (kind === 'word') words += 1;
  }
  for (const { form, from, to } of emoticonsOf(text))
    into.add(finish(addText(SIGN, form)), SIGNS, from, to);
  const size = Math.min(6, Math.floor(Math.log2(words + 1)));
  into.add(finish(addText(SHAPE, `words ${size}`)), SIGNS, 0, 0);
  const last = units.at(-1);
  if (last?.kind === 'sign' || last?.kind === 'emoji')
    into.add(finish(addText(SHAPE, `ends ${last.form}`)), SIGNS, last.from, last.to);
}
