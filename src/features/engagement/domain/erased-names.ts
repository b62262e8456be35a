// By which words somebody is found in texts that others wrote, when all that is kept of them is to be erased.

import { isFunctionWord } from '#text/function-words.ts';

type Identity = { handle: string | null; name: string | null; url: string | null };

/** A shorter one of letters alone is a word, or a name, like others. */
const handleLengthMin = 8;
const partLengthMin = 3;

/** Handles, addresses and whole names, longest first. A single name is left out: it may be anybody's. */
export function namesToErase(identities: readonly Identity[]): string[] {
  const names = identities.flatMap(({ handle, name, url }) => [
    ...(handle === null ? [] : [isTelling(handle) ? handle : `@${handle}`]),
    ...(name !== null && /\S\s+\S/.test(name.trim()) ? [name.trim()] : []),
    ...(url === null ? [] : [url]),
  ]);
  return [...new Set(names)].toSorted((a, b) => b.length - a.length);
}

function isTelling(handle: string): boolean {
  return handle.length >= handleLengthMin || /[^\p{L}]/u.test(handle);
}

/** In conversations of their own each part of their name means them. */
export function namesUsed(identities: readonly Identity[]): string[] {
  const parts = identities.flatMap(({ name, handle }) => [
    ...(name?.split(/\s+/) ?? []),
    ...(handle === null ? [] : [handle]),
  ]);
  const telling = parts.filter(
    (part) => part.length >= partLengthMin && !isFunctionWord(part.toLowerCase()),
  );
  return [...namesToErase(identities), ...telling];
}

/** As whole words, in any case, in place of which a sign stands. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((left, name) => {
    const escaped = name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    return left.replaceAll(
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu'),
      '[…]',
    );
  }, text);
}
