// Open addressing from a hash to a unit: one number a place, so that the table stays near in the caches, and a small bit
// array in front that answers most misses without the table.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops

import { sharedNumbers, type SharedTable } from './shared-memory.ts';

/** Bits in front per place, as a power of two below 32: 32 / 8 = 4. */
const BITS_SHARE = 8;
const PLACES_START = 4096;

/** A place holds the unit and, below it, the highest bits of its hash; 0 is empty. */
export const TAG_BITS = 10;
export const TAG_SHIFT = 32 - TAG_BITS;
/** More units than any organisation's topics have. */
export const unitsMax = 2 ** (31 - TAG_BITS);

export class UnitTable {
  places: Int32Array = new Int32Array(PLACES_START);
  bits: Int32Array = new Int32Array(PLACES_START / BITS_SHARE);
  #count = 0;
  readonly #hashOf: (unit: number) => number;

  /** Hashes are not kept: when the table grows they are asked for again. */
  constructor(hashOf: (unit: number) => number) {
    this.#hashOf = hashOf;
  }

  add(hash: number, unit: number): void {
    this.#count += 1;
    if (this.#count * 4 > this.places.length * 3) this.#grow();
    this.#put(hash, unit);
  }

  share(): SharedTable {
    return { places: sharedNumbers(this.places), bits: sharedNumbers(this.bits) };
  }

  attach({ places, bits }: SharedTable): void {
    this.places = places;
    this.bits = bits;
  }

  get byteLength(): number {
    return this.places.byteLength + this.bits.byteLength;
  }

  #put(hash: number, unit: number): void {
    const { places, bits } = this;
    bits[(hash >>> 5) & (bits.length - 1)]! |= 1 << (hash & 31);
    const mask = places.length - 1;
    let place = hash & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = (unit << TAG_BITS) | (hash >>> TAG_SHIFT);
  }

  #grow(): void {
    const old = this.places;
    this.places = new Int32Array(old.length * 2);
    this.bits = new Int32Array(this.places.length / BITS_SHARE);
    for (const place of old) {
      const unit = place >>> TAG_BITS;
      if (unit !== 0) this.#put(this.#hashOf(unit), unit);
    }
  }
}

/** False: surely not in the table. */
export function mayHold(bits: Int32Array, hash: number): boolean {
  return (bits[(hash >>> 5) & (bits.length - 1)]! & (1 << (hash & 31))) !== 0;
}
