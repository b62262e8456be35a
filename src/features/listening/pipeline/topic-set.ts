// Keeps the matching thread's topics those of the database. Every change of topics moves a stamp; it is read again
// when matching was idle for half a second, at once when told, and once more in the transaction that stores a batch.

import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/db/database.ts';
import { assert } from '#platform/errors.ts';
import { mayRefer, resolveQuery } from '../domain/resolve-query.ts';
import { listNamedQueries } from '../store/named-queries.ts';
import { listTopicsToMatch, readTopicSetStamp } from '../store/topics.ts';
import type { TopicToMatch } from '../store/topics.ts';
import type { TopicCost } from './advice-messages.ts';
import type { Matched, MatchThread } from './match-thread.ts';
import type { PostToMatch } from './match-messages.ts';
import { RecentReadings } from './recent-readings.ts';

const checkEveryMs = 500;
/** Handed to the thread at a time, so that a batch to be matched anew does not wait for the whole of the next. */
const sliceSize = 250;

/** `stamp` names the set it was matched by; `versions` has the version of each topic in it. */
export type MatchedBySet = Matched & { stamp: number; versions: ReadonlyMap<string, number> };

export class TopicSet {
  readonly #db: Database;
  readonly #thread: MatchThread;
  readonly #clock: Clock;
  #stamp = -1;
  #versions: ReadonlyMap<string, number> = new Map();
  #checkedAtMs = -Infinity;
  readonly #readings = new RecentReadings();

  constructor(needs: { db: Database; thread: MatchThread; clock: Clock }) {
    this.#db = needs.db;
    this.#thread = needs.thread;
    this.#clock = needs.clock;
  }

  /** The next match looks at the database first: a topic has just been saved, or a stamp was found outdated. */
  doubt(): void {
    this.#checkedAtMs = -Infinity;
  }

  async match(posts: readonly PostToMatch[]): Promise<MatchedBySet> {
    await this.#refresh();
    const matched: MatchedBySet = {
      languages: [],
      tokens: [],
      matches: [],
      sketches: [],
      undecided: [],
      stamp: this.#stamp,
      versions: this.#versions,
    };
    for (let from = 0; from < posts.length; from += sliceSize)
      await this.#matchSlice(posts.slice(from, from + sliceSize), from, matched);
    return matched;
  }

  /** Topics that change between two slices make the batch outdated: its stamp is that of the first. */
  async #matchSlice(
    posts: readonly PostToMatch[],
    from: number,
    matched: MatchedBySet,
  ): Promise<void> {
    const known = posts.map((post) => this.#readings.of(post));
    const asked = posts.map((post, index) => {
      const lang = known[index]?.lang;
      return lang === undefined ? post : { ...post, lang, isRead: true };
    });
    const slice = await this.#thread.match(asked);
    for (const [index, post] of posts.entries()) {
      const lang = slice.languages[index] ?? 'und';
      const tokens = known[index]?.tokens ?? slice.tokens[index] ?? '';
      matched.languages.push(lang);
      matched.tokens.push(tokens);
      this.#readings.keep(post, { lang, tokens });
    }
    const inBatch = <Each extends { postIndex: number }>(each: Each): Each => {
      return { ...each, postIndex: from + each.postIndex };
    };
    matched.matches.push(...slice.matches.map(inBatch));
    matched.sketches.push(...slice.sketches.map(inBatch));
    matched.undecided.push(...slice.undecided.map(inBatch));
  }

  /** What each topic has cost since the thread was started; null when this process has matched nothing. */
  async costs(): Promise<{ since: Date; posts: number; topics: readonly TopicCost[] } | null> {
    const since = this.#thread.startedAt;
    if (since === null) return null;
    const advice = await this.#thread.advise({ kind: 'costs' });
    assert(advice.kind === 'costs', 'costs were asked for');
    return { since, posts: advice.posts, topics: advice.topics };
  }

  async #refresh(): Promise<void> {
    const nowMs = this.#clock.now().getTime();
    if (nowMs - this.#checkedAtMs < checkEveryMs) return;
    await this.#thread.refreshLabelling();
    // The stamp first: topics read after it are at least as new.
    const stamp = await readTopicSetStamp(this.#db);
    if (stamp !== this.#stamp) {
      const topics = await listTopicsToMatch(this.#db);
      this.#thread.setTopics(await this.#resolve(topics));
      this.#versions = new Map(topics.map((topic) => [topic.topicId, topic.version]));
      this.#stamp = stamp;
    }
    this.#checkedAtMs = nowMs;
  }

  /** A query whose references can't be put in place stays as it is, and matches nothing. */
  async #resolve(topics: readonly TopicToMatch[]): Promise<TopicToMatch[]> {
    if (!topics.some(({ query }) => mayRefer(query))) return [...topics];
    const named = await listNamedQueries(this.#db);
    return topics.map((topic) => {
      const read = mayRefer(topic.query) ? resolveQuery(topic.query, named, topic.name) : null;
      return read?.ok ? { ...topic, query: read.resolved } : topic;
    });
  }
}
