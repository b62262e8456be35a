// The promises of the HTTP server, tried through it: who gets in, what they are told when not, and
// what browsers are told about our pages.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { AppError } from '../errors.ts';
import { createLog } from '../log.ts';
import { createMetrics } from '../telemetry.ts';
import { pageOf, pageQuery } from './paging.ts';
import { defineRoute } from './route.ts';
import type { Route } from './route.ts';
import { createServer } from './server.ts';
import type { Server, ServerOptions } from './server.ts';

const Topic = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Topic' });

const routes: Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/topics',
    permission: 'listening.topics.read',
    summary: 'All topics',
    tag: 'listening',
    query: z.object({ ...pageQuery }),
    response: pageOf(Topic),
    handle: async () => ({
      body: { items: [{ id: '1', name: 'Tram', ownerNote: 'not for callers' }], next: null },
    }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/topics',
    permission: 'listening.topics.write',
    summary: 'A new topic',
    tag: 'listening',
    status: 201,
    body: z.object({ name: z.string().min(3), settings: z.object({ days: z.number() }) }),
    response: Topic,
    handle: async ({ body, actor }) => ({
      body: { id: '2', name: `${body.name} by ${actor?.kind}` },
    }),
  }),
  defineRoute({
    method: 'DELETE',
    path: '/api/v1/topics/:topicId',
    permission: 'signed-in',
    summary: 'Remove a topic',
    tag: 'listening',
    params: z.object({ topicId: z.uuid() }),
    response: z.void(),
    handle: async () => ({ body: undefined }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/broken/:how',
    permission: 'public',
    summary: 'Fails as asked',
    tag: 'tests',
    response: z.object({ promised: z.string() }),
    handle: async ({ headers }) => {
      if (headers['x-how'] === 'missing') {
        throw new AppError('not-found', 'tests.no-such-thing', 'There is no such thing');
      }
      if (headers['x-how'] === 'disk') throw Object.assign(new Error('full'), { code: '53100' });
      if (headers['x-how'] === 'away') throw new Error('Connection terminated unexpectedly');
      if (headers['x-how'] === 'bug') throw new Error('secret inner words');
      const body: { promised: string } = JSON.parse('{"unpromised":1}');
      return { body };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/guesses',
    permission: 'public',
    summary: 'May be tried twice a minute',
    tag: 'tests',
    limit: { calls: 2, perSeconds: 60 },
    response: z.object({}),
    handle: async () => ({ body: {} }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/v1/long',
    permission: 'public',
    summary: 'A long answer',
    tag: 'tests',
    response: z.array(z.string()),
    handle: async () => ({ body: Array.from({ length: 500 }, (_, n) => `line ${n}`) }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/picture',
    permission: 'public',
    summary: 'Takes bytes',
    tag: 'tests',
    bodyMediaTypes: ['image/png'],
    bodyBytesMax: 10,
    body: z.instanceof(Uint8Array),
    response: z.object({ bytes: z.number() }),
    handle: async ({ body }) => ({ body: { bytes: body.length } }),
  }),
];

const reader: Actor = { kind: 'person', personId: 'p1', name: 'Ada', grants: [] };
const writer: Actor = { kind: 'token', tokenId: 't1', name: 'script', grants: [] };

function options(more: Partial<ServerOptions> = {}): ServerOptions {
  return {
    log: createLog({ level: 'silent', name: 'test' }),
    metrics: createMetrics(),
    routes,
    authenticate: async ({ headers }) => {
      if (headers.authorization === 'Bearer writer') return writer;
      return headers.cookie === 'session=reader' ? reader : null;
    },
    authorise: (actor, permission) =>
      actor === writer || permission.endsWith('.read')
        ? { allowed: true }
        : { allowed: false, reason: 'Only administrators write topics.' },
    api: { title: 'Parley', version: '1', sessionCookie: 'session' },
    ...more,
  };
}

const asReader = { cookie: 'session=reader' };
const asWriter = { authorization: 'Bearer writer' };

let server: Server;
beforeAll(async () => {
  server = await createServer(options());
});
afterAll(() => server.close());

describe('who gets in', () => {
  test('a stranger is asked to sign in', async () => {
    const answer = await server.inject({ url: '/api/v1/topics' });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.json()).toMatchObject({
      error: { code: 'access.sign-in-needed', requestId: answer.headers['x-request-id'] },
    });
  });

  test('a person reads what their role may read, without fields nobody promised', async () => {
    const answer = await server.inject({ url: '/api/v1/topics', headers: asReader });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ items: [{ id: '1', name: 'Tram' }], next: null });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('a person without the permission is told which one is missing and why', async () => {
    const body = { name: 'Bus', settings: { days: 3 } };
    const answer = await server.inject({
      method: 'POST',
      url: '/api/v1/topics',
      headers: asReader,
      body,
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().error).toMatchObject({
      code: 'access.not-allowed',
      message: 'Only administrators write topics.',
      details: { permission: 'listening.topics.write' },
    });
  });

  test('a program writes with its token, and a creation answers 201', async () => {
    const body = { name: 'Bus', settings: { days: 3 } };
    const answer = await server.inject({
      method: 'POST',
      url: '/api/v1/topics',
      headers: asWriter,
      body,
    });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ id: '2', name: 'Bus by token' });
  });

  test('another site cannot act through a signed-in browser', async () => {
    const foreign = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      const answer = await server.inject({
        method: 'DELETE',
        url: '/api/v1/topics/019aa000-0000-7000-8000-000000000000',
        headers: { ...asReader, ...headers },
      });
      expect(answer.json().error.code).toBe('http.foreign-origin');
    }
    const own = await server.inject({
      method: 'DELETE',
      url: '/api/v1/topics/019aa000-0000-7000-8000-000000000000',
      headers: { ...asReader, host: 'localhost:4400', origin: 'http://localhost:4400' },
    });
    expect(own.statusCode).toBe(204);
    expect(own.body).toBe('');
  });

  test('who tries too often is told how long to wait', async () => {
    const guess = () => server.inject({ method: 'POST', url: '/api/v1/guesses' });
    expect((await guess()).statusCode).toBe(200);
    expect((await guess()).statusCode).toBe(200);
    const third = await guess();
    expect(third.statusCode).toBe(429);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    expect(third.json().error.code).toBe('http.too-many-calls');
  });

  test('each person, each token and each address of strangers has a limit of its own', async () => {
    const small = await createServer(options({ callsPerMinute: 2 }));
    const statuses = async (headers: Record<string, string>, remoteAddress = '192.0.2.1') => {
      const seen = [];
      for (let n = 0; n < 3; n += 1) {
        const call = { url: '/api/v1/topics', headers, remoteAddress };
        seen.push((await small.inject(call)).statusCode);
      }
      return seen;
    };
    expect(await statuses({})).toEqual([401, 401, 429]);
    expect(await statuses(asReader)).toEqual([200, 200, 429]);
    expect(await statuses(asWriter)).toEqual([200, 200, 429]);
    expect(await statuses({}, '2001:db8::1')).toEqual([401, 401, 429]);
    expect(await statuses({}, '2001:db8::2')).toEqual([429, 429, 429]);
    expect(await statuses({ authorization: 'Bearer wrong' }, '192.0.2.2')).toEqual([401, 401, 429]);
    await small.close();
  });
});

