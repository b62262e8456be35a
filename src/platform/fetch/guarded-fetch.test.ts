// Guarded fetch against a server of our own: where it refuses to go, how it follows redirects, and
// what it makes of answers without end.

import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Dial, Resolve } from './guarded-connect.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import type { GuardedFetchOptions } from './guarded-fetch.ts';
import { createAddressRule } from './public-addresses.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const PUBLIC = '93.184.215.14';
let site: Server;
let port = 0;
let handler: Handler = (_, response) => response.end('ok');
let dialled: string[] = [];

beforeAll(async () => {
  site = createServer((request, response) => handler(request, response));
  await new Promise<void>((resolve) => {
    site.listen(0, '127.0.0.1', resolve);
  });
  const address = site.address();
  if (typeof address === 'object' && address) port = address.port;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});
beforeEach(() => {
  handler = (_, response) => response.end('ok');
  dialled = [];
});

/** Every connection that is allowed ends at our own server, without TLS. */
const dial: Dial = async ({ addresses }) => {
  dialled.push(...addresses);
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return socket;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return typeof address === 'object' && address ? address.port : 0;
}

function fetchWith(more: Partial<GuardedFetchOptions> = {}) {
  return createGuardedFetch({
    allowAddresses: [],
    userAgent: 'Parley/0.1.0 (+https://tram.example/about)',
    resolve: async () => [PUBLIC],
    dial,
    ...more,
  });
}

