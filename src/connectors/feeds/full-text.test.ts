// Whole articles for feeds that carry summaries, from pages of this test.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFeedServer } from '#test/support/feed-server.ts';
import type { FeedServer } from '#test/support/feed-server.ts';
import { hearFeed } from '#test/support/heard-feed.ts';
import type { HeardFeed } from '#test/support/heard-feed.ts';

let web: FeedServer;
const heard: HeardFeed[] = [];

beforeEach(async () => {
  web = await openFeedServer();
});
afterEach(async () => {
  await Promise.all([web.close(), ...heard.splice(0).map((one) => one.close())]);
});

async function hear(...given: Parameters<typeof hearFeed>): Promise<HeardFeed> {
  const one = await hearFeed(...given);
  heard.push(one);
  return one;
}

describe('whole articles', () => {
  const article = `<!doctype html><html><head><title>Story</title></head><body><nav><a href="/x">Menu</a></nav>
    <article><h1>Story</h1>${'<p>The <a href="/harbour">harbour</a> opens earlier than planned, says the harbour master, and the ferries follow.</p>'.repeat(8)}
    <script>track()</script></article><footer>Imprint</footer></body></html>`;
  const feedOf = (ids: readonly string[], summary = 'Short') =>
    `<rss version="2.0"><channel><title>T</title>${ids
      .map(
        (id) =>
          `<item><guid>${id}</guid><title>${id}</title><link>${web.url}/${id}</link><description>${summary}</description></item>`,
      )
      .join('')}</channel></rss>`;

  test('are read where the feed has only a summary, and the menu around them is left out', async () => {
    web.serve('/feed', { body: feedOf(['story']) });
    web.serve('/story', { body: article, headers: { 'content-type': 'text/html' } });
    const source = await hear({ url: `${web.url}/feed`, fullText: true });
    await source.look();
    const html = source.posts.get('story')?.html ?? '';
    expect(html).toContain('says the harbour master');
    expect(html).toContain(`href="${web.url}/harbour"`);
    expect(html).not.toMatch(/Menu|Imprint|track/);
  });

  test('are read once: an unchanged entry is not asked for again, nor its summary put in its place', async () => {
    web.serve('/feed', { body: feedOf(['story']) });
    web.serve('/story', { body: article, headers: { 'content-type': 'text/html' } });
    const source = await hear({ url: `${web.url}/feed`, fullText: true });
    await source.look();
    web.serve('/feed', { body: feedOf(['other', 'story']) });
    await source.lookWhenDue();
    expect(web.requests('/story')).toHaveLength(1);
    expect(source.posts.get('story')?.html).toContain('harbour master');
    expect(source.posts.get('other')?.text).toBe('Short');
  });

  test('are not read unless somebody wants them, and at most twenty at a time', async () => {
    const ids = Array.from({ length: 30 }, (_, n) => `n${n}`);
    web.serve('/feed', { body: feedOf(ids) });
    for (const id of ids)
      web.serve(`/${id}`, { body: article, headers: { 'content-type': 'text/html' } });
    const plain = await hear({ url: `${web.url}/feed` });
    await plain.look();
    expect(ids.flatMap((id) => web.requests(`/${id}`))).toEqual([]);
    const full = await hear({ url: `${web.url}/feed`, fullText: true });
    await full.look();
    expect(ids.flatMap((id) => web.requests(`/${id}`))).toHaveLength(20);
    expect(full.posts.size).toBe(30);
  });

  test('of a site that answers with traps are given up after the first few', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => `trap${n}`);
    web.serve('/feed', { body: feedOf(ids) });
    const trap = { body: '<p>x'.repeat(400_000), headers: { 'content-type': 'text/html' } };
    for (const id of ids) web.serve(`/${id}`, trap);
    const source = await hear({ url: `${web.url}/feed`, fullText: true });
    await source.look();
    expect(ids.flatMap((id) => web.requests(`/${id}`))).toHaveLength(4);
    expect(source.posts.size).toBe(12);
  }, 30_000);

  test('keep their letters when only the page itself tells its charset', async () => {
    web.serve('/feed', { body: feedOf(['story']) });
    const page = article.replace('<head>', '<head><meta charset="iso-8859-1">');
    web.serve('/story', {
      body: Buffer.from(page.replaceAll('harbour master', 'hamnmästare'), 'latin1'),
      headers: { 'content-type': 'text/html' },
    });
    const source = await hear({ url: `${web.url}/feed`, fullText: true });
    await source.look();
    expect(source.posts.get('story')?.html).toContain('hamnmästare');
  });

  test('that are no page, too big or missing leave the summary', async () => {
    web.serve('/feed', { body: feedOf(['missing', 'picture', 'huge']) });
    web.serve('/picture', { body: 'GIF', headers: { 'content-type': 'image/gif' } });
    web.serve('/huge', {
      body: article.padEnd(3_000_000),
      headers: { 'content-type': 'text/html' },
    });
    const source = await hear({ url: `${web.url}/feed`, fullText: true });
    await source.look();
    expect([...source.posts.values()].map(({ text }) => text)).toEqual(['Short', 'Short', 'Short']);
  });
});