describe('what a caller is told', () => {
  test('wrong input names each field, its problem and what would be right', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/v1/topics',
      headers: asWriter,
      body: { name: 'ab', settings: { days: 'three' } },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error).toMatchObject({
      code: 'http.invalid-input',
      kind: 'invalid',
      details: {
        fields: [
          { field: 'body.name', expected: 'at least 3 characters' },
          { field: 'body.settings.days', expected: 'a number' },
        ],
      },
    });
  });

  test('a long answer is sent compressed to who can read it, a short one plainly', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const long = await server.inject({ url: '/api/v1/long', headers });
    expect(long.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(JSON.parse(gunzipSync(long.rawPayload).toString())).toHaveLength(500);
    expect((await server.inject({ url: '/api/v1/long' })).json()).toHaveLength(500);
    const short = await server.inject({
      url: '/api/v1/topics',
      headers: { ...headers, ...asReader },
    });
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  test('a missing body is named as missing', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/v1/topics',
      headers: asWriter,
    });
    expect(answer.json().error.message).toBe('body: is missing');
  });

  test('a page limit beyond the largest is refused in words', async () => {
    const answer = await server.inject({ url: '/api/v1/topics?limit=9999', headers: asReader });
    expect(answer.json().error.details.fields[0]).toMatchObject({
      field: 'query.limit',
      expected: 'at most 200',
    });
  });

  test.each([
    ['{"name":', 400, 'http.body-not-json', 'application/json'],
    ['<x/>', 415, 'http.body-not-json', 'text/xml'],
    [
      JSON.stringify({ name: 'x'.repeat(1_100_000) }),
      413,
      'http.body-too-large',
      'application/json',
    ],
  ])('an unreadable body is refused (%#)', async (body, status, code, type) => {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/v1/topics',
      headers: { ...asWriter, 'content-type': type },
      body,
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.json().error.code).toBe(code);
  });

  test('a thing that is not there, a full disk and a mistake of ours differ', async () => {
    const broken = async (how: string) => {
      const answer = await server.inject({ url: '/api/v1/broken/it', headers: { 'x-how': how } });
      return [answer.statusCode, answer.json().error.code];
    };
    expect(await broken('missing')).toEqual([404, 'tests.no-such-thing']);
    expect(await broken('disk')).toEqual([503, 'database.disk-full']);
    expect(await broken('away')).toEqual([503, 'database.unavailable']);
    expect(await broken('bug')).toEqual([500, 'http.internal-error']);
    expect(await broken('contract')).toEqual([500, 'http.internal-error']);
  });

  test('the inner words of a mistake stay inside', async () => {
    const answer = await server.inject({ url: '/api/v1/broken/it', headers: { 'x-how': 'bug' } });
    expect(answer.body).not.toContain('secret');
    expect(answer.body).toContain(answer.headers['x-request-id']);
  });

  test('an address that is not there and a broken address answer in the same shape', async () => {
    expect((await server.inject({ url: '/api/v1/nothing' })).json().error).toMatchObject({
      code: 'http.no-such-address',
      kind: 'not-found',
    });
    expect((await server.inject({ url: '/api/%zz' })).json().error.code).toBe('http.bad-address');
  });

  test('a picture is taken as bytes, of its type and size only', async () => {
    const put = (type: string, bytes: number) =>
      server.inject({
        method: 'PUT',
        url: '/api/v1/picture',
        headers: { 'content-type': type },
        body: Buffer.alloc(bytes, 1),
      });
    expect((await put('image/png', 8)).json()).toEqual({ bytes: 8 });
    expect((await put('image/gif', 8)).statusCode).toBe(415);
    expect((await put('image/png', 11)).statusCode).toBe(413);
  });
});

