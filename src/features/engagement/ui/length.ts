// How long a text is as its place counts: what a reader sees as one sign, UTF-16 units, or bytes. Pure.

export type LengthUnit = 'graphemes' | 'characters' | 'bytes';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const encoder = new TextEncoder();

export function lengthOf(text: string, unit: LengthUnit): number {
  if (unit === 'bytes') return encoder.encode(text).byteLength;
  if (unit === 'characters') return [...text].length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}
