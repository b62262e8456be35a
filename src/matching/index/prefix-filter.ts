// Which words are worth a look among the prefixes (`refund*`): a bit per beginning of up to four characters.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds in the hottest loops

const BEGINNING_MAX = 4;

export class PrefixFilter {
  /** Lengths of the prefixes there are, as bits: 1 character is bit 0; 32 and over share the last. */
  lengths = 0;
  /** Characters looked at: no prefix is shorter. */
  #beginning = BEGINNING_MAX;
  readonly #bits = new Int32Array(2048);
  readonly #prefixes: Uint16Array[] = [];

  get all(): readonly Uint16Array[] {
    return this.#prefixes;
  }

  get isEmpty(): boolean {
    return this.lengths === 0;
  }

  add(prefix: Uint16Array): void {
    this.lengths |= 1 << Math.min(prefix.length - 1, 31);
    this.#prefixes.push(prefix.slice());
    if (prefix.length < this.#beginning) {
      this.#beginning = prefix.length;
      for (const each of this.#prefixes) this.#mark(each);
    } else this.#mark(prefix);
  }

  mayBegin(letters: Uint16Array, from: number, length: number): boolean {
    if (length < this.#beginning) return false;
    const key = this.#key(letters, from);
    return (this.#bits[key >>> 5]! & (1 << (key & 31))) !== 0;
  }

  #mark(prefix: Uint16Array): void {
    const key = this.#key(prefix, 0);
    this.#bits[key >>> 5]! |= 1 << (key & 31);
  }

  /** One multiplication whatever the length, since every word of every post is asked about. */
  #key(codes: Uint16Array, from: number): number {
    const beginning = this.#beginning;
    let key = codes[from]!;
    if (beginning > 1) key ^= codes[from + 1]! << 8;
    if (beginning > 2) key ^= codes[from + 2]! << 16;
    if (beginning > 3) key ^= codes[from + 3]! << 24;
    return Math.imul(key, 0x9e3779b1) >>> 16;
  }
}