describe('what machines see', () => {
  test('alive is not the same as ready, and readiness names the part that is not', async () => {
    const ill = await createServer(
      options({
        checks: [
          { name: 'database', check: async () => undefined },
          { name: 'worker', check: () => Promise.reject(new Error('no heartbeat for 40 s')) },
        ],
      }),
    );
    expect((await ill.inject({ url: '/healthz' })).json()).toEqual({ ok: true });
    const ready = await ill.inject({ url: '/readyz' });
    expect(ready.statusCode).toBe(503);
    expect(ready.json().parts).toEqual({
      database: { ok: true, problem: null },
      worker: { ok: false, problem: 'no heartbeat for 40 s' },
    });
    await ill.close();
  });

  test('metrics count calls by route and are closed to other machines without the token', async () => {
    const guarded = await createServer(options({ metricsToken: 'figures' }));
    await guarded.inject({ url: '/api/v1/topics', headers: asReader });
    const local = await guarded.inject({ url: '/metrics' });
    expect(local.body).toContain('route="/api/v1/topics",status="2xx"');
    expect(local.body).toContain('parley_process_cpu_seconds_total');
    const far = { url: '/metrics', remoteAddress: '192.0.2.7' };
    expect((await guarded.inject(far)).statusCode).toBe(403);
    const proxied = { url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.7' } };
    expect((await guarded.inject(proxied)).statusCode).toBe(403);
    const headers = { authorization: 'Bearer figures' };
    expect((await guarded.inject({ ...far, headers })).statusCode).toBe(200);
    await guarded.close();
  });

  test('a taken port is told with what to do', async () => {
    const first = await createServer(options());
    const second = await createServer(options());
    const { port, url } = await first.listen({ host: '127.0.0.1', port: 0 });
    expect(url).toBe(`http://127.0.0.1:${port}`);
    await expect(second.listen({ host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'http.port-taken',
      message: expect.stringContaining(`--port ${port + 1}`),
    });
    await Promise.all([first.close(), second.close()]);
  });
});

describe('what browsers see', () => {
  let folder: string;
  let site: Server;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-web-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(
      join(folder, 'index.html'),
      '<!doctype html><head><title>Parley</title></head>',
    );
    await writeFile(join(folder, 'assets', 'main-abc.js'), 'plain');
    await writeFile(join(folder, 'assets', 'main-abc.js.br'), 'brotli');
    await writeFile(join(folder, 'favicon.svg'), '<svg/>');
    site = await createServer(options({ webFolder: folder, publicUrl: 'https://parley.example' }));
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  test('every address of the application opens it, free of inline script', async () => {
    for (const url of ['/', '/listen/mentions', '/settings?tab=people']) {
      const answer = await site.inject({ url, headers: { accept: 'text/html' } });
      expect(answer.statusCode).toBe(200);
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe');
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      expect(answer.body).toContain(`<meta property="csp-nonce" content="${nonce}">`);
    }
  });

  test('hashed files are kept for ever and sent compressed, others are asked for again', async () => {
    const headers = { 'accept-encoding': 'gzip, br' };
    const hashed = await site.inject({ url: '/assets/main-abc.js', headers });
    expect(hashed.headers['cache-control']).toContain('immutable');
    expect(hashed.headers['content-encoding']).toBe('br');
    expect(hashed.headers['content-type']).toContain('javascript; charset=utf-8');
    expect(hashed.body).toBe('brotli');
    const icon = await site.inject({ url: '/favicon.svg' });
    expect(icon.headers['cache-control']).toBe('no-cache');
  });

  test('a file of an older build, and anything unknown below the API, is plainly not found', async () => {
    for (const url of ['/assets/main-old.js', '/api/v1/nothing', '/api']) {
      const answer = await site.inject({ url, headers: { accept: '*/*' } });
      expect(answer.statusCode).toBe(404);
      expect(answer.json().error.code).toBe('http.no-such-address');
    }
    expect((await site.inject({ url: '/..%2f..%2fetc/passwd' })).body).not.toContain('root:');
  });

  test('strict transport is promised behind https only', async () => {
    const far = await site.inject({ url: '/healthz' });
    expect(far.headers['strict-transport-security']).toContain('max-age=31536000');
    const near = await server.inject({ url: '/healthz' });
    expect(near.headers['strict-transport-security']).toBeUndefined();
    expect(near.headers['x-content-type-options']).toBe('nosniff');
    expect(near.headers['x-frame-options']).toBe('DENY');
  });
});
