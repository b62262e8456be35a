// The cost meter: which share of the posts must be looked at closely for a query, measured on a sample of recent posts.
import { historyTokens, isSpelled, narrowQuery, type TokenNeed } from '../history/narrowing.ts';
import type { MatchablePost } from '../post.ts';
import type { QueryTree } from '../query/tree.ts';

export type QueryCost = {
  readonly level: 'cheap' | 'moderate' | 'expensive';
  readonly candidates: number;
  readonly postsSeen: number;
  /** The words that decide: a post with none of them is not looked at. Empty where nothing is always needed. */
  readonly anchors: readonly string[];
  /** In words, for the owner of the topic. */
  readonly because: string;
};

const CHEAP_SHARE = 0.01;
const MODERATE_SHARE = 0.1;
const ANCHORS_MAX = 12;

/** A stem (see historyTokens) stands beside the word it is of, which says it better. */
function isStem(token: string): boolean {
  return /(?:^|\/)s\//u.test(token);
}

/** Recent posts by their tokens. Made once, then asked while somebody types: an answer takes a millisecond or so. */
export class TokenSample {
  readonly size: number;
  private readonly texts: readonly string[];
  private readonly postings = new Map<string, number[]>();
  private readonly vocabulary: readonly string[];

  constructor(posts: readonly MatchablePost[]) {
    this.size = posts.length;
    this.texts = posts.map((post) => `${post.title ?? ''}\n${post.text}`);
    for (const [index, post] of posts.entries()) {
      for (const token of historyTokens(post)) {
        const posting = this.postings.get(token);
        if (posting) posting.push(index);
        else this.postings.set(token, [index]);
      }
    }
    this.vocabulary = Array.from(this.postings.keys()).sort();
  }

  cost(tree: QueryTree): QueryCost {
    const need = narrowQuery(tree);
    const candidates = isTriedAlways(need) ? this.size : this.find(need).size;
    const share = this.size === 0 ? 0 : candidates / this.size;
    const seen = { candidates, postsSeen: this.size, anchors: this.anchorsOf(need) };
    if (isTriedAlways(need)) {
      return {
        level: 'expensive',
        ...seen,
        because: 'No word is always needed, so every post must be looked at.',
      };
    }
    const because = `${candidates} of the last ${this.size} posts must be looked at closely.`;
    if (share <= CHEAP_SHARE) return { level: 'cheap', ...seen, because };
    return { level: share <= MODERATE_SHARE ? 'moderate' : 'expensive', ...seen, because };
  }

  /** Of what must all be there the rarest decides. */
  private anchorsOf(need: TokenNeed): string[] {
    switch (need.kind) {
      case 'any':
      case 'spelled':
        return [];
      case 'token':
        return isStem(need.token) ? [] : [need.token];
      case 'prefix':
        return [`${need.prefix}*`];
      case 'contains':
        return [need.text];
      case 'and': {
        const asked = need.needs.filter((each) => !isTriedAlways(each));
        const sized = asked.map((each) => ({ each, posts: this.find(each).size }));
        const [rarest] = sized.sort((a, b) => a.posts - b.posts);
        return rarest ? this.anchorsOf(rarest.each) : [];
      }
      case 'or':
        return Array.from(new Set(need.needs.flatMap((each) => this.anchorsOf(each)))).slice(
          0,
          ANCHORS_MAX,
        );
    }
  }

  /** Indexes of the posts that fulfil the need. */
  find(need: TokenNeed): ReadonlySet<number> {
    switch (need.kind) {
      case 'any':
        return new Set(this.texts.keys());
      case 'spelled':
        return new Set(
          this.vocabulary
            .filter((token) => isSpelled(token, need))
            .flatMap((token) => this.postings.get(token) ?? []),
        );
      case 'token':
        return new Set(this.postings.get(need.token));
      case 'prefix':
        return new Set(
          this.withPrefix(need.prefix).flatMap((token) => this.postings.get(token) ?? []),
        );
      case 'contains':
        return new Set(
          this.texts.flatMap((text, index) => (text.includes(need.text) ? [index] : [])),
        );
      case 'and':
        return need.needs
          .map((each) => this.find(each))
          .reduce((both, each) => new Set(Array.from(both).filter((index) => each.has(index))));
      case 'or':
        return new Set(need.needs.flatMap((each) => Array.from(this.find(each))));
    }
  }

  private withPrefix(prefix: string): string[] {
    let low = 0;
    let high = this.vocabulary.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.vocabulary[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (this.vocabulary[end]?.startsWith(prefix)) end++;
    return this.vocabulary.slice(low, end);
  }
}

/** Posts that come in are looked up by words, not by spelling. */
function isTriedAlways(need: TokenNeed): boolean {
  if (need.kind === 'and') return need.needs.every(isTriedAlways);
  if (need.kind === 'or') return need.needs.some(isTriedAlways);
  return need.kind === 'any' || need.kind === 'spelled';
}
