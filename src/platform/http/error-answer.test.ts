// What a caller is told, when it went well and when it did not.

import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asReader, asWriter, testServer } from '#test/support/http-server.ts';
import type { Server } from './server.ts';

let server: Server;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

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
  [JSON.stringify({ name: 'x'.repeat(1_100_000) }), 413, 'http.body-too-large', 'application/json'],
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
