// Open addressing from a hash to a unit: hash and unit side by side in one array, a small bit array in front that
// answers most misses without leaving the nearest cache.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops

/** Bits in front per place in the table, as a power of two below 32: 32 / 8 = 4. */
const BITS_SHARE = 8;
const PLACES_START = 4096;

export class UnitTable {
  /** Pairs of hash and unit; unit 0 is an empty place. */
  places = new Int32Array(PLACES_START * 2);
  bits = new Int32Array(PLACES_START / BITS_SHARE);
  #count = 0;

  add(hash: number, unit: number): void {
    this.#count += 1;
    if (this.#count * 4 > this.places.length) this.#grow();
    this.#put(hash, unit);
  }

  get byteLength(): number {
    return this.places.byteLength + this.bits.byteLength;
  }

  #put(hash: number, unit: number): void {
    const { places, bits } = this;
    bits[(hash >>> 5) & (bits.length - 1)]! |= 1 << (hash & 31);
    const mask = places.length - 1;
    let place = (hash << 1) & mask;
    while (places[place + 1] !== 0) place = (place + 2) & mask;
    places[place] = hash;
    places[place + 1] = unit;
  }

  #grow(): void {
    const old = this.places;
    this.places = new Int32Array(old.length * 2);
    this.bits = new Int32Array(old.length / BITS_SHARE);
    for (let place = 0; place < old.length; place += 2)
      if (old[place + 1] !== 0) this.#put(old[place]!, old[place + 1]!);
  }
}

/** False: surely not in the table. */
export function mayHold(bits: Int32Array, hash: number): boolean {
  return (bits[(hash >>> 5) & (bits.length - 1)]! & (1 << (hash & 31))) !== 0;
}
