// Holds the queries of all topics and says which of them a post matches. Topics can be added, changed and removed at
// any time between two posts.
import type { MatchContext } from './match/evaluate.ts';
import { explainMatch, type Explanation } from './match/explain.ts';
import { TopicIndex, type TopicCosts } from './index/topic-index.ts';
import type { MatchablePost } from './post.ts';
import type { QueryTree } from './query/tree.ts';

export type TopicMatches = {
  /** Ids of the topics whose query the post meets, in no order. */
  readonly matched: readonly string[];
  /** Ids of the topics that depend on labels or counts the post does not have yet. */
  readonly unknown: readonly string[];
};

/** What a topic has cost since it was added or changed. */
export type TopicCost = TopicCosts & {
  readonly topicId: string;
  /** True where nothing in the query can be looked up, so that every post is tried: expensive. */
  readonly isUnanchored: boolean;
};

export class TopicMatcher {
  readonly #index = new TopicIndex();
  readonly #slots = new Map<string, number>();
  readonly #ids: string[] = [];

  /** Adds the topic, or replaces its query. References in the tree are already resolved. */
  add(topicId: string, tree: QueryTree): void {
    this.remove(topicId);
    const slot = this.#index.add(tree);
    this.#slots.set(topicId, slot);
    this.#ids[slot] = topicId;
  }

  remove(topicId: string): void {
    const slot = this.#slots.get(topicId);
    if (slot === undefined) return;
    this.#index.remove(slot);
    this.#slots.delete(topicId);
  }

  has(topicId: string): boolean {
    return this.#slots.has(topicId);
  }

  get size(): number {
    return this.#slots.size;
  }

  match(post: MatchablePost, context: MatchContext = {}): TopicMatches {
    const index = this.#index;
    index.match(post, context);
    const matched: string[] = [];
    for (let at = 0; at < index.matchedCount; at += 1)
      matched.push(this.#idOf(index.matched[at] ?? -1));
    return { matched, unknown: index.unknown.map((slot) => this.#idOf(slot)) };
  }

  /** Why the post matches the topic, or which clause failed first; undefined for a topic that is not here. */
  explain(
    topicId: string,
    post: MatchablePost,
    context: MatchContext = {},
  ): Explanation | undefined {
    const slot = this.#slots.get(topicId);
    const tree = slot === undefined ? undefined : this.#index.treeOf(slot);
    return tree && explainMatch(tree, post, context);
  }

  costs(): TopicCost[] {
    return Array.from(this.#slots, ([topicId, slot]) => ({
      topicId,
      isUnanchored: this.#index.isUnanchored(slot),
      ...this.#index.costs(slot),
    }));
  }

  /** Size of the index, without the trees. */
  get indexBytes(): number {
    return this.#index.byteLength;
  }

  /** Topics looked at more closely so far, over all posts. */
  get candidates(): number {
    return this.#index.candidates;
  }

  #idOf(slot: number): string {
    return this.#ids[slot] ?? '';
  }
}
