// Topics by id in one index: the index itself knows only slots.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds where answers are written
import type { QueryTree } from '../query/tree.ts';
import type { SharedIndex } from './shared-memory.ts';
import type { AnswerBytes } from './answer-bytes.ts';
import { TopicIndex, type TopicCosts } from './topic-index.ts';

/** Topics for other threads, which match by them only as JSON. */
export type SharedTopics = {
  readonly index: SharedIndex;
  /** The ids as JSON in bytes, each with a comma, and where each begins and ends. */
  readonly ids: {
    readonly bytes: Uint8Array<ArrayBuffer>;
    readonly places: Int32Array<ArrayBuffer>;
  };
};

const encoder = new TextEncoder();

export class IndexedTopics {
  readonly index: TopicIndex;
  readonly #slots = new Map<string, number>();
  readonly #ids: string[] = [];
  /** The ids as JSON in bytes, each with a comma, and where each is, by slot. */
  #encoded = new Uint8Array(4096);
  #encodedSize = 0;
  #places = new Int32Array(1024);

  constructor(index = new TopicIndex()) {
    this.index = index;
  }

  get size(): number {
    return this.#slots.size;
  }

  add(topicId: string, tree: QueryTree): void {
    this.remove(topicId);
    const slot = this.index.add(tree);
    this.#slots.set(topicId, slot);
    this.#ids[slot] = topicId;
    this.#encode(slot, `${JSON.stringify(topicId)},`);
  }

  remove(topicId: string): void {
    const slot = this.#slots.get(topicId);
    if (slot === undefined) return;
    this.index.remove(slot);
    this.#slots.delete(topicId);
  }

  treeOf(topicId: string): QueryTree | undefined {
    const slot = this.#slots.get(topicId);
    return slot === undefined ? undefined : this.index.treeOf(slot);
  }

  idOf(slot: number): string {
    return this.#ids[slot] ?? '';
  }

  /** Adds the ids of the topics the last post matched, with commas between them. */
  writeMatched(to: AnswerBytes): void {
    const { matched, matchedCount } = this.index;
    if (matchedCount === 0) return;
    to.addPieces(this.#encoded, this.#places, matched, matchedCount);
    to.dropLast();
  }

  #encode(slot: number, text: string): void {
    const bytes = encoder.encode(text);
    if (this.#encodedSize + bytes.length > this.#encoded.length) {
      const larger = new Uint8Array((this.#encodedSize + bytes.length) * 2);
      larger.set(this.#encoded);
      this.#encoded = larger;
    }
    if (slot * 2 + 1 >= this.#places.length) {
      const larger = new Int32Array(slot * 4);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#encoded.set(bytes, this.#encodedSize);
    this.#places[slot * 2] = this.#encodedSize;
    this.#encodedSize += bytes.length;
    this.#places[slot * 2 + 1] = this.#encodedSize;
  }

  share(): SharedTopics {
    const ids = { bytes: this.#encoded.slice(0, this.#encodedSize), places: this.#places.slice() };
    return { index: this.index.share(), ids };
  }

  static attach({ index, ids }: SharedTopics): IndexedTopics {
    const topics = new IndexedTopics(TopicIndex.attach(index));
    topics.#encoded = ids.bytes;
    topics.#places = ids.places;
    return topics;
  }

  /** Ids such that topics looked at together come together. */
  idsInOrder(): string[] {
    return Array.from(this.#slots)
      .sort(([, one], [, other]) => this.index.orderOf(one) - this.index.orderOf(other))
      .map(([topicId]) => topicId);
  }

  /** An empty holder whose index knows the frequencies of this one. */
  successor(): IndexedTopics {
    return new IndexedTopics(this.index.successor());
  }

  /** Takes over what the topics have cost and what was seen since the succession began. */
  takeCounts(from: IndexedTopics): void {
    this.index.candidates = from.index.candidates;
    this.index.frequencies.posts = from.index.frequencies.posts;
    for (const [topicId, slot] of this.#slots) {
      const old = from.#slots.get(topicId);
      if (old !== undefined) this.index.takeCosts(slot, from.index.costs(old));
    }
  }

  costs(): (TopicCosts & { topicId: string; isUnanchored: boolean })[] {
    return Array.from(this.#slots, ([topicId, slot]) => ({
      topicId,
      isUnanchored: this.index.isUnanchored(slot),
      ...this.index.costs(slot),
    }));
  }
}
