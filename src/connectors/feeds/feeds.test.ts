// The feeds connector against servers of this test: subscriptions to a hub, archives, what is gone.

import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFeedServer, rss } from '#test/support/feed-server.ts';
import type { FeedServer } from '#test/support/feed-server.ts';
import { hearFeed } from '#test/support/heard-feed.ts';
import type { HeardFeed } from '#test/support/heard-feed.ts';
import { openWebSubHub } from '#test/support/websub-hub.ts';
import type { WebSubHub } from '#test/support/websub-hub.ts';

let web: FeedServer;
let hub: WebSubHub;
const heard: HeardFeed[] = [];

beforeEach(async () => {
  [web, hub] = await Promise.all([openFeedServer(), openWebSubHub()]);
});
afterEach(async () => {
  await Promise.all([web.close(), hub.close(), ...heard.splice(0).map((one) => one.close())]);
});

async function hear(...given: Parameters<typeof hearFeed>): Promise<HeardFeed> {
  const one = await hearFeed(...given);
  heard.push(one);
  return one;
}

const hourMs = 3_600_000;
const at = (hour: number) => new Date(Date.UTC(2026, 3, 30, hour));
const entry = (id: string, hour = 1) => ({
  id,
  title: `Title ${id}`,
  text: `Text ${id}`,
  at: at(hour),
});

describe('a feed with a hub', () => {
  const withHub = (topic: string) =>
    `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="${hub.url}"/>
     <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="${topic}"/>`;

  async function subscribed(): Promise<{ source: HeardFeed; topic: string }> {
    const topic = `${web.url}/feed`;
    web.serve('/feed', () => ({ body: rss([entry('1')], withHub(topic)) }));
    const source = await hear({ url: topic });
    await source.look();
    await source.lookWhenDue();
    return { source, topic };
  }
  const fresh = (topic: string, id: string) => ({
    body: rss([entry(id)], withHub(topic)),
    type: 'application/rss+xml',
  });

  test('is subscribed to at its second look, and the hub’s question is answered', async () => {
    const { source, topic } = await subscribed();
    expect(hub.verifications).toEqual([
      { mode: 'subscribe', callback: source.callbackUrl, confirmed: true },
    ]);
    expect(hub.subscriptions).toMatchObject([{ topic, leaseSeconds: 864_000 }]);
    expect(hub.subscriptions[0]?.secret).toBe(source.settings['webSubSecret']);
  });

  test('is heard the moment the hub delivers, and polled only as a safety net', async () => {
    const { source, topic } = await subscribed();
    expect(await hub.publish(topic, fresh(topic, 'news'))).toEqual([202]);
    expect(source.posts.get('news')?.title).toBe('Title news');
    const asked = web.requests('/feed').length;
    const ending = await source.lookWhenDue();
    expect(web.requests('/feed').length).toBe(asked + 1);
    expect(ending).toMatchObject({ kind: 'look-again' });
    if (ending.kind === 'look-again')
      expect(ending.at.getTime() - source.now().getTime()).toBeGreaterThanOrEqual(6 * hourMs);
  });

  test.each([
    ['none', () => ''],
    [
      'one with another secret',
      (body: string) => `sha256=${createHmac('sha256', 'guess').update(body).digest('hex')}`,
    ],
    [
      'one over another body',
      (_body: string, secret: string) =>
        `sha256=${createHmac('sha256', secret).update('x').digest('hex')}`,
    ],
    ['one that is no signature', () => 'sha256=zz'],
  ])('a delivery with a wrong signature (%s) is taken for nothing', async (_name, signature) => {
    const { source, topic } = await subscribed();
    expect(await hub.publish(topic, { ...fresh(topic, 'forged'), signature })).toEqual([202]);
    expect(source.posts.has('forged')).toBe(false);
  });

  test.each(['sha1', 'sha384', 'sha512'])('a hub may sign with %s', async (method) => {
    const { source, topic } = await subscribed();
    const signature = (body: string, secret: string) =>
      `${method}=${createHmac(method, secret).update(body).digest('hex')}`;
    await hub.publish(topic, { ...fresh(topic, 'signed'), signature });
    expect(source.posts.has('signed')).toBe(true);
  });

  test('the subscription is renewed before its lease ends, again and again', async () => {
    hub.grant(4 * 24 * 3600);
    const { source } = await subscribed();
    const end = source.now().getTime() + 20 * 24 * hourMs;
    while (source.now().getTime() < end) await source.lookWhenDue();
    const renewals = hub.verifications.filter(({ confirmed }) => confirmed).length;
    // Every three days: four days less the day in which it is tried again.
    expect(renewals).toBeGreaterThanOrEqual(6);
    expect(renewals).toBeLessThanOrEqual(8);
    expect(hub.subscriptions).toHaveLength(1);
  });

  test('a hub that fails costs nothing but the wait: the feed is polled, the hub asked again', async () => {
    hub.fail(503);
    const { source } = await subscribed();
    expect(hub.verifications).toEqual([]);
    await source.lookWhenDue();
    expect(web.requests('/feed').length).toBe(2);
    hub.fail(null);
    const end = source.now().getTime() + 3 * hourMs;
    while (source.now().getTime() < end) await source.lookWhenDue();
    expect(hub.subscriptions).toHaveLength(1);
  });

  test('questions and deliveries for what was never asked are refused', async () => {
    const topic = `${web.url}/feed`;
    web.serve('/feed', { body: rss([entry('1')]) });
    const source = await hear({ url: topic });
    await source.look();
    const question = new URL(source.callbackUrl);
    question.search = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': topic,
      'hub.challenge': 'c',
      'hub.lease_seconds': '60',
    }).toString();
    expect((await fetch(question)).status).toBe(404);
    expect((await fetch(source.callbackUrl, { method: 'POST', body: 'x' })).status).toBe(410);
  });

  test('a hub that denies is left alone for a day', async () => {
    const { source, topic } = await subscribed();
    await hub.deny(topic, 'closed');
    const end = source.now().getTime() + 20 * hourMs;
    while (source.now().getTime() < end) await source.lookWhenDue();
    expect(hub.verifications).toHaveLength(1);
  });

  test('without a public address of our own no hub is bothered', async () => {
    const topic = `${web.url}/feed`;
    web.serve('/feed', { body: rss([entry('1')], withHub(topic)) });
    const source = await hear({ url: topic }, { isReachable: false });
    await source.look();
    await source.lookWhenDue();
    expect(hub.verifications).toEqual([]);
    expect(source.settings).not.toHaveProperty('webSubSecret');
  });

  test('the hub may be named by the answer’s header alone', async () => {
    web.serve('/feed', {
      body: rss([entry('1')]),
      headers: { link: `<${hub.url}>; rel="hub", <https://news.example/feed>; rel=self` },
    });
    const source = await hear({ url: `${web.url}/feed` });
    await source.look();
    await source.lookWhenDue();
    expect(hub.subscriptions).toMatchObject([{ topic: 'https://news.example/feed' }]);
  });
});

