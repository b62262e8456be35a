// Hacker News as https://github.com/HackerNews/API and https://hn.algolia.com/api describe it: items by number, the
// highest number, what changed, and a search by time.

import type { Answer, Asked } from '#test/support/rest/stand-in.ts';
import { StandIn } from '#test/support/rest/stand-in.ts';
import { escapeHtml } from '#test/support/rest/escape-html.ts';

type Item = Record<string, unknown> & { id: number };

export class HackerNewsStandIn {
  readonly items = new Map<number, Item | string>();
  readonly changed: number[] = [];
  newest = 0;
  readonly server = new StandIn({
    answer: (asked) => this.#answer(asked),
    limited: (seconds) => ({
      status: 429,
      headers: { 'retry-after': String(seconds) },
      json: { error: 'Too many requests' },
    }),
  });
  /** Asked for one by one these are missing, as if they had not been stored yet. */
  readonly late = new Set<number>();

  say(text: string, more: Record<string, unknown> = {}): string {
    const id = (this.newest += 1);
    const story = [...this.items.values()].find(
      (each) => typeof each !== 'string' && each['type'] === 'story',
    );
    const isComment = typeof story === 'object' && id % 2 === 0;
    this.items.set(id, {
      id,
      by: 'reader',
      time: Math.floor(this.server.now().getTime() / 1000),
      ...(isComment
        ? { type: 'comment', parent: story.id, text: escapeHtml(text) }
        : { type: 'story', title: 'Ferries', text: escapeHtml(text), score: 3, descendants: 0 }),
      ...more,
    });
    return String(id);
  }

  change(nativeId: string, change: Record<string, unknown>): void {
    const id = Number(nativeId);
    const item = this.items.get(id);
    if (typeof item !== 'object') throw new Error(`there is no item ${nativeId}`);
    this.items.set(id, { ...item, ...change });
    this.changed.push(id);
  }

  /** "deleted: true if the item is deleted": what it said is gone with it. */
  remove(nativeId: string): void {
    this.change(nativeId, { deleted: true, text: undefined, title: undefined, by: undefined });
  }

  #answer({ path, query }: Asked): Answer {
    if (path === '/v0/maxitem.json') return { json: this.newest };
    if (path === '/v0/updates.json') return { json: { items: this.changed, profiles: [] } };
    if (path === '/api/v1/search_by_date') return { json: this.#search(query) };
    const id = Number(/^\/v0\/item\/(\d+)\.json$/.exec(path)?.[1]);
    if (Number.isNaN(id)) return { status: 404, text: '<h1>404</h1>' };
    const item = this.late.has(id) ? null : (this.items.get(id) ?? null);
    return typeof item === 'string'
      ? { text: item, headers: { 'content-type': 'application/json' } }
      : { json: item };
  }

  #search(query: URLSearchParams): unknown {
    const filters = query.get('numericFilters') ?? '';
    const from = Number(/created_at_i>=(\d+)/.exec(filters)?.[1]);
    const until = Number(/created_at_i<(\d+)/.exec(filters)?.[1]);
    const words = (query.get('query') ?? '').toLowerCase();
    const [tags = '', story] = (query.get('tags') ?? '').split(',story_');
    const all = [...this.items.values()].flatMap((item) => {
      if (typeof item === 'string' || item['deleted'] === true) return [];
      const { type, time, text, title } = item;
      if (typeof type !== 'string' || !tags.includes(type)) return [];
      if (story !== undefined && String(item['parent']) !== story) return [];
      if (typeof time !== 'number' || time < from || time >= until) return [];
      if (!`${String(title)} ${String(text)}`.toLowerCase().includes(words)) return [];
      return [hitOf(item)];
    });
    const hits = all.toReversed().slice(0, 1000);
    return { hits, nbHits: all.length, page: 0, nbPages: 1, hitsPerPage: 1000, query: words };
  }
}

function hitOf(item: Item): Record<string, unknown> {
  const isComment = item['type'] === 'comment';
  return {
    objectID: String(item.id),
    created_at_i: item['time'],
    author: item['by'],
    title: item['title'] ?? null,
    url: null,
    story_text: isComment ? null : item['text'],
    comment_text: isComment ? item['text'] : null,
    story_id: isComment ? item['parent'] : item.id,
    parent_id: item['parent'] ?? null,
    points: item['score'] ?? null,
    num_comments: item['descendants'] ?? null,
    _tags: [item['type'], `author_${String(item['by'])}`],
  };
}

export async function openHackerNews(): Promise<HackerNewsStandIn> {
  const standIn = new HackerNewsStandIn();
  await standIn.server.start();
  return standIn;
}
