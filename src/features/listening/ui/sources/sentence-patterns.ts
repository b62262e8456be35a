// Sentences with places for what was put into them, as shapes in which a finished sentence is known again.

export type SentencePattern = { id: string; shape: RegExp };

const place = /\{\d\}/;

/** Those that say the most come first: of two that fit, the one that leaves the least to chance. */
export function sentencePatterns(ids: readonly string[]): SentencePattern[] {
  return ids
    .filter((id) => place.test(id) && /\p{L}{2}/u.test(id))
    .map((id) => ({ id, parts: id.split(place) }))
    .toSorted((a, b) => lengthOf(b.parts) - lengthOf(a.parts))
    .map(({ id, parts }) => ({
      id,
      shape: new RegExp(`^${parts.map(literally).join('(.*?)')}$`, 's'),
    }));
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
