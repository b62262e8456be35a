// Mounts: web-standard handlers for the sign-in library and the live stream, behind the same gate.

import { afterEach, expect, test } from 'vitest';
import { asReader, testServer } from '#test/support/http-server.ts';
import type { Mount } from './mount.ts';
import type { Server } from './server.ts';

let server: Server | null = null;
afterEach(() => server?.close());

async function serve(mount: Partial<Mount> & Pick<Mount, 'handle'>): Promise<string> {
  server = await testServer({
    mounts: [
      {
        methods: ['GET', 'POST'],
        path: '/api/auth/*',
        permission: 'public',
        summary: 'Sign-in',
        tag: 'access',
        ...mount,
      },
    ],
  });
  const { url } = await server.listen({ host: '127.0.0.1', port: 0 });
  return url;
}

test('a sign-in form arrives whole, and its cookies reach the browser one by one', async () => {
  const url = await serve({
    handle: async (request) => {
      const headers = new Headers();
      headers.append('set-cookie', 'session=1; HttpOnly');
      headers.append('set-cookie', 'seen=1');
      const body = { sent: await request.json(), at: new URL(request.url).pathname };
      return Response.json(body, { status: 201, headers });
    },
  });
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"email":"ada@tram.example"}',
  });
  expect(answer.status).toBe(201);
  expect(answer.headers.getSetCookie()).toEqual(['session=1; HttpOnly', 'seen=1']);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await answer.json()).toEqual({
    sent: { email: 'ada@tram.example' },
    at: '/api/auth/sign-in/email',
  });
});

test('other sites and people without the permission are turned away before the handler', async () => {
  let calls = 0;
  const url = await serve({
    permission: 'live.open',
    handle: async () => {
      calls += 1;
      return new Response();
    },
  });
  const statusOf = async (init: RequestInit) => (await fetch(`${url}/api/auth/x`, init)).status;
  expect(await statusOf({})).toBe(401);
  expect(await statusOf({ headers: asReader })).toBe(403);
  expect(await statusOf({ method: 'POST', headers: { origin: 'https://evil.example' } })).toBe(403);
  expect(calls).toBe(0);
});

test('a crooked Host header moves nothing', async () => {
  await serve({ handle: async (request) => Response.json(new URL(request.url).pathname) });
  for (const host of ['', 'a b', 'evil/../x', 'user@evil']) {
    const answer = await server?.inject({ url: '/api/auth/session', headers: { host } });
    expect(answer?.json()).toBe('/api/auth/session');
  }
});

test('a failing handler answers in the shape of all errors', async () => {
  const url = await serve({ handle: () => Promise.reject(new Error('inner words')) });
  const answer = await fetch(`${url}/api/auth/x`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain('http.internal-error');
});

/** A stream that says hello and then stays open until it is told to stop. */
function helloStream(signal: AbortSignal, stopped: () => void): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(': hello\n\n'));
      signal.addEventListener('abort', () => {
        controller.close();
        stopped();
      });
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

test('a live stream flows at once and ends when the browser goes', async () => {
  const stopped = Promise.withResolvers<void>();
  const url = await serve({ handle: async ({ signal }) => helloStream(signal, stopped.resolve) });
  const browser = new AbortController();
  const answer = await fetch(`${url}/api/auth/live`, { signal: browser.signal });
  const reader = answer.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(': hello\n\n');
  browser.abort();
  await stopped.promise;
});

test('closing the server ends open streams instead of waiting for them', async () => {
  const stopped = Promise.withResolvers<void>();
  const url = await serve({ handle: async ({ signal }) => helloStream(signal, stopped.resolve) });
  const answer = await fetch(`${url}/api/auth/live`);
  const text = answer.text();
  const before = performance.now();
  await server?.close();
  await stopped.promise;
  expect(await text).toBe(': hello\n\n');
  expect(performance.now() - before).toBeLessThan(4_500);
});
