// How much feeling the words of a text carry, by a list of words for each language. Language-free in its result, so that
// what is learnt on English and Swedish texts also tells of others.
import { foldWord } from '#text/fold.ts';
import { stemWord } from '#text/stems.ts';
import type { FeltWord } from './feature-list.ts';
import { isNegator } from './negators.ts';
import type { Unit } from './units.ts';

type Lists = {
  readonly form: ReadonlyMap<string, number>;
  readonly stem: ReadonlyMap<string, number>;
};
/** By language; '*' are emoji. */
export type PolarityWords = { get(lang: string): Lists | undefined };

export type Felt = {
  readonly pos: number;
  readonly neg: number;
  readonly emoji: number;
  /** The polarity of the last word that has one. */
  readonly last: number;
  readonly words: number;
  readonly felt: readonly FeltWord[];
};

const NUMBER_SIGN = 0x23;
const LINE_END = 0x0a;
const SPACE = 0x20;
const NO_WORDS: ReadonlyMap<string, number> = new Map();
const NO_LISTS: Lists = { form: NO_WORDS, stem: NO_WORDS };

/**
 * Opens models/polarity.tsv: `# lang form|stem`, then words with their polarity in tenths, -50 to 50. The words of a
 * language are read when its first post comes: few places write in all of them, and opening has to be quick.
 */
export function openPolarityWords(bytes: Uint8Array): PolarityWords {
  const sections = sectionsOf(bytes);
  const known = new Map<string, Lists>();
  const wordsOf = (name: string): ReadonlyMap<string, number> => {
    const section = sections.get(name);
    return section ? readWords(section) : NO_WORDS;
  };
  return {
    get(lang) {
      const lists = known.get(lang);
      if (lists || !sections.has(`${lang} form`)) return lists;
      const read = { form: wordsOf(`${lang} form`), stem: wordsOf(`${lang} stem`) };
      known.set(lang, read);
      return read;
    },
  };
}

/** By what the head of a section says, its lines. */
function sectionsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const decoder = new TextDecoder();
  const sections = new Map<string, Uint8Array>();
  let head = nextHead(bytes, 0);
  while (head < bytes.length) {
    const from = bytes.indexOf(LINE_END, head) + 1;
    const next = nextHead(bytes, from);
    sections.set(decoder.decode(bytes.subarray(head + 2, from - 1)), bytes.subarray(from, next));
    head = next;
  }
  return sections;
}

/** Words hold number signs too (`..###`): a head begins a line, and a space follows. */
function nextHead(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(NUMBER_SIGN, from);
  while (at > 0 && !(bytes[at - 1] === LINE_END && bytes[at + 1] === SPACE))
    at = bytes.indexOf(NUMBER_SIGN, at + 1);
  return at < 0 ? bytes.length : at;
}

function readWords(section: Uint8Array): Map<string, number> {
  const words = new Map<string, number>();
  for (const line of new TextDecoder().decode(section).split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) words.set(line.slice(0, tab), Number(line.slice(tab + 1)) / 10);
  }
  return words;
}

/** What a negated word keeps of its polarity, on the other side (as in VADER: "not good" is weaker than "bad"). */
const NEGATED = -0.6;
const NEGATION_REACH = 3;
/** Romanised Hindi is mixed with English. */
const MIXED_WITH_ENGLISH = new Set(['hi', 'und']);
const HAPPY_FACE = /^[<>]?[:;=8x][)\]dDpP*3}]|^[([][:;=]|^<3|^\^_*\^/;
const SAD_FACE = /^[>]?[:;=8x][([/\\|{@c]|^[)\]][:;=]|^[xX]D*$|^-_+-/;

export function feltIn(units: readonly Unit[], words: PolarityWords, lang: string): Felt {
  const lists = words.get(lang) ?? NO_LISTS;
  const english = MIXED_WITH_ENGLISH.has(lang) ? words.get('en') : undefined;
  const emojis = words.get('*')?.form;
  const felt: FeltWord[] = [];
  let [pos, neg, emoji, last, count, negatedFor] = [0, 0, 0, 0, 0, 0];
  for (const { kind, form, from } of units) {
    if (kind === 'sign') negatedFor = 0;
    if (kind === 'emoji') {
      const value = emojis?.get(form.replaceAll('\ufe0f', '')) ?? faceValue(form);
      emoji += value;
      if (value !== 0) felt.push({ from, polarity: value });
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
    if (value !== 0) {
      last = value;
      felt.push({ from, polarity: value });
    }
    negatedFor = isNegator(form) ? NEGATION_REACH : negatedFor - 1;
  }
  return { pos, neg, emoji, last, words: count, felt };
}

function stemValue(lists: Lists, folded: string, lang: string): number {
  const stem = stemWord(folded, lang);
  return lists.stem.get(stem) ?? lists.form.get(stem) ?? 0;
}

function faceValue(face: string): number {
  if (HAPPY_FACE.test(face)) return 2;
  return SAD_FACE.test(face) ? -2 : 0;
}
