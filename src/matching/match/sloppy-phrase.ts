// Phrases with slop, as Lucene counts it: how far the words must be moved, all together, to stand as in the phrase.
// Two words that swapped places cost 2.
import { isUnit } from '../query/terms.ts';
import type { FieldText } from './field-text.ts';
import { occurrenceAt, type Occurrence } from './occurrence.ts';

/** A word of the phrase at a place: `shift` is its position less its place in the phrase. */
type Placed = { readonly word: number; readonly position: number; readonly shift: number };

export function findSloppy(text: FieldText, forms: readonly string[], slop: number): Occurrence[] {
  const placed: Placed[] = [];
  for (const [position, unit] of text.units.entries()) {
    if (!isUnit(unit)) continue;
    for (const [word, form] of forms.entries()) {
      if (unit.folded === form) placed.push({ word, position, shift: position - word });
    }
  }
  placed.sort((a, b) => a.shift - b.shift || a.position - b.position);
  const found: Occurrence[] = [];
  let last = 0;
  for (const [first, lowest] of placed.entries()) {
    while (last < placed.length && (placed[last]?.shift ?? Infinity) <= lowest.shift + slop) last++;
    const chosen = choose(placed.slice(first, last), forms.length);
    if (!chosen) continue;
    found.push(occurrenceAt(text, Math.min(...chosen), Math.max(...chosen)));
  }
  return found;
}

/**
 * One position for each word of the phrase, the first of the window among them, no position twice. Words that are
 * repeated in the phrase compete for positions, so this is a small matching problem (augmenting paths).
 */
function choose(window: readonly Placed[], words: number): number[] | undefined {
  const options = Array.from({ length: words }, (_, word) =>
    window.filter((each) => each.word === word).map((each) => each.position),
  );
  const required = window[0];
  if (!required || options.some((positions) => positions.length === 0)) return undefined;
  options[required.word] = [required.position];
  const owner = new Map<number, number>();
  const place = (word: number, tried: Set<number>): boolean => {
    for (const position of options[word] ?? []) {
      if (tried.has(position)) continue;
      tried.add(position);
      const holder = owner.get(position);
      if (holder === undefined || place(holder, tried)) {
        owner.set(position, word);
        return true;
      }
    }
    return false;
  };
  for (let word = 0; word < words; word++) {
    if (!place(word, new Set())) return undefined;
  }
  return Array.from(owner.keys());
}
