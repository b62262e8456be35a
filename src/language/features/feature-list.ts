// The features of one text as columns that are written over by the next text: no object per feature, because a post of
// 280 characters has a thousand.

/**
 * Blocks: 0 words, 1 n-grams of characters, 2 signs, 3 polarity, 4 stems, 5 pairs of stems. Each is brought to length one for itself, so that the
 * many n-grams don't drown the words; polarity is measured already and keeps its values.
 */
export const MEASURED_BLOCK = 3;

/** A word with feeling, negation counted in. */
export type FeltWord = { readonly from: number; readonly polarity: number };

export class FeatureList {
  count = 0;
  /** The words behind the features of polarity, which are of the whole text. */
  felt: readonly FeltWord[] = [];
  hashes = new Uint32Array(4096);
  blocks = new Uint8Array(4096);
  values = new Float32Array(4096);
  /** Where in the text it was seen, UTF-16, `to` exclusive. */
  from = new Uint32Array(4096);
  to = new Uint32Array(4096);

  clear(): void {
    this.count = 0;
    this.felt = [];
  }

  add(hash: number, block: number, from: number, to: number, value = 1): void {
    if (this.count === this.hashes.length) this.#grow();
    const at = this.count;
    this.hashes[at] = hash;
    this.blocks[at] = block;
    this.values[at] = value;
    this.from[at] = from;
    this.to[at] = to;
    this.count = at + 1;
  }

  #grow(): void {
    const size = this.hashes.length * 2;
    this.hashes = copied(this.hashes, new Uint32Array(size));
    this.blocks = copied(this.blocks, new Uint8Array(size));
    this.values = copied(this.values, new Float32Array(size));
    this.from = copied(this.from, new Uint32Array(size));
    this.to = copied(this.to, new Uint32Array(size));
  }
}

function copied<Column extends { set(from: ArrayLike<number>): void }>(
  from: ArrayLike<number>,
  into: Column,
): Column {
  into.set(from);
  return into;
}
