// FNV-1a over the UTF-16 units of strings, one unit at a time, so that n-grams of characters grow without new strings.

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** The start of a hash; names of feature families keep equal strings of different families apart. */
export function seedOf(name: string): number {
  return addText(OFFSET, name);
}

export function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

export function addText(hash: number, text: string): number {
  let grown = hash;
  for (let at = 0; at < text.length; at += 1) grown = addUnit(grown, text.charCodeAt(at));
  return grown;
}

/** Spreads the last units over all bits; without it the low bits, which choose the bucket, know little of the start. */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
