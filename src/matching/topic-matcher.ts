// Holds the trees of all topics and says which of them a post matches. Topics can be added, changed and removed at any
// time between two posts.
import { Evaluation, type MatchContext } from './match/evaluate.ts';
import { explainMatch, type Explanation } from './match/explain.ts';
import type { MatchablePost } from './post.ts';
import type { QueryTree } from './query/tree.ts';

export type TopicMatches = {
  /** Ids of the topics whose query the post meets. */
  readonly matched: readonly string[];
  /** Ids of the topics that depend on labels or counts the post does not have yet. */
  readonly unknown: readonly string[];
};

export class TopicMatcher {
  readonly #trees = new Map<string, QueryTree>();

  /** Adds the topic, or replaces its query. References in the tree are already resolved. */
  add(topicId: string, tree: QueryTree): void {
    this.#trees.set(topicId, tree);
  }

  remove(topicId: string): void {
    this.#trees.delete(topicId);
  }

  has(topicId: string): boolean {
    return this.#trees.has(topicId);
  }

  get size(): number {
    return this.#trees.size;
  }

  match(post: MatchablePost, context: MatchContext = {}): TopicMatches {
    const evaluation = new Evaluation(post, context);
    const matched: string[] = [];
    const unknown: string[] = [];
    for (const [topicId, tree] of this.#trees) {
      const truth = evaluation.decide(tree.root);
      if (truth === 'yes') matched.push(topicId);
      else if (truth === 'unknown') unknown.push(topicId);
    }
    return { matched, unknown };
  }

  /** Why the post matches the topic, or which clause failed first; undefined for a topic that is not here. */
  explain(
    topicId: string,
    post: MatchablePost,
    context: MatchContext = {},
  ): Explanation | undefined {
    const tree = this.#trees.get(topicId);
    return tree && explainMatch(tree, post, context);
  }
}
