// A server with a few small routes, for tests of what all routes are promised: callers, errors,
// limits, headers.

import { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { pageOf, pageQuery } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { createServer } from '#platform/http/server.ts';
import type { Server, ServerOptions } from '#platform/http/server.ts';
import { createLog } from '#platform/log.ts';
import { createMetrics } from '#platform/telemetry.ts';

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

/** A server with these routes, where `session=reader` is Ada and `Bearer writer` a script. */
export function testServer(more: Partial<ServerOptions> = {}): Promise<Server> {
  return createServer({
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
  });
}

export const asReader = { cookie: 'session=reader' };
export const asWriter = { authorization: 'Bearer writer' };
