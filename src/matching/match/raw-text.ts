// Finds raw: texts, character by character, and places them among the words of the field.
import type { FieldText } from './field-text.ts';
import { firstAtLeast, type Occurrence } from './occurrence.ts';

const WORD_CHAR = /[\p{L}\p{N}\p{M}_]/u;

/** Where the wanted text starts or ends with a letter or digit, the text must not go on with one. */
export function findRaw(text: FieldText, wanted: string): Occurrence[] {
  const found: Occurrence[] = [];
  const starts = text.units.map((unit) => unit.from);
  const ends = text.units.map((unit) => unit.to);
  for (
    let from = text.text.indexOf(wanted);
    from >= 0;
    from = text.text.indexOf(wanted, from + 1)
  ) {
    const to = from + wanted.length;
    if (joinsBefore(text.text, from) || joinsAfter(text.text, to)) continue;
    const start = firstAtLeast(ends, from + 1);
    const end = firstAtLeast(starts, to) - 1;
    // Signs between two words stand half-way between their positions.
    const place = start <= end ? { start, end } : { start: start - 0.5, end: start - 0.5 };
    found.push({ ...place, from, to });
  }
  return found;
}

function joinsBefore(text: string, from: number): boolean {
  return WORD_CHAR.test(charAt(text, from)) && WORD_CHAR.test(charBefore(text, from));
}

function joinsAfter(text: string, to: number): boolean {
  return WORD_CHAR.test(charBefore(text, to)) && WORD_CHAR.test(charAt(text, to));
}

function charAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const from = low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1;
  return from >= 0 ? charAt(text, from) : '';
}
