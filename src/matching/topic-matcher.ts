// Holds the queries of all topics and says which of them a post matches. Topics can be added, changed and removed at
// any time between two posts. While posts come in, the index is now and then built anew by the frequencies seen, a few
// topics a post, and takes the old one's place when it is ready.
import { IndexedTopics, type SharedTopics } from './index/indexed-topics.ts';
import type { TopicCosts } from './index/topic-index.ts';
import type { MatchContext } from './match/evaluate.ts';
import { explainMatch, type Explanation } from './match/explain.ts';
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

/** Posts before the first look at how the index does; then each time their number has grown so many times. */
const FIRST_CHECK_POSTS = 2_000;
const CHECK_GROWTH = 16;
/** Fewer topics tried in vain per post, and building anew costs more than it brings (measured at 10,000 topics). */
const CANDIDATES_WORTH_REBUILDING = 2;
/** Removed queries the index may carry besides as many as it has topics. */
const LEFT_BEHIND_MAX = 1_000;
const TOPICS_MOVED_PER_POST = 10;

const NONE: readonly string[] = [];

export class TopicMatcher {
  #topics = new IndexedTopics();
  #next: { topics: IndexedTopics; waiting: string[] } | undefined;
  #checkAt = FIRST_CHECK_POSTS;
  /** Queries removed or replaced since the index was built: their units and programs still lie in it. */
  #left = 0;
  #checked = { posts: 0, candidates: 0 };

  /** Adds the topic, or replaces its query. References in the tree are already resolved. */
  add(topicId: string, tree: QueryTree): void {
    if (this.has(topicId)) this.#left += 1;
    this.#topics.add(topicId, tree);
    this.#next?.topics.add(topicId, tree);
  }

  remove(topicId: string): void {
    if (!this.has(topicId)) return;
    this.#left += 1;
    this.#topics.remove(topicId);
    this.#next?.topics.remove(topicId);
  }

  has(topicId: string): boolean {
    return this.#topics.treeOf(topicId) !== undefined;
  }

  get size(): number {
    return this.#topics.size;
  }

  match(post: MatchablePost, context: MatchContext = {}): TopicMatches {
    const topics = this.forNextPost();
    const { index } = topics;
    index.match(post, context);
    const matched: string[] = [];
    for (let at = 0; at < index.matchedCount; at += 1)
      matched.push(topics.idOf(index.matched[at] ?? -1));
    return {
      matched,
      unknown: index.unknown.length === 0 ? NONE : index.unknown.map((slot) => topics.idOf(slot)),
    };
  }

  /** What one post is to be matched by, which may be another for the next: for those who only write answers on. */
  forNextPost(): IndexedTopics {
    if (this.#next || this.#left > this.size + LEFT_BEHIND_MAX) this.#rebuild();
    else if (this.#topics.index.frequencies.posts >= this.#checkAt) this.#check();
    return this.#topics;
  }

  /** Why the post matches the topic, or which clause failed first; undefined for a topic that is not here. */
  explain(
    topicId: string,
    post: MatchablePost,
    context: MatchContext = {},
  ): Explanation | undefined {
    const tree = this.#topics.treeOf(topicId);
    return tree && explainMatch(tree, post, context);
  }

  costs(): TopicCost[] {
    return this.#topics.costs();
  }

  /** The topics as they are now, for other threads (see node/match-pool.ts). */
  share(): SharedTopics {
    return this.#topics.share();
  }

  /** Whether any topic asks for the language of a post, so that it is worth finding out. */
  get asksLanguage(): boolean {
    return this.#topics.index.asksLanguage;
  }

  /** Size of the index, without the trees. */
  get indexBytes(): number {
    return this.#topics.index.byteLength;
  }

  /** Topics looked at more closely so far, over all posts. */
  get candidates(): number {
    return this.#topics.index.candidates;
  }

  /** Brings the index to its best at once, by the posts seen so far. */
  rebuildNow(): void {
    while (this.#rebuild());
  }

  #check(): void {
    const { candidates, frequencies } = this.#topics.index;
    const tried =
      (candidates - this.#checked.candidates) / (frequencies.posts - this.#checked.posts);
    this.#checked = { posts: frequencies.posts, candidates };
    this.#checkAt = frequencies.posts * CHECK_GROWTH;
    if (tried > CANDIDATES_WORTH_REBUILDING) this.#rebuild();
  }

  /** One step; false when it was the last. */
  #rebuild(): boolean {
    if (!this.#next) this.#left = 0;
    const next = (this.#next ??= {
      topics: this.#topics.successor(),
      waiting: this.#topics.idsInOrder().reverse(),
    });
    for (let moved = 0; moved < TOPICS_MOVED_PER_POST; moved += 1) {
      const topicId = next.waiting.pop();
      if (topicId === undefined) {
        next.topics.takeCounts(this.#topics);
        this.#topics = next.topics;
        this.#next = undefined;
        return false;
      }
      const tree = this.#topics.treeOf(topicId);
      if (tree && next.topics.treeOf(topicId) === undefined) next.topics.add(topicId, tree);
    }
    return true;
  }
}
