// How much feeling the words of a text carry, by a list of words for each language. Language-free in its result, so that
// what is learnt on English and Swedish texts also tells of others.
import { foldWord } from '#text/fold.ts';
import { stemWord } from '#text/stems.ts';
import { isNegator } from './negators.ts';
import type { Unit } from './units.ts';

type Lists = { readonly form: Map<string, number>; readonly stem: Map<string, number> };
export type PolarityWords = ReadonlyMap<string, Lists>;

export type Felt = {
  readonly pos: number;
  readonly neg: number;
  readonly emoji: number;
  /** The polarity of the last word that has one. */
  readonly last: number;
  readonly words: number;
};

/** Reads models/polarity.tsv: `# lang form|stem`, then words with their polarity in tenths, -50 to 50. */
export function readPolarityWords(bytes: Uint8Array): PolarityWords {
  const lists = new Map<string, Lists>();
  let list = new Map<string, number>();
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    if (line.startsWith('# ')) {
      const [, lang = '', kind] = line.split(' ');
      const both = lists.get(lang) ?? { form: new Map(), stem: new Map() };
      lists.set(lang, both);
      list = kind === 'stem' ? both.stem : both.form;
      continue;
    }
    const tab = line.indexOf('\t');
    if (tab > 0) list.set(line.slice(0, tab), Number(line.slice(tab + 1)) / 10);
  }
  return lists;
}

/** What a negated word keeps of its polarity, on the other side (as in VADER: "not good" is weaker than "bad"). */
const NEGATED = -0.6;
const NEGATION_REACH = 3;
/** Romanised Hindi is mixed with English. */
const MIXED_WITH_ENGLISH = new Set(['hi', 'und']);
const NO_LISTS: Lists = { form: new Map(), stem: new Map() };
const HAPPY_FACE = /^[<>]?[:;=8x][)\]dDpP*3}]|^[([][:;=]|^<3|^\^_*\^/;
const SAD_FACE = /^[>]?[:;=8x][([/\\|{@c]|^[)\]][:;=]|^[xX]D*$|^-_+-/;

export function feltIn(units: readonly Unit[], words: PolarityWords, lang: string): Felt {
  const lists = words.get(lang) ?? NO_LISTS;
  const english = MIXED_WITH_ENGLISH.has(lang) ? words.get('en') : undefined;
  const emojis = words.get('*')?.form;
  let [pos, neg, emoji, last, count, negatedFor] = [0, 0, 0, 0, 0, 0];
  for (const { kind, form } of units) {
    if (kind === 'sign') negatedFor = 0;
    if (kind === 'emoji') {
      const value = emojis?.get(form.replaceAll('\ufe0f', '')) ?? faceValue(form);
      emoji += value;
      if (value > 0) pos += value;
      else neg -= value;
    }
    if (kind !== 'word') continue;
    count += 1;
    const folded = foldWord(form);
    let value = lists.form.get(folded) ?? stemValue(lists, folded, lang);
    if (value === 0) value = english?.form.get(folded) ?? 0;
    if (negatedFor > 0) value *= NEGATED;
    if (value > 0) pos += value;
    else neg -= value;
    if (value !== 0) last = value;
    negatedFor = isNegator(form) ? NEGATION_REACH : negatedFor - 1;
  }
  return { pos, neg, emoji, last, words: count };
}

function stemValue(lists: Lists, folded: string, lang: string): number {
  const stem = stemWord(folded, lang);
  return lists.stem.get(stem) ?? lists.form.get(stem) ?? 0;
}

function faceValue(face: string): number {
  if (HAPPY_FACE.test(face)) return 2;
  return SAD_FACE.test(face) ? -2 : 0;
}
