// The API's description, made from routes alone: valid references, stable names, nothing doubled.

import { expect, test } from 'vitest';
import { z } from 'zod';
import { describeApi } from './openapi.ts';
import { pageOf, pageQuery } from './paging.ts';
import { defineRoute } from './route.ts';

const Author = z.object({ name: z.string() }).meta({ id: 'Author' });
const Post = z.object({ id: z.uuid(), author: Author, at: z.iso.datetime() }).meta({ id: 'Post' });
const Draft = z
  .object({ text: z.string(), tone: z.enum(['calm', 'warm']).default('calm') })
  .meta({ id: 'Draft' });

const routes = [
  defineRoute({
    method: 'GET',
    path: '/api/v1/posts',
    permission: 'posts.read',
    summary: 'Newest posts',
    tag: 'posts',
    query: z.object({ ...pageQuery, q: z.string().optional() }),
    response: pageOf(Post),
    handle: async () => ({ body: { items: [], next: null } }),
  }),
  defineRoute({
    method: 'PUT',
    path: '/api/v1/posts/:postId/draft',
    permission: 'signed-in',
    summary: 'Keep a draft',
    tag: 'posts',
    params: z.object({ postId: z.uuid() }),
    body: Draft,
    response: Draft,
    handle: async ({ body }) => ({ body }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/v1/posts/check',
    permission: 'public',
    summary: 'Check a post',
    tag: 'tools',
    body: Post,
    response: z.void(),
    handle: async () => ({ body: undefined }),
  }),
];

const mounts = [
  {
    methods: ['GET'] as const,
    path: '/api/v1/live',
    permission: 'signed-in',
    summary: 'Live updates',
    tag: 'live',
    handle: async () => new Response(),
  },
  {
    methods: ['GET'] as const,
    path: '/api/v1/people/:personId/picture',
    permission: 'signed-in',
    summary: 'A picture',
    tag: 'people',
    handle: async () => new Response(),
  },
  {
    methods: ['GET', 'POST'] as const,
    path: '/api/auth/*',
    permission: 'public',
    summary: 'Sign-in',
    tag: 'access',
    handle: async () => new Response(),
  },
];

const info = { title: 'Parley', version: '1', sessionCookie: 'session' };
const description = describeApi({ routes, mounts, info });

test('each operation has a name, a tag, who may call it, and its errors', () => {
  expect(description.paths['/api/v1/posts']?.get).toMatchObject({
    operationId: 'getPosts',
    tags: ['Posts'],
    security: [{ session: [] }, { token: [] }],
    'x-permission': 'posts.read',
    responses: { 200: {}, 401: {}, 403: {}, default: {} },
  });
  expect(description.paths['/api/v1/posts/{postId}/draft']?.put).toMatchObject({
    operationId: 'putPostsByPostIdDraft',
    parameters: [{ name: 'postId', in: 'path', required: true, schema: { format: 'uuid' } }],
    responses: { 404: {} },
  });
  expect(description.paths['/api/v1/posts/check']?.post).toMatchObject({
    security: [],
    responses: { 204: { description: 'Done' } },
  });
  expect(Object.keys(description.paths)).toContain('/api/v1/live');
  expect(description.paths['/api/v1/people/{personId}/picture']?.get).toMatchObject({
    parameters: [{ name: 'personId', in: 'path', required: true }],
  });
  expect(Object.keys(description.paths)).not.toContain('/api/auth/*');
});

test('a shape that is sent as it is answered is told once', () => {
  expect(Object.keys(description.components.schemas)).toEqual([
    'Error',
    'Author',
    'Draft',
    'DraftInput',
    'Post',
  ]);
});

test('only where defaults make a difference there are two', () => {
  const { Draft, DraftInput } = description.components.schemas;
  expect(Draft).toMatchObject({ required: ['text', 'tone'] });
  expect(DraftInput).toMatchObject({ required: ['text'] });
});

test('every reference leads somewhere', () => {
  const references = JSON.stringify(description).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g);
  const found = [...references];
  expect(found.length).toBeGreaterThan(10);
  for (const [, kind = '', name = ''] of found) {
    expect(description.components[kind]).toHaveProperty(name);
  }
  expect(JSON.stringify(description)).not.toContain('$defs');
});

test('optional query fields are optional, with their limits', () => {
  expect(description.paths['/api/v1/posts']?.get).toMatchObject({
    parameters: [
      { name: 'after', required: false },
      { name: 'limit', required: false, schema: { type: 'integer', maximum: 200, default: 50 } },
      { name: 'q', required: false },
    ],
  });
});

test('free-form settings keep their shape, told once whoever uses them', () => {
  const Settings = z.object({ settings: z.record(z.string(), z.json()) });
  const route = (method: 'PUT' | 'PATCH') =>
    defineRoute({
      method,
      path: '/api/v1/settings',
      permission: 'public',
      summary: 'Keep settings',
      tag: 'settings',
      body: Settings,
      response: Settings,
      handle: async ({ body }) => ({ body }),
    });
  const { components, paths } = describeApi({ routes: [route('PUT'), route('PATCH')], info });
  expect(Object.keys(components.schemas)).toEqual(['Error', 'Nested1']);
  expect(JSON.stringify(paths)).toContain(
    '"additionalProperties":{"$ref":"#/components/schemas/Nested1"}',
  );
});

test('two routes of one name and two shapes of one name are refused', () => {
  expect(() => describeApi({ routes: [...routes, ...routes], info })).toThrow('two routes');
  const OtherPost = z.object({ nothing: z.null() }).meta({ id: 'Post' });
  const other = defineRoute({
    method: 'GET',
    path: '/api/v1/others',
    permission: 'public',
    summary: 'Other posts',
    tag: 'posts',
    response: z.array(OtherPost),
    handle: async () => ({ body: [] }),
  });
  expect(() => describeApi({ routes: [...routes, other], info })).toThrow('Post');
});
