// A text as the units that features are made of: words as typed in lower case, names and links as one word each, emoji,
// emoticons and runs of signs. Lengthened words (soooo) are brought to one spelling.
import { tokenize } from '#text/tokens.ts';

export type Unit = {
  readonly kind: 'word' | 'number' | 'hashtag' | 'emoji' | 'sign';
  readonly form: string;
  readonly from: number;
  readonly to: number;
  readonly isLong: boolean;
  readonly isShouted: boolean;
};

const LONGEST_READ = 2_000;
const REPEATED = /(\p{L})\1{2,}/gu;
const EMOTICON =
  /(?:[<>]?[:;=8x][-o*']?[)\]([dDpP/\\|}{@c*3]+|<+3+|[)\]([]+[-o*']?[:;=]|\^_*\^|-_+-|[xX]D+)(?![\p{L}\p{N}])/gu;
const SIGNS = /[!?]+|\.{2,}|…|["”“*%€$£]+|\.(?=\s|$)|,|:|\(|\)/gu;

/** The units of a text in order; what covers others (links, names) stands alone. */
export function unitsOf(text: string): Unit[] {
  const read = text.slice(0, LONGEST_READ);
  const units: Unit[] = [];
  let at = 0;
  for (const { kind, from, to } of tokenize(read)) {
    if (from < at) continue;
    if (from > at) addSigns(units, read, at, from);
    at = to;
    if (kind === 'link') units.push(unit('sign', '<link>', from, to));
    else if (kind === 'mention') units.push(unit('sign', '<name>', from, to));
    else if (kind === 'hashtag') {
      const name = read.slice(from + 1, to);
      units.push(unit('hashtag', name.toLowerCase(), from, to));
      addPartsOfTag(units, name, from + 1);
    } else if (kind === 'emoji') units.push(unit('emoji', read.slice(from, to), from, to));
    else if (kind === 'number') units.push(unit('number', read.slice(from, to), from, to));
    else units.push(wordUnit(read.slice(from, to), from, to));
  }
  if (at < read.length) addSigns(units, read, at, read.length);
  return units;
}

function unit(kind: Unit['kind'], form: string, from: number, to: number): Unit {
  return { kind, form, from, to, isLong: false, isShouted: false };
}

function wordUnit(typed: string, from: number, to: number): Unit {
  const lower = typed.toLowerCase().replaceAll('’', "'");
  const form = lower.length > 2 ? lower.replace(REPEATED, '$1$1') : lower;
  const isShouted = typed.length > 2 && lower !== typed && typed === typed.toUpperCase();
  return { kind: 'word', form, from, to, isLong: form !== lower, isShouted };
}

/** #ThankYouAll says "thank you all". */
function addPartsOfTag(units: Unit[], name: string, from: number): void {
  const parts = [...name.matchAll(/\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu)];
  if (parts.length < 2) units.push(wordUnit(name, from, from + name.length));
  else
    for (const { 0: part, index } of parts)
      units.push(wordUnit(part, from + index, from + index + part.length));
}

function addSigns(units: Unit[], text: string, from: number, to: number): void {
  const gap = text.slice(from, to);
  if (gap === ' ') return;
  for (const { 0: sign, index } of gap.matchAll(SIGNS)) {
    const form = sign.length > 3 ? sign.slice(0, 3) : sign;
    units.push(unit('sign', form, from + index, from + index + sign.length));
  }
}

/** Emoticons are looked for in the whole text, because some of their parts are letters. */
export function emoticonsOf(text: string): Unit[] {
  return [...text.slice(0, LONGEST_READ).matchAll(EMOTICON)]
    .filter(({ 0: sign }) => sign !== '://' && !/^8\)$|^x[)(]/.test(sign))
    .map(({ 0: sign, index }) =>
      unit(
        'emoji',
        sign.replace(/[-o']/u, '').replace(/(.)\1+$/u, '$1'),
        index,
        index + sign.length,
      ),
    );
}
