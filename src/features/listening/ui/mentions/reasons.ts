// Where in a post its reasons lie, and the reasons gathered by the part of the query they stand for.

import type { Place } from '#web/kit/places.ts';
import type { Reason } from '../../contract.ts';

export function placesIn(reasons: readonly Reason[], field: string): Place[] {
  return reasons.filter((reason) => reason.field === field && reason.to > reason.from);
}

export type GatheredReason = { clause: string; fields: string[]; words: string[] };

export function gatherReasons(reasons: readonly Reason[]): GatheredReason[] {
  const gathered = new Map<string, { fields: Set<string>; words: Map<string, string> }>();
  for (const { clause, field, text } of reasons) {
    const entry = gathered.get(clause) ?? { fields: new Set(), words: new Map() };
    entry.fields.add(field);
    if (text !== '' && !entry.words.has(text.toLowerCase())) {
      entry.words.set(text.toLowerCase(), text);
    }
    gathered.set(clause, entry);
  }
  return [...gathered].map(([clause, { fields, words }]) => ({
    clause,
    fields: [...fields],
    words: [...words.values()],
  }));
}
