// A text as the set of its shingles: hashed runs of five characters over its folded words, so that case, accents,
// punctuation, emoji, links and the people addressed make no difference, and a changed word changes little.
import { tokenize } from '#text/tokens.ts';
import type { Token } from '#text/tokens.ts';

const SHINGLE = 5;

/** From this similarity on two posts say nearly the same. */
export const COPY_THRESHOLD = 0.8;

/** A sample of this many shingles stands for a longer text; a shorter text is kept whole. */
export const SKETCH = 256;

/**
 * The smallest hashes of the text's shingles, ascending, at most SKETCH of them: the same bottom of the same hash
 * order for every text, so that two sketches tell the overlap of two texts (Broder's bottom-k sketch).
 */
export function sketch(text: string): Uint32Array {
  const ascending = allShingles(text);
  return ascending.length > SKETCH ? ascending.slice(0, SKETCH) : ascending;
}

/** The hashes of all shingles of the text, ascending. */
export function allShingles(text: string): Uint32Array {
  return Uint32Array.from(hashShingles(comparedText(text))).sort();
}

/** Jaccard's similarity of two texts by their sketches: exact up to SKETCH shingles, estimated beyond. */
export function jaccard(a: Uint32Array, b: Uint32Array, limit = sampled(a, b)): number {
  let [inA, inB, union, both] = [0, 0, 0, 0];
  while (union < limit && (inA < a.length || inB < b.length)) {
    const left = a[inA] ?? Infinity;
    const right = b[inB] ?? Infinity;
    if (left === right) both += 1;
    if (left <= right) inA += 1;
    if (right <= left) inB += 1;
    union += 1;
  }
  return union === 0 ? 0 : both / union;
}

/** The bottom of the union is known only as far as the shorter of two samples reaches. */
function sampled(a: Uint32Array, b: Uint32Array): number {
  return a.length === SKETCH || b.length === SKETCH ? SKETCH : a.length + b.length;
}

/** What is compared: words and numbers outside links and names; where there are none, everything. */
function comparedText(text: string): string {
  const tokens = tokenize(text);
  const words: string[] = [];
  let passedUntil = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'link' || token.kind === 'mention')
      passedUntil = Math.max(passedUntil, token.to);
    else if (isWord(token) && token.from >= passedUntil && !isForwarding(token, tokens[index + 1]))
      words.push(token.folded);
  }
  return words.length > 0 ? words.join(' ') : tokens.map(({ folded }) => folded).join(' ');
}

function isWord({ kind }: Token): boolean {
  return kind === 'word' || kind === 'number';
}

/** "RT @name" and "via @name" say who spread it, not what. */
function isForwarding({ folded }: Token, next: Token | undefined): boolean {
  return (folded === 'rt' || folded === 'via') && next?.kind === 'mention';
}

function hashShingles(text: string): Set<number> {
  const hashes = new Set<number>();
  const last = Math.max(0, text.length - SHINGLE);
  for (let from = 0; from <= last && text.length > 0; from += 1) {
    let hash = 0x811c9dc5;
    const to = Math.min(from + SHINGLE, text.length);
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hashes.add(mixBits(hash));
  }
  return hashes;
}

/** Spreads the bits so that any part of the hash can be relied upon (murmur3's last step). */
export function mixBits(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
