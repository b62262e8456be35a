// Sources over HTTP against a real server: politeness, health in words, moves, discovery, and who may do what.

import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sourceSchema } from './contract.ts';
import { rss } from '#test/support/feed-server.ts';
import { eventually, openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';

let parley: TestListening;

beforeAll(async () => {
  parley = await openListening();
});

afterAll(async () => {
  await parley.close();
});

const items = [{ id: '1', title: 'One' }];
const secondsFromNow = (at: string | null) => (Date.parse(at ?? '') - Date.now()) / 1000;

describe('a feed is asked politely', () => {
  test('with the exact ETag and date it gave, and 304 is a success without posts', async () => {
    const etag = 'W/"fl\u00e4sk"';
    const date = 'Sun, 01 Mar 2026 10:00:00 GMT';
    const url = parley.web.serve('/etag.xml', ({ headers }) =>
      headers['if-none-match'] === etag && headers['if-modified-since'] === date
        ? { status: 304 }
        : { headers: { etag, 'last-modified': date }, body: rss(items) },
    );
    const { id } = await parley.addSource({ url });
    await parley.afterLook(id);
    const source = await parley.lookNow(id);
    expect(source).toMatchObject({ health: { level: 'good', failures: 0 }, counts: { posts: 1 } });
    expect(parley.web.requests('/etag.xml')).toHaveLength(2);
    const again = await parley.lookNow(id);
    expect(again.health.level).toBe('good');
    expect(parley.web.requests('/etag.xml').at(-1)?.headers['if-none-match']).toBe(etag);
  });

  test('no more often than its Cache-Control allows', async () => {
    const headers = { 'cache-control': 'max-age=7200' };
    const url = parley.web.serve('/slow.xml', { headers, body: rss(items) });
    const { id } = await parley.addSource({ url });
    const { health } = await parley.afterLook(id);
    expect(health.intervalSeconds).toBe(7200);
    expect(secondsFromNow(health.nextLookAt)).toBeGreaterThan(7000);
  });

  test('and not before the time it names when it refuses', async () => {
    const headers = { 'retry-after': '3600' };
    const url = parley.web.serve('/busy.xml', { status: 429, headers });
    const { id } = await parley.addSource({ url });
    const { health } = await parley.afterLook(id);
    expect(health).toMatchObject({
      level: 'failing',
      failures: 1,
      lastSuccessAt: null,
      message: 'The server finds that Parley asks too often (429).',
    });
    expect(secondsFromNow(health.nextLookAt)).toBeGreaterThan(3500);
  });
});

describe('health is told in words', () => {
  test.each([
    ['/missing.xml', { status: 404 }, 'There is no feed at this address (404).'],
    ['/page.xml', { body: '<!doctype html><p>Hello' }, 'This is a web page, not a feed'],
    ['/empty.xml', { body: '' }, 'The answer is empty'],
    ['/down.xml', { status: 503 }, 'The server has a problem of its own (503).'],
  ])('%s', async (path, reply, message) => {
    const { id } = await parley.addSource({ url: parley.web.serve(path, reply) });
    const { health, state } = await parley.afterLook(id);
    expect(health).toMatchObject({ level: 'failing', message, failures: 1 });
    expect(state).toBe('listening');
  });

  test('a feed that works again is good again', async () => {
    const url = parley.web.serve('/back.xml', { status: 500 });
    const { id } = await parley.addSource({ url });
    await parley.afterLook(id);
    parley.web.serve('/back.xml', { body: rss(items) });
    const { health } = await parley.lookNow(id);
    expect(health).toMatchObject({ level: 'good', message: null, failures: 0 });
  });

  test('an endless feed is cut off, and what is too large is said', async () => {
    const url = parley.web.serve('/endless.xml', {
      write(response) {
        response.writeHead(200, { 'content-type': 'text/xml' });
        const write = () => {
          while (!response.destroyed && response.write('<item>'.repeat(20_000))) continue;
        };
        response.on('drain', write);
        write();
      },
    });
    const { id } = await parley.addSource({ url });
    const { health } = await parley.afterLook(id);
    expect(health.level).toBe('failing');
    expect(health.message).toMatch(/MiB|large|bytes/);
  });

  test('a feed full of scripts is stored without any of them', async () => {
    const evil =
      '<img src=x onerror="alert(1)"><script>alert(2)</script><a href="javascript:alert(3)">x</a>';
    await parley.addTopic({ name: 'Evil', query: 'evil' });
    const url = parley.web.serve('/evil.xml', {
      body: rss(
        [{ id: evil, title: `evil ${evil}`, html: `evil ${evil}` }],
        `<author>${'&lt;script&gt;'}</author>`,
      ),
    });
    const { id } = await parley.addSource({ url });
    await parley.afterLook(id);
    const [mention] = await parley.mentions(`sourceId=${id}`);
    expect(mention?.post.html).not.toMatch(/script|onerror|javascript/i);
    expect(mention?.post.title).not.toMatch(/[<>]/);
  });

  test('an address inside the house is refused without a request', async () => {
    const { id } = await parley.addSource({ url: 'http://10.0.0.1/feed.xml' });
    const { health } = await parley.afterLook(id);
    expect(health.level).toBe('failing');
    expect(health.message).toMatch(/10\.0\.0\.1/);
  });
});

describe('feeds that move or end', () => {
  test('a permanent move is followed for good', async () => {
    const moved = parley.web.serve('/new-home.xml', { body: rss(items) });
    const url = parley.web.serve('/old-home.xml', { status: 301, headers: { location: moved } });
    const { id } = await parley.addSource({ url });
    expect((await parley.afterLook(id)).settings['url']).toBe(moved);
    await parley.lookNow(id);
    expect(parley.web.requests('/old-home.xml')).toHaveLength(1);
  });

  test('a temporary one is not', async () => {
    const target = parley.web.serve('/today.xml', { body: rss(items) });
    const url = parley.web.serve('/always.xml', { status: 302, headers: { location: target } });
    const { id } = await parley.addSource({ url });
    expect((await parley.afterLook(id)).settings['url']).toBe(url);
  });

  test('one that is gone for good is not asked again, and says why', async () => {
    const { id } = await parley.addSource({ url: parley.web.serve('/gone.xml', { status: 410 }) });
    const source = await parley.afterLook(id);
    expect(source).toMatchObject({
      state: 'stopped',
      health: {
        level: 'stopped',
        nextLookAt: null,
        message: 'The feed is gone for good, says its server (410).',
      },
    });
    const answer = await parley.request(parley.roles.hub, 'POST', `/api/v1/sources/${id}/poll`);
    expect(answer.status).toBe(409);
  });

  test('one that would stop goes on when somebody asked for it meanwhile', async () => {
    const held = Promise.withResolvers<ServerResponse>();
    const first = { write: (response: ServerResponse) => held.resolve(response) };
    const path = '/going.xml';
    const url = parley.web.serve(path, () =>
      parley.web.requests(path).length === 1 ? first : { body: rss(items) },
    );
    const { id } = await parley.addSource({ url });
    const response = await held.promise;
    const answer = await parley.request(parley.roles.hub, 'POST', `/api/v1/sources/${id}/poll`);
    expect(answer.status).toBeLessThan(300);
    response.writeHead(410).end();
    await eventually(() => expect(parley.web.requests(path)).toHaveLength(2));
    expect(await parley.afterLook(id)).toMatchObject({ state: 'listening', counts: { posts: 1 } });
  });
});

describe('people', () => {
  test('pause a source and resume it', async () => {
    const url = parley.web.serve('/pause.xml', { body: rss(items) });
    const { id } = await parley.addSource({ url });
    await parley.afterLook(id);
    const paused = await parley.request(parley.roles.hub, 'PATCH', `/api/v1/sources/${id}`, {
      paused: true,
    });
    expect(paused.body).toMatchObject({
      state: 'paused',
      health: { level: 'paused', nextLookAt: null },
    });
    const resumed = await parley.request(parley.roles.hub, 'PATCH', `/api/v1/sources/${id}`, {
      paused: false,
    });
    expect(resumed.body).toMatchObject({ state: 'listening' });
  });

  test('cannot listen to one place twice', async () => {
    const url = parley.web.serve('/twice.xml', { body: rss(items) });
    await parley.addSource({ url, name: 'First' });
    const body = { connector: 'feeds', name: 'Second', settings: { url } };
    const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/sources', body);
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { message: '"First" listens there already' } },
    });
  });

  test('are told which setting is wrong', async () => {
    const body = { connector: 'feeds', name: 'Wrong', settings: { url: 'ftp://x' } };
    const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/sources', body);
    expect(answer).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'listening.settings-invalid',
          details: { fields: [{ field: 'settings.url' }] },
        },
      },
    });
  });

  test('never read a password back, and it is sealed at rest', async () => {
    const url = parley.web.serve('/closed.xml', ({ headers }) =>
      headers.authorization === `Basic ${Buffer.from('ann:sesame').toString('base64')}`
        ? { body: rss(items) }
        : { status: 401 },
    );
    const settings = { url, user: 'ann', password: 'sesame' };
    const body = { connector: 'feeds', name: 'Closed', settings };
    const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/sources', body);
    expect(answer.body).toMatchObject({ settings: { url, user: 'ann', password: null } });
    expect(JSON.stringify(answer.body)).not.toContain('sesame');
    const { id } = sourceSchema.parse(answer.body);
    expect((await parley.afterLook(id)).health.level).toBe('good');
    const stored = await parley.platform.db
      .selectFrom('sources')
      .select('settings')
      .where('id', '=', id)
      .execute();
    expect(JSON.stringify(stored)).not.toContain('sesame');
  });

  test('remove a source; what was heard there stays', async () => {
    await parley.addTopic({ name: 'Keepsake', query: 'keepsake' });
    const url = parley.web.serve('/leave.xml', { body: rss([{ id: '1', title: 'A keepsake' }]) });
    const { id } = await parley.addSource({ url });
    await parley.afterLook(id);
    const answer = await parley.request(parley.roles.hub, 'DELETE', `/api/v1/sources/${id}`);
    expect(answer.status).toBe(204);
    expect(await parley.mentions(`sourceId=${id}`)).toHaveLength(1);
    const gone = await parley.request(parley.roles.hub, 'GET', `/api/v1/sources/${id}`);
    expect(gone.status).toBe(404);
  });

  test('without the right to cannot add one', async () => {
    const body = { connector: 'feeds', name: 'No', settings: { url: 'https://example.org/feed' } };
    for (const caller of [parley.roles.expert, parley.roles.member]) {
      expect((await parley.request(caller, 'POST', '/api/v1/sources', body)).status).toBe(403);
    }
  });
});

