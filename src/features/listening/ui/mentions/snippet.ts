// The part of a long text worth showing in a row: around the first place that matched.

import type { Place } from '#web/kit/places.ts';

export type Snippet = { text: string; places: Place[] };

/** How much of what comes before the first place is shown. */
const BEFORE = 50;

/** White space is evened out first, so that a row holds words and not gaps. */
export function snippetOf(source: string, places: readonly Place[], lengthMax: number): Snippet {
  const first = places.reduce((least, { from }) => Math.min(least, from), Infinity);
  const wanted = Number.isFinite(first) && first > lengthMax * 0.6 ? first - BEFORE : 0;
  const start = wanted <= 0 ? 0 : startOfWord(source, wanted);
  const end = Math.min(source.length, start + lengthMax);
  const lead = start > 0 ? '… ' : '';
  const text =
    lead + source.slice(start, end).replaceAll(/\s/g, ' ') + (end < source.length ? '…' : '');
  const shift = lead.length - start;
  return {
    text,
    places: places
      .filter(({ from, to }) => to > start && from < end)
      .map(({ from, to }) => ({
        from: Math.max(from, start) + shift,
        to: Math.min(to, end) + shift,
      })),
  };
}

function startOfWord(source: string, from: number): number {
  const space = source.indexOf(' ', from);
  return space < 0 || space - from > 20 ? from : space + 1;
}
