// Several things in one sentence of a field, in any order or in the one given.
import type { FieldText } from './field-text.ts';
import type { Occurrence } from './occurrence.ts';

/** The sentence an occurrence lies in as a whole, or undefined where it reaches over an end. */
function sentenceOf(occurrence: Occurrence, text: FieldText): number | undefined {
  const first = text.units[Math.max(0, Math.floor(occurrence.start))]?.sentence ?? 0;
  const last = text.units[Math.max(0, Math.floor(occurrence.end))]?.sentence ?? 0;
  return first === last ? first : undefined;
}

function bySentence(found: readonly Occurrence[], text: FieldText): Map<number, Occurrence[]> {
  const groups = new Map<number, Occurrence[]>();
  for (const occurrence of found) {
    const sentence = sentenceOf(occurrence, text);
    if (sentence === undefined) continue;
    const group = groups.get(sentence);
    if (group) group.push(occurrence);
    else groups.set(sentence, [occurrence]);
  }
  return groups;
}

/** `parts` holds the occurrences of each child; the answer those in sentences that have one of every child. */
export function findInSentence(
  parts: readonly (readonly Occurrence[])[],
  text: FieldText,
): Occurrence[] {
  const groups = parts.map((found) => bySentence(found, text));
  const sentences = Array.from(groups[0]?.keys() ?? []).filter((sentence) =>
    groups.every((group) => group.has(sentence)),
  );
  return sentences.flatMap((sentence) => groups.flatMap((group) => group.get(sentence) ?? []));
}

/** As above, with each child after the end of the one before; one chain for each sentence. */
export function findOrderedInSentence(
  parts: readonly (readonly Occurrence[])[],
  text: FieldText,
): Occurrence[] {
  const groups = parts.map((found) => bySentence(found, text));
  const sentences = Array.from(groups[0]?.keys() ?? []);
  return sentences.flatMap((sentence) => {
    const chain: Occurrence[] = [];
    for (const group of groups) {
      const after = chain.at(-1)?.end ?? -Infinity;
      const next = earliestEnding((group.get(sentence) ?? []).filter((each) => each.start > after));
      if (!next) return [];
      chain.push(next);
    }
    return chain;
  });
}

// Taking what ends first leaves the most room for what must follow.
function earliestEnding(found: readonly Occurrence[]): Occurrence | undefined {
  return found.reduce<Occurrence | undefined>(
    (best, each) => (best === undefined || each.end < best.end ? each : best),
    undefined,
  );
}
