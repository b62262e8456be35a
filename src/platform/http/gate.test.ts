// Who gets in, how often, and what keeps other sites out.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { asReader, asWriter, testServer } from '#test/support/http-server.ts';
import type { Server } from './server.ts';

let server: Server;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

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
  const small = await testServer({ callsPerMinute: 2 });
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