describe('where it goes', () => {
  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0251.0376.0251.0376/',
    'http://192.168.1.1:8080/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[::7f00:1]/',
    'http://100.100.100.200/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'data:text/plain,hello',
    'no address at all',
  ])('%s is refused before anything is sent', async (url) => {
    await expect(fetchWith()({ url })).rejects.toMatchObject({ kind: 'invalid' });
    expect(dialled).toEqual([]);
  });

  test('a name is refused if one of its addresses is not public', async () => {
    const resolve: Resolve = async () => [PUBLIC, '169.254.169.254'];
    const refused = fetchWith({ resolve })({ url: 'https://mixed.example/' });
    await expect(refused).rejects.toMatchObject({
      code: 'fetch.address-refused',
      message: expect.stringContaining('PARLEY_ALLOW_ADDRESSES'),
    });
    expect(dialled).toEqual([]);
  });

  test('a name that changes its mind after the look-up gains nothing', async () => {
    const answers = [[PUBLIC], ['127.0.0.1']];
    const resolve: Resolve = async () => answers.shift() ?? [];
    handler = (_, response) => response.setHeader('connection', 'close').end('public page');
    const get = fetchWith({ resolve });
    const first = await get({ url: 'http://rebinding.example/' });
    expect(new TextDecoder().decode(first.body)).toBe('public page');
    await expect(get({ url: 'http://rebinding.example/' })).rejects.toMatchObject({
      code: 'fetch.address-refused',
    });
    expect(dialled).toEqual([PUBLIC]);
  });

  test('an operator may allow a network, and only that', async () => {
    const get = fetchWith({ allowAddresses: ['10.20.0.0/16', '::1'] });
    expect((await get({ url: 'http://10.20.3.4/' })).status).toBe(200);
    expect((await get({ url: 'http://[::1]/' })).status).toBe(200);
    await expect(get({ url: 'http://10.21.0.1/' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  test('the real network is guarded as well: our own server only answers when allowed', async () => {
    const url = `http://127.0.0.1:${port}/`;
    const real = { resolve: undefined, dial: undefined };
    await expect(fetchWith(real)({ url })).rejects.toMatchObject({ code: 'fetch.address-refused' });
    const get = fetchWith({ ...real, allowAddresses: ['127.0.0.0/8', '::1'] });
    expect((await get({ url })).status).toBe(200);
    expect((await get({ url: `http://localhost:${port}/` })).status).toBe(200);
  });

  test('a wrong entry in the list of allowed networks is named', () => {
    expect(() => fetchWith({ allowAddresses: ['10.0.0.0/99'] })).toThrow('"10.0.0.0/99" is not');
  });

  test('no private IPv4 address passes in any dress', () => {
    const isAllowed = createAddressRule([]);
    const octet = fc.integer({ min: 0, max: 255 });
    const tail = fc.tuple(octet, octet);
    const network = fc.constantFrom(
      '10.1',
      '127.0',
      '169.254',
      '172.16',
      '192.168',
      '0.0',
      '100.64',
    );
    fc.assert(
      fc.property(network, tail, (start, [c, d]) => {
        const plain = `${start}.${c}.${d}`;
        return (
          !isAllowed(plain) && !isAllowed(`::ffff:${plain}`) && !isAllowed(`64:ff9b::${plain}`)
        );
      }),
    );
  });
});

describe('redirects', () => {
  test('each step is checked again, and what identifies us stays with the first site', async () => {
    const seen: IncomingMessage['headers'][] = [];
    handler = (request, response) => {
      seen.push(request.headers);
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else if (request.url === '/new') {
        response.writeHead(302, { location: 'http://other.example/feed' }).end();
      } else response.end('arrived');
    };
    const answer = await fetchWith()({
      url: 'http://ada:secret@first.example/old',
      headers: { 'x-api-key': 'k', 'if-none-match': '"1"' },
    });
    expect(answer).toMatchObject({
      status: 200,
      url: 'http://other.example/feed',
      movedTo: 'http://first.example/new',
    });
    const basic = `Basic ${Buffer.from('ada:secret').toString('base64')}`;
    expect(seen[1]).toMatchObject({ authorization: basic, 'x-api-key': 'k' });
    expect(seen[2]).not.toHaveProperty('authorization');
    expect(seen[2]).not.toHaveProperty('x-api-key');
    expect(seen[2]).toMatchObject({ 'if-none-match': '"1"', host: 'other.example' });
  });

  test('a temporary step first means that nothing has moved for good', async () => {
    handler = (request, response) => {
      if (request.url === '/a') response.writeHead(307, { location: '/b' }).end();
      else if (request.url === '/b') response.writeHead(308, { location: '/c' }).end();
      else response.end();
    };
    const answer = await fetchWith()({ url: 'http://first.example/a' });
    expect(answer.url).toBe('http://first.example/c');
    expect(answer.movedTo).toBeNull();
  });

  test('a circle ends', async () => {
    handler = (_, response) => response.writeHead(302, { location: '/again' }).end();
    await expect(fetchWith()({ url: 'http://first.example/' })).rejects.toMatchObject({
      code: 'fetch.too-many-redirects',
    });
  });

  test('a form is not sent a second time after 303, but after 307 it is', async () => {
    const seen: string[] = [];
    handler = (request, response) => {
      seen.push(`${request.method} ${request.url} ${request.headers['content-type']}`);
      if (request.url === '/see') response.writeHead(303, { location: '/done' }).end();
      else if (request.url === '/keep') response.writeHead(307, { location: '/done' }).end();
      else response.end();
    };
    const post = { method: 'POST', body: 'a=1', headers: { 'content-type': 'text/x' } } as const;
    await fetchWith()({ url: 'http://first.example/see', ...post });
    await fetchWith()({ url: 'http://first.example/keep', ...post });
    expect(seen).toEqual([
      'POST /see text/x',
      'GET /done undefined',
      'POST /keep text/x',
      'POST /done text/x',
    ]);
  });
});

describe('answers', () => {
  test('an unchanged feed answers 304 to its validators, and we say who we are', async () => {
    let agent: string | undefined;
    handler = (request, response) => {
      agent = request.headers['user-agent'];
      response.writeHead(request.headers['if-none-match'] === '"7"' ? 304 : 200).end();
    };
    const get = fetchWith();
    const answer = await get({ url: 'http://a.example/', headers: { 'if-none-match': '"7"' } });
    expect(answer.status).toBe(304);
    expect(agent).toBe('Parley/0.1.0 (+https://tram.example/about)');
  });

  test('a small answer that unpacks without end is dropped at the limit', async () => {
    handler = (_, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(gzipSync(Buffer.alloc(50 * 1024 * 1024)));
    };
    const bomb = fetchWith()({ url: 'http://a.example/', bodyBytesMax: 1_048_576 });
    await expect(bomb).rejects.toMatchObject({ code: 'fetch.too-large', kind: 'limited' });
  });

  test('an endless answer and one that announces too much are dropped', async () => {
    handler = (_, response) => {
      const more = () =>
        response.write(Buffer.alloc(65_536), (error) => error || setImmediate(more));
      more();
    };
    const endless = fetchWith()({ url: 'http://a.example/', bodyBytesMax: 300_000 });
    await expect(endless).rejects.toMatchObject({ code: 'fetch.too-large' });
    handler = (_, response) => response.writeHead(200, { 'content-length': 1e9 }).flushHeaders();
    const announced = fetchWith()({ url: 'http://b.example/' });
    await expect(announced).rejects.toMatchObject({ code: 'fetch.too-large' });
  });

  test('a server that never answers, or drips, is given up in words', async () => {
    handler = () => undefined;
    const silent = fetchWith({ idleTimeoutMs: 50 })({ url: 'http://silent.example/' });
    await expect(silent).rejects.toMatchObject({ code: 'fetch.timed-out', kind: 'unavailable' });
    handler = (_, response) => {
      const drip = setInterval(() => response.write('.'), 20);
      response.once('close', () => clearInterval(drip));
    };
    const dripping = fetchWith()({ url: 'http://drip.example/', timeoutMs: 200 });
    await expect(dripping).rejects.toMatchObject({
      code: 'fetch.timed-out',
      message: 'drip.example gave no whole answer within 0.2 s.',
    });
  });

  test('only the media types asked for are taken', async () => {
    handler = (_, response) => response.setHeader('content-type', 'IMAGE/PNG; x=1').end('x');
    const get = fetchWith();
    const url = 'http://a.example/';
    expect((await get({ url, accept: ['image/*'] })).status).toBe(200);
    await expect(get({ url, accept: ['text/html'] })).rejects.toMatchObject({
      code: 'fetch.type-refused',
      message: 'a.example answered with IMAGE/PNG; x=1, but text/html was expected.',
    });
  });

  test('a name that does not exist and a closed port are told apart', async () => {
    const missing = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    const get = fetchWith({ resolve: () => Promise.reject(missing) });
    await expect(get({ url: 'http://exmaple.org/' })).rejects.toMatchObject({
      code: 'fetch.failed',
      message: 'There is no host named exmaple.org. Check the spelling of the address.',
    });
    const closed = await freePort();
    const real = fetchWith({ allowAddresses: ['127.0.0.1'], dial: undefined });
    await expect(real({ url: `http://127.0.0.1:${closed}/` })).rejects.toMatchObject({
      message: '127.0.0.1 refuses the connection.',
    });
    await expect(real({ url: 'http://127.0.0.1:25/' })).rejects.toMatchObject({
      message: 'Port 25 belongs to another kind of service; web addresses do not use it.',
    });
  });

  test('a caller may stop waiting', async () => {
    handler = () => undefined;
    const stop = new AbortController();
    const waiting = fetchWith()({ url: 'http://silent.example/', signal: stop.signal });
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('one host gets a few requests at a time, others are not held up by it', async () => {
    const open: ServerResponse[] = [];
    const arrived: string[] = [];
    let wake: () => void = () => undefined;
    handler = (request, response) => {
      arrived.push(request.headers.host ?? '');
      open.push(response);
      wake();
    };
    const until = (count: number) =>
      new Promise<void>((resolve) => {
        wake = () => (arrived.length >= count ? resolve() : undefined);
        wake();
      });
    const get = fetchWith({ connectionsPerHostMax: 2 });
    const slow = [1, 2, 3].map(() => get({ url: 'http://slow.example/' }));
    await until(2);
    const other = get({ url: 'http://other.example/' });
    await until(3);
    expect(arrived).toEqual(['slow.example', 'slow.example', 'other.example']);
    for (const response of open.splice(0)) response.end();
    await until(4);
    for (const response of open.splice(0)) response.end();
    await Promise.all([...slow, other]);
    expect(arrived.at(-1)).toBe('slow.example');
  });
});
