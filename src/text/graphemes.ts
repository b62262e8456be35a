// What a reader sees as one character. The runtime's own segmenter follows Unicode's rules and its newer versions.

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
