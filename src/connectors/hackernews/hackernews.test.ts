// Hacker News against a stand-in: every item once, items that come late, changes, gaps, and searches.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openHackerNews } from '#test/support/hackernews/stand-in.ts';
import type { HackerNewsStandIn } from '#test/support/hackernews/stand-in.ts';
import { contextOf, listenOnce } from '#test/support/rest/listen-once.ts';
import { createHackerNews } from './hackernews.ts';

let site: HackerNewsStandIn;
beforeEach(async () => {
  site = await openHackerNews();
});
afterEach(() => site.server.stop());

const connector = () => createHackerNews({ firebase: site.server.url, algolia: site.server.url });
const all = { kind: 'all' as const };
const listen = (cursor: Awaited<ReturnType<typeof listenOnce>>['cursor'] = null) =>
  listenOnce(connector(), contextOf(all), { cursor });

describe('every item', () => {
  test('is heard once, in its story, and asked for again only when it changed', async () => {
    const story = site.say('The night train is late again');
    const comment = site.say('It was on time <yesterday>');
    const first = await listen();
    expect(first.posts).toMatchObject([
      { nativeId: story, thread: story, titleHtml: 'Ferries', authorId: 'reader' },
      { nativeId: comment, thread: story, replyTo: story },
    ]);
    const asked = site.server.asked();
    const second = await listen(first.cursor);
    expect(second.ids).toEqual([]);
    expect(site.server.asked() - asked).toBe(2);
  });

  test('that is given out before it can be read is heard later', async () => {
    site.say('One');
    const late = site.say('Two');
    site.late.add(Number(late));
    const first = await listen();
    expect(first.ids).not.toContain(late);
    site.late.clear();
    expect((await listen(first.cursor)).ids).toEqual([late]);
  });

  test('that was edited, deleted or killed says so', async () => {
    const ids = [site.say('One'), site.say('Two'), site.say('Three')];
    const { cursor } = await listen();
    site.change(ids[0] ?? '', { text: 'One, edited' });
    site.remove(ids[1] ?? '');
    site.change(ids[2] ?? '', { dead: true });
    const heard = await listen(cursor);
    expect(heard.posts).toMatchObject([{ nativeId: ids[0], html: 'One, edited' }]);
    expect(heard.deletions).toEqual([ids[1], ids[2]]);
    const asked = ids.map((nativeId) => {
      return { nativeId, url: null, createdAt: new Date(), reference: null };
    });
    const again = await connector().recheck?.(asked, contextOf(all));
    expect(again?.deletions).toHaveLength(2);
    expect(again?.posts).toHaveLength(1);
  });

  test('makes no sense once in a while, and the others are heard', async () => {
    site.say('One');
    const broken = Number(site.say('Two'));
    site.items.set(broken, '{"id": ');
    const odd = Number(site.say('Three'));
    site.items.set(odd, { id: odd, type: 7, text: ['x'] });
    site.say('Four');
    const heard = await listen();
    expect(heard.ids).toEqual(['1', '4']);
    expect(heard.batches[0]?.note).toBe('1 items made no sense and were left out.');
  });

  test('is too far ahead to catch up with: the gap is told, and can be filled', async () => {
    site.say('One');
    const { cursor } = await listen();
    const missed = site.say('Missed');
    site.newest += 20_000;
    const next = site.say('Two');
    const heard = await listen(cursor);
    expect(heard.ids).toEqual([next]);
    const gap = heard.batches.flatMap((batch) => batch.gaps ?? [])[0];
    expect(gap?.reason).toContain('more than Parley could catch up with');
    const filled = [];
    const until = new Date(Date.now() + 1000);
    const wide = { from: gap?.from ?? until, until, reason: '' };
    for await (const batch of connector().fillGap?.(wide, contextOf(all)) ?? []) {
      filled.push(...batch.posts.map(({ nativeId }) => nativeId));
    }
    expect(filled).toContain(missed);
  });
});

describe('a search', () => {
  const settings = { kind: 'all' as const, query: 'ferry' };

  test('hears what it finds, oldest first', async () => {
    site.say('The ferry leaves');
    site.say('A train leaves');
    site.say('The ferry arrives');
    const heard = await listenOnce(connector(), contextOf(settings));
    expect(heard.ids).toEqual(['1', '3']);
    site.say('A third ferry');
    const { ids } = await listenOnce(connector(), contextOf(settings), { cursor: heard.cursor });
    expect(ids).toContain('4');
  });

  test('that finds more than one answer holds is put in parts', async () => {
    const now = Math.floor(Date.now() / 1000);
    for (let n = 0; n < 1200; n += 1) site.say('Another ferry', { time: now - 2 * n });
    const heard = await listenOnce(connector(), contextOf(settings));
    expect(new Set(heard.ids).size).toBe(1200);
    expect(Math.max(...heard.batches.map((batch) => batch.posts.length))).toBeLessThanOrEqual(1000);
  });

  test('is found from its address', async () => {
    site.say('The ferry leaves');
    const { clock, fetch, signal } = contextOf(settings);
    const context = { clock, fetch, signal };
    const found = await connector().discover?.('https://hn.algolia.com/?q=ferry', context);
    expect(found?.candidates).toMatchObject([
      { settings: { query: 'ferry' }, title: 'Hacker News: ferry', preview: [{ nativeId: '1' }] },
    ]);
    expect(await connector().discover?.('https://example.org', context)).toEqual({
      candidates: [],
      problem: null,
    });
  });
});

test('a limit is obeyed to the second', async () => {
  await site.server.limit(90);
  const look = listen();
  await expect(look).rejects.toMatchObject({ kind: 'limited' });
  const retryAt = await look.catch(
    (error: { details: { retryAt: string } }) => error.details.retryAt,
  );
  expect((Date.parse(String(retryAt)) - Date.now()) / 1000).toBeGreaterThan(85);
});
