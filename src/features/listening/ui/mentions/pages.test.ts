// What live events make of an open stream must be what the server would give anew.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mention } from '../../contract.ts';
import { fits } from './filter.ts';
import { comparePlaces, withMention, withoutMentions } from './pages.ts';
import type { MentionPages } from './pages.ts';
import { groupByPost } from './said.ts';

const TOPICS = ['a', 'b'];
const START_MS = Date.UTC(2026, 10, 22);

function mention(number: number, minute: number, topic = 0): Mention {
  const at = new Date(START_MS + minute * 60_000).toISOString();
  return {
    id: `m${String(number).padStart(4, '0')}`,
    topicId: TOPICS[topic] ?? 'a',
    topicVersion: 1,
    post: {
      id: `p${number}`,
      sourceId: null,
      title: null,
      text: 'words',
      html: null,
      author: null,
      authorUrl: null,
      url: null,
      lang: 'en',
      createdAt: at,
      fetchedAt: at,
      revision: 1,
      deletedAt: null,
    },
    reasons: [],
    labels: null,
    copies: null,
    verdict: null,
    verdictBy: null,
    verdictAt: null,
    matchedAt: at,
  };
}

/** What the server would send: sorted, cut into pages, as many as are loaded. */
function served(all: readonly Mention[], pageSize: number, loaded: number): MentionPages {
  const sorted = all.toSorted(comparePlaces);
  const pages = [];
  for (let start = 0; pages.length < loaded; start += pageSize) {
    const items = sorted.slice(start, start + pageSize);
    const more = start + pageSize < sorted.length;
    pages.push({ items, next: more ? String(start + pageSize) : null });
    if (!more) break;
  }
  return { pages, pageParams: pages.map(() => null) };
}

const flat = (pages: MentionPages) => pages.pages.flatMap(({ items }) => items.map(({ id }) => id));

describe('the stream of mentions', () => {
  test('a stale stream plus the mentions that arrived equals the fresh one, as far as it is loaded', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 25 });
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 1, max: 8 }), (before, after, pageSize) => {
        const old = before.map((minute, number) => mention(number, minute));
        const added = after.map((minute, number) => mention(100 + number, minute));
        const stale = served(old, pageSize, 2);
        const live = flat(added.reduce(withMention, stale));
        const fresh = flat(served([...old, ...added], pageSize, 100));
        // The live one may be longer than before, never in another order and without holes.
        expect(live).toEqual(fresh.slice(0, live.length));
        expect(live.length).toBeGreaterThanOrEqual(flat(stale).length);
      }),
    );
  });

  test('a mention that was withdrawn leaves the stream and the rest stays', () => {
    const all = [1, 2, 3].map((minute) => mention(minute, minute));
    expect(flat(withoutMentions(served(all, 2, 2), new Set(['m0002'])))).toEqual([
      'm0003',
      'm0001',
    ]);
  });

  test('a judged mention changes in its place', () => {
    const all = [1, 2, 3].map((minute) => mention(minute, minute));
    const judged: Mention = { ...mention(2, 2), verdict: 'relevant' };
    const pages = withMention(served(all, 2, 2), judged);
    expect(flat(pages)).toEqual(['m0003', 'm0002', 'm0001']);
    expect(pages.pages[0]?.items[1]?.verdict).toBe('relevant');
    // Also the last one loaded, of which the next page begins.
    const last = withMention(served(all, 2, 1), judged);
    expect(flat(last)).toEqual(['m0003', 'm0002']);
  });

  test('a mention older than what is loaded waits for its page', () => {
    const pages = served([mention(1, 10), mention(2, 9), mention(3, 8)], 2, 1);
    expect(flat(withMention(pages, mention(9, 1)))).toEqual(['m0001', 'm0002']);
  });
});

describe('the filters of the stream', () => {
  test('only what fits the chosen topic, verdict and time comes in live', () => {
    const one = mention(1, 30, 1);
    expect(fits(one, { topicId: 'b', verdict: 'none' })).toBe(true);
    expect(fits(one, { topicId: 'a' })).toBe(false);
    expect(fits(one, { verdict: 'relevant' })).toBe(false);
    expect(fits(one, { until: one.post.createdAt })).toBe(false);
    expect(fits(one, { from: one.post.createdAt })).toBe(true);
  });

  test('a search for words is left to the server', () => {
    expect(fits(mention(1, 1), { q: 'words' })).toBe('unknown');
  });
});

test('a post that two topics found is one row with two mentions', () => {
  const first = mention(1, 5);
  const second = { ...mention(2, 5, 1), post: first.post };
  const rows = groupByPost([second, first, mention(3, 4)]);
  expect(rows.map(({ id, mentions }) => [id, mentions.length])).toEqual([
    ['m0001', 2],
    ['m0003', 1],
  ]);
});
