// Groups of posts that say the same in nearly the same words: one agency's story in twelve papers, copy-paste
// campaigns. Posts come one at a time, each joins the group of the most similar recent post or opens its own.
import { BandIndex, bandKeys } from './band-index.ts';
import { COPY_THRESHOLD, jaccard, sketch } from './shingles.ts';

export type NearDuplicatesOptions = {
  /** How many posts are remembered, 1.3 KB each at the most; the oldest are forgotten first. */
  readonly capacity?: number;
  /** From which Jaccard similarity of shingles on two posts are alike. */
  readonly threshold?: number;
};

export class NearDuplicates {
  readonly #capacity: number;
  readonly #threshold: number;
  readonly #index: BandIndex;
  /** By slot: the post's number modulo the capacity. */
  readonly #sketches: Uint32Array[] = [];
  readonly #groups: string[] = [];

  constructor({ capacity = 100_000, threshold = COPY_THRESHOLD }: NearDuplicatesOptions = {}) {
    this.#capacity = capacity;
    this.#threshold = threshold;
    this.#index = new BandIndex(capacity);
  }

  /** The group of a post: the id of the first post of its kind. */
  add(id: string, text: string): string {
    const shingles = sketch(text);
    if (shingles.length === 0) return id;
    const keys = bandKeys(shingles);
    const nearest = this.#nearest(shingles, keys);
    const group = nearest.similarity >= this.#threshold ? nearest.group : id;
    // The same again teaches nothing new: a campaign of a thousand copies takes one place, renewed before it is lost.
    const isRemembered =
      nearest.similarity === 1 && this.#index.added - nearest.number < this.#capacity / 2;
    if (!isRemembered) this.#remember(group, shingles, keys);
    return group;
  }

  /** Takes in a post whose group is known, as at a start from what is stored: oldest first. */
  restore(group: string, text: string): void {
    const shingles = sketch(text);
    if (shingles.length > 0) this.#remember(group, shingles, bandKeys(shingles));
  }

  /** How many posts are remembered. */
  get size(): number {
    return this.#sketches.length;
  }

  #nearest(shingles: Uint32Array, keys: Uint32Array): Nearest {
    let nearest: Nearest = { group: '', similarity: 0, number: -1 };
    for (const number of this.#index.candidates(keys)) {
      const slot = number % this.#capacity;
      const similarity = jaccard(shingles, this.#sketches[slot] ?? NOTHING);
      const isNearer =
        similarity > nearest.similarity ||
        (similarity === nearest.similarity && number > nearest.number);
      if (isNearer) nearest = { group: this.#groups[slot] ?? '', similarity, number };
    }
    return nearest;
  }

  #remember(group: string, shingles: Uint32Array, keys: Uint32Array): void {
    const slot = this.#index.add(keys) % this.#capacity;
    this.#sketches[slot] = shingles;
    this.#groups[slot] = group;
  }
}

type Nearest = { group: string; similarity: number; number: number };

const NOTHING = new Uint32Array();
