// Topics by id in one index: the index itself knows only slots.
import type { QueryTree } from '../query/tree.ts';
import type { SharedIndex } from './shared-memory.ts';
import { TopicIndex, type TopicCosts } from './topic-index.ts';

/** Topics for other threads, which match by them only as JSON. */
export type SharedTopics = { readonly index: SharedIndex; readonly encodedIds: readonly string[] };

export class IndexedTopics {
  readonly index: TopicIndex;
  readonly #slots = new Map<string, number>();
  readonly #ids: string[] = [];
  /** The ids as JSON, by slot. */
  readonly #encodedIds: string[] = [];

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
    this.#encodedIds[slot] = JSON.stringify(topicId);
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

  /** The ids of the topics the last post matched, as the inside of a JSON list. */
  matchedAsJson(): string {
    const { matched, matchedCount } = this.index;
    let list = '';
    for (let at = 0; at < matchedCount; at += 1) {
      const id = this.#encodedIds[matched[at] ?? -1] ?? '';
      list += at === 0 ? id : `,${id}`;
    }
    return list;
  }

  share(): SharedTopics {
    return { index: this.index.share(), encodedIds: this.#encodedIds };
  }

  static attach({ index, encodedIds }: SharedTopics): IndexedTopics {
    const topics = new IndexedTopics(TopicIndex.attach(index));
    for (const encoded of encodedIds) topics.#encodedIds.push(encoded);
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
