// What a query would have brought in the last days: how much, from where, and what it looks like.
import { explainMatch, type MatchReason } from '../match/explain.ts';
import { Evaluation } from '../match/evaluate.ts';
import type { Truth } from '../match/truth.ts';
import type { MatchablePost } from '../post.ts';
import type { QueryTree } from '../query/tree.ts';

export type Share = { readonly name: string; readonly posts: number };

export type Example = { readonly post: MatchablePost; readonly reasons: readonly MatchReason[] };

export type Forecast = {
  readonly postsSeen: number;
  /** Length of the time the posts come from, in days; at least one hour. */
  readonly days: number;
  readonly matches: number;
  /** Depend on labels or counts that the posts do not have yet; not among the matches. */
  readonly unknown: number;
  readonly matchesPerDay: number;
  /** Most first. */
  readonly bySource: readonly Share[];
  readonly byLanguage: readonly Share[];
  /** Day (UTC, yyyy-mm-dd) by day, in order. */
  readonly byDay: readonly Share[];
  /** Spread over the whole time. */
  readonly examples: readonly Example[];
};

export type ForecastOptions = {
  readonly examplesMax?: number;
  /** How a post is decided; the fast engine can be put in. */
  readonly decide?: (post: MatchablePost) => Truth;
  /** When known, the time the posts come from; else it is read from the posts. */
  readonly days?: number;
};

const DAY_MS = 86_400_000;
const HOUR_DAYS = 1 / 24;

export function forecastQuery(
  tree: QueryTree,
  posts: Iterable<MatchablePost>,
  {
    examplesMax = 10,
    decide = (post) => new Evaluation(post).decide(tree.root),
    days,
  }: ForecastOptions = {},
): Forecast {
  const bySource = new Map<string, number>();
  const byLanguage = new Map<string, number>();
  const byDay = new Map<string, number>();
  const examples = new SpreadSample(examplesMax);
  const time = new TimeSpan();
  let postsSeen = 0;
  let matches = 0;
  let unknown = 0;
  for (const post of posts) {
    postsSeen++;
    time.add(post.createdAt);
    const truth = decide(post);
    if (truth === 'unknown') unknown++;
    if (truth !== 'yes') continue;
    matches++;
    count(bySource, post.source ?? 'unknown');
    count(byLanguage, post.lang ?? 'und');
    if (post.createdAt !== undefined) count(byDay, post.createdAt.slice(0, 10));
    examples.add(post);
  }
  const length = days ?? time.days();
  return {
    postsSeen,
    days: length,
    matches,
    unknown,
    matchesPerDay: matches / length,
    bySource: mostFirst(bySource),
    byLanguage: mostFirst(byLanguage),
    byDay: mostFirst(byDay).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    examples: examples.posts().map((post) => ({ post, reasons: reasonsOf(tree, post) })),
  };
}

export function reasonsOf(tree: QueryTree, post: MatchablePost): readonly MatchReason[] {
  const told = explainMatch(tree, post);
  return told.outcome === 'no-match' ? [] : told.reasons;
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): Share[] {
  return Array.from(counts, ([name, posts]) => ({ name, posts })).sort(
    (a, b) => b.posts - a.posts || (a.name < b.name ? -1 : 1),
  );
}

class TimeSpan {
  private first = Infinity;
  private last = -Infinity;

  add(createdAt: string | undefined): void {
    const time = Date.parse(createdAt ?? '');
    if (Number.isNaN(time)) return;
    this.first = Math.min(this.first, time);
    this.last = Math.max(this.last, time);
  }

  days(): number {
    const length = (this.last - this.first) / DAY_MS;
    return Number.isFinite(length) ? Math.max(HOUR_DAYS, length) : 1;
  }
}

/** Keeps at most so many, evenly spread over all that came, without knowing how many will come. */
export class SpreadSample {
  private readonly max: number;
  private kept: MatchablePost[] = [];
  private step = 1;
  private seen = 0;

  constructor(max: number) {
    this.max = max;
  }

  add(post: MatchablePost): void {
    if (this.seen % this.step === 0) this.kept.push(post);
    this.seen++;
    // Twice as many as wanted: drop every second one and take only every second one from here on.
    if (this.kept.length < this.max * 2 || this.max === 0) return;
    this.kept = this.kept.filter((_, index) => index % 2 === 0);
    this.step *= 2;
  }

  posts(): readonly MatchablePost[] {
    if (this.kept.length <= this.max) return this.kept;
    const every = this.kept.length / this.max;
    return Array.from(
      { length: this.max },
      (_, index) => this.kept[Math.floor(index * every)],
    ).filter((post) => post !== undefined);
  }
}