describe('with only the address of a page', () => {
  const discover = async (address: string) => {
    const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/sources/discover', {
      address,
    });
    expect(answer.status).toBe(200);
    return answer.body;
  };

  test('the feeds it names are found, with a preview', async () => {
    const feed = parley.web.serve('/blog/atom.xml', {
      body: rss([{ id: '1', title: 'First post' }]),
    });
    const page = parley.web.serve('/blog/', {
      headers: { 'content-type': 'text/html' },
      body: '<html><head><link rel="alternate" type="application/rss+xml" href="atom.xml"><link rel="stylesheet" href="x.css"></head></html>',
    });
    expect(await discover(page)).toMatchObject({
      candidates: [
        {
          connector: 'feeds',
          settings: { url: feed },
          title: 'Harbour News',
          format: 'RSS 2.0',
          preview: [{ title: 'First post', sourceId: null }],
        },
      ],
      problem: null,
    });
  });

  test('the usual places are tried', async () => {
    const feed = parley.web.serve('/feed.xml', { body: rss(items) });
    parley.web.serve('/about', { headers: { 'content-type': 'text/html' }, body: '<html></html>' });
    expect(await discover(`${parley.web.url}/about`)).toMatchObject({
      candidates: [{ settings: { url: feed } }],
    });
  });

  test('a feed itself is its own candidate', async () => {
    const feed = parley.web.serve('/direct.xml', { body: rss(items) });
    expect(await discover(feed)).toMatchObject({ candidates: [{ settings: { url: feed } }] });
  });

  test('an address that leads nowhere is told so', async () => {
    expect(await discover(`${parley.web.url}/nowhere`)).toMatchObject({
      candidates: [],
      problem: expect.stringContaining('404'),
    });
  });
});
