// What in a text is a link, a mention or a tag, as app.bsky.richtext.facet wants it: by byte offsets in UTF-8.

import { findHashtags, handleAt } from '#text/entities.ts';
import { findLinks } from '#text/links.ts';

type Feature =
  | { $type: 'app.bsky.richtext.facet#link'; uri: string }
  | { $type: 'app.bsky.richtext.facet#mention'; did: string }
  | { $type: 'app.bsky.richtext.facet#tag'; tag: string };

export type Facet = { index: { byteStart: number; byteEnd: number }; features: [Feature] };

type Span = { from: number; to: number; feature: Feature };

/** The lexicon allows 64 graphemes and 640 bytes. */
const tagLengthMax = 64;

/** @param didOf null for a name that is nobody's: it stays plain text */
export async function facetsOf(
  text: string,
  didOf: (handle: string) => Promise<string | null>,
): Promise<Facet[]> {
  const spans: Span[] = [
    ...findLinks(text).map(({ from, to, address, hasScheme }) => {
      const uri = hasScheme ? address : `https://${address}`;
      return { from, to, feature: { $type: 'app.bsky.richtext.facet#link' as const, uri } };
    }),
    ...findHashtags(text)
      .filter(({ name }) => name.length <= tagLengthMax)
      .map(({ from, to, name }) => {
        return { from, to, feature: { $type: 'app.bsky.richtext.facet#tag' as const, tag: name } };
      }),
  ];
  for (const { from, to, name } of handlesIn(text)) {
    const did = await didOf(name.toLowerCase());
    if (did === null) continue;
    spans.push({ from, to, feature: { $type: 'app.bsky.richtext.facet#mention', did } });
  }
  return withoutOverlap(spans).map(({ from, to, feature }) => {
    const byteStart = Buffer.byteLength(text.slice(0, from));
    const byteEnd = byteStart + Buffer.byteLength(text.slice(from, to));
    return { index: { byteStart, byteEnd }, features: [feature] };
  });
}

function handlesIn(text: string) {
  return Array.from(text.matchAll(/@/g), ({ index }) => handleAt(text, index)).filter(
    (found) => found !== undefined,
  );
}

/** In order of place; a mention is stronger than the link its name looks like. */
function withoutOverlap(spans: readonly Span[]): Span[] {
  const rank = ({ feature }: Span) => (feature.$type.endsWith('mention') ? 0 : 1);
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => rank(a) - rank(b) || a.from - b.from)) {
    if (kept.every(({ from, to }) => span.to <= from || span.from >= to)) kept.push(span);
  }
  return kept.sort((a, b) => a.from - b.from);
}