describe('a feed with an archive', () => {
  const document = (ids: readonly string[], older: string | null) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><title>A</title>
     ${older === null ? '' : `<link rel="prev-archive" href="${older}"/>`}
     ${ids
       .map(
         (id) =>
           `<entry><id>${id}</id><title>T${id}</title><updated>${at(Number(id)).toISOString()}</updated></entry>`,
       )
       .join('')}</feed>`;

  test('is read back through all its documents at the first look, and once only', async () => {
    web.serve('/feed', { body: document(['9', '8'], '/archive/2') });
    web.serve('/archive/2', { body: document(['7', '6'], '/archive/1') });
    web.serve('/archive/1', { body: document(['5'], '/archive/2') });
    const source = await hear({ url: `${web.url}/feed` });
    await source.look();
    expect([...source.posts.keys()].sort()).toEqual(['5', '6', '7', '8', '9']);
    await source.lookWhenDue();
    expect(web.requests('/archive/2')).toHaveLength(1);
  });

  test('that is broken does not hold up the feed', async () => {
    web.serve('/feed', { body: document(['9'], '/archive/2') });
    const source = await hear({ url: `${web.url}/feed` });
    await source.look();
    expect([...source.posts.keys()]).toEqual(['9']);
    expect(source.notes).toEqual([
      'An older part of the feed could not be read: There is no feed at this address (404).',
    ]);
  });

  test('tells what came between two looks, however much it was', async () => {
    web.serve('/feed', { body: document(['2', '1'], null) });
    const source = await hear({ url: `${web.url}/feed` });
    await source.look();
    web.serve('/feed', { body: document(['9', '8'], '/archive/2') });
    web.serve('/archive/2', { body: document(['7', '6', '5'], '/archive/1') });
    web.serve('/archive/1', { body: document(['4', '3', '2', '1'], null) });
    await source.lookWhenDue();
    expect([...source.posts.keys()].sort()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(source.gaps).toEqual([]);
  });

  test('that was empty so far is heard whole once it begins', async () => {
    web.serve('/feed', { body: document([], null) });
    const source = await hear({ url: `${web.url}/feed` });
    await source.look();
    web.serve('/feed', { body: document(['9', '8'], '/archive/1') });
    web.serve('/archive/1', { body: document(['7', '6'], null) });
    await source.lookWhenDue();
    expect([...source.posts.keys()].sort()).toEqual(['6', '7', '8', '9']);
  });

  test('that is there only later fills the gap that was told', async () => {
    web.serve('/feed', { body: document(['2', '1'], null) });
    const source = await hear({ url: `${web.url}/feed` });
    await source.look();
    web.serve('/feed', { body: document(['9', '8'], '/archive/1') });
    await source.lookWhenDue();
    const [gap] = source.gaps;
    expect(gap).toMatchObject({ from: at(2), until: at(8) });
    if (!gap) return;
    web.serve('/archive/1', { body: document(['7', '6', '5', '4', '3', '2', '1'], null) });
    const batches = await source.fillGap(gap);
    expect([...source.posts.keys()].sort()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(batches.at(-1)?.filled).toEqual([{ from: gap.from, until: gap.until }]);
  });

  test('that ends too early leaves the gap open', async () => {
    web.serve('/feed', { body: document(['9', '8'], '/archive/2') });
    web.serve('/archive/2', { body: document(['7'], null) });
    const source = await hear({ url: `${web.url}/feed` });
    const batches = await source.fillGap({ from: at(1), until: at(8), reason: 'r' });
    expect(batches.some(({ filled }) => filled)).toBe(false);
  });
});

describe('what is gone', () => {
  const complete = '<fh:complete xmlns:fh="http://purl.org/syndication/history/1.0"/>';

  test('from a feed that holds all its entries is deleted', async () => {
    web.serve('/feed', { body: rss([entry('1'), entry('2')], complete) });
    const source = await hear({ url: `${web.url}/feed` });
    await source.look();
    web.serve('/feed', { body: rss([entry('2')], complete) });
    await source.lookWhenDue();
    expect(source.deleted).toEqual(['1']);
  });

  test('from any other feed, or from one that came broken, is not guessed to be deleted', async () => {
    const others: [string, string][] = [[rss([entry('1'), entry('2')]), rss([entry('2')])]];
    others.push([
      rss([entry('1'), entry('2')], complete),
      rss([entry('2')], complete).slice(0, -30),
    ]);
    for (const [first, second] of others) {
      web.serve('/feed', { body: first });
      const source = await hear({ url: `${web.url}/feed` });
      await source.look();
      web.serve('/feed', { body: second });
      await source.lookWhenDue();
      expect(source.deleted).toEqual([]);
    }
  });

  test('is found by asking its page: 410 always, 404 when the feed no longer lists it either', async () => {
    const item = (id: string) =>
      `<item><guid>${id}</guid><title>${id}</title><link>${web.url}/${id}</link></item>`;
    const all = ['stays', 'gone', 'missing', 'listed'];
    const feed = (ids: readonly string[]) =>
      `<rss version="2.0"><channel><title>T</title>${ids.map(item).join('')}</channel></rss>`;
    web.serve('/feed', { body: feed(all) });
    web.serve('/stays', { body: 'page' });
    web.serve('/gone', { status: 410 });
    const source = await hear({ url: `${web.url}/feed` });
    await source.look();
    web.serve('/feed', { body: feed(['listed', 'stays']) });
    expect(await source.recheck()).toEqual(['gone', 'missing']);
  });

  test('is not asked for further once the site wants rest', async () => {
    web.serve('/feed', {
      body: `<rss version="2.0"><channel>${['1', '2', '3']
        .map((id) => `<item><guid>${id}</guid><link>${web.url}/${id}</link></item>`)
        .join('')}</channel></rss>`,
    });
    web.serve('/3', { status: 429 });
    const source = await hear({ url: `${web.url}/feed` });
    await source.look();
    expect(await source.recheck()).toEqual([]);
    expect(web.requests('/2')).toHaveLength(0);
  });
});

test('testing the connection tells what is there', async () => {
  web.serve('/feed', { body: rss([entry('1')]) });
  const source = await hear({ url: `${web.url}/feed` });
  expect(await source.test()).toMatchObject({
    ok: true,
    message: 'The feed answers: Harbour News',
    facts: expect.arrayContaining([
      { label: 'Format', value: 'RSS 2.0' },
      { label: 'Entries', value: '1' },
    ]),
  });
  const missing = await hear({ url: `${web.url}/nothing` });
  await expect(missing.test()).rejects.toThrow('There is no feed at this address (404).');
});
