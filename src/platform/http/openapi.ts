// The API described as OpenAPI 3.1, made from the routes alone: no server is needed to write it to
// a file. A shape named with `.meta({ id: 'Post' })` is told once and referred to.

import { z } from 'zod';
import { assert } from '../errors.ts';
import type { Mount } from './mount.ts';
import { hasNoBody, successStatus } from './mount-routes.ts';
import { createShapes } from './openapi-shapes.ts';
import type { Json, Shapes } from './openapi-shapes.ts';
import type { Route, RoutePermission } from './route.ts';

export type ApiInfo = {
  title: string;
  version: string;
  /** The name of the cookie that signs a browser in. */
  sessionCookie?: string;
};

export type OpenApiDocument = {
  openapi: '3.1.0';
  paths: Record<string, Record<string, Json>>;
  components: { schemas: Record<string, Json> } & Json;
} & Json;

type ApiSource = { routes: readonly Route[]; mounts?: readonly Mount[]; info: ApiInfo };

export function describeApi({ routes, mounts = [], info }: ApiSource): OpenApiDocument {
  const shapes = createShapes();
  const paths: Record<string, Record<string, Json>> = {};
  const ids = new Set<string>();
  const add = (method: string, path: string, operation: Json): void => {
    const operationId = operationIdOf(method, path);
    assert(!ids.has(operationId), `two routes are named ${operationId}`);
    ids.add(operationId);
    const entry = (paths[templateOf(path)] ??= {});
    entry[method.toLowerCase()] = { operationId, ...operation };
  };
  for (const route of routes) add(route.method, route.path, describeRoute(route, shapes));
  for (const mount of mounts) {
    if (mount.path.includes('*')) continue;
    for (const method of mount.methods) add(method, mount.path, describeMount(mount));
  }
  const tags = [...new Set([...routes, ...mounts].map(({ tag }) => capital(tag)))].sort();
  return {
    openapi: '3.1.0',
    info: { title: info.title, version: info.version, description: INTRODUCTION },
    tags: tags.map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: info.sessionCookie ?? 'session' },
        token: { type: 'http', scheme: 'bearer' },
      },
      responses: { Error: ERROR_RESPONSE },
      schemas: { Error: ERROR_SHAPE, ...shapes.named() },
    },
  };
}

function describeRoute(route: Route, shapes: Shapes): Json {
  return {
    ...describeAccess(route),
    parameters: [
      ...(route.params ? shapes.parameters(route.params, 'path') : pathParameters(route.path)),
      ...(route.query ? shapes.parameters(route.query, 'query') : []),
    ],
    ...(route.body ? { requestBody: describeBody(route, route.body, shapes) } : {}),
    responses: {
      [successStatus(route)]: hasNoBody(route)
        ? { description: 'Done' }
        : { description: 'Done', content: jsonOf(shapes.output(route.response)) },
      ...errorsOf(route.permission, route.path.includes(':')),
    },
  };
}

function describeMount(mount: Mount): Json {
  const parameters = pathParameters(mount.path);
  const errors = errorsOf(mount.permission, parameters.length > 0);
  return {
    ...describeAccess(mount),
    parameters,
    responses: { 200: { description: 'Done' }, ...errors },
  };
}

type Described = Pick<Route, 'summary' | 'tag' | 'permission'>;

function describeAccess({ summary, tag, permission }: Described): Json {
  const security = permission === 'public' ? [] : [{ session: [] }, { token: [] }];
  return { summary, tags: [capital(tag)], security, 'x-permission': permission };
}

function describeBody(route: Route, body: z.ZodType, shapes: Shapes): Json {
  if (!route.bodyMediaTypes) return { required: true, content: jsonOf(shapes.input(body)) };
  const types = route.bodyMediaTypes.map((type) => [
    type,
    { schema: { type: 'string', format: 'binary' } },
  ]);
  return { required: true, content: Object.fromEntries(types) };
}

function pathParameters(path: string): Json[] {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]);
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function errorsOf(permission: RoutePermission, hasParams: boolean): Json {
  const statuses = [400, 429, 500, 503];
  if (permission !== 'public') statuses.push(401, 403);
  if (hasParams) statuses.push(404);
  const sorted = statuses.sort((a, b) => a - b);
  const one = { $ref: '#/components/responses/Error' };
  return { ...Object.fromEntries(sorted.map((status) => [status, one])), default: one };
}

function jsonOf(schema: Json): Json {
  return { 'application/json': { schema } };
}

/** `GET /api/v1/topics/:topicId/versions` is `getTopicsByTopicIdVersions`. */
function operationIdOf(method: string, path: string): string {
  const parts = path.replace(/^\/api\/(v1\/)?/, '').split(/[/-]/);
  const words = parts.map((part) =>
    part.startsWith(':') ? `By${capital(part.slice(1))}` : capital(part),
  );
  return method.toLowerCase() + words.join('');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `/api/v1/topics/:topicId` is `/api/v1/topics/{topicId}`. */
function templateOf(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

const INTRODUCTION = `Everything the web application does, it does through these calls.

Send an API token as \`Authorization: Bearer TOKEN\`, or sign in and send the cookie. Lists come in
pages: pass the \`next\` of one page as \`after\` of the next call, until it is null. A failed call
answers with one shape, \`Error\`: its \`code\` is stable, its \`message\` is for people, and
\`requestId\` finds the cause in the log. After status 429 and 503 the same call may succeed later.`;

const ERROR_SHAPE: Json = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'kind', 'message', 'details', 'requestId'],
      properties: {
        code: { type: 'string', description: 'Stable and dotted: `listening.topic-not-found`' },
        kind: { enum: ['invalid', 'forbidden', 'not-found', 'conflict', 'limited', 'unavailable'] },
        message: { type: 'string', description: 'For people' },
        details: { type: 'object', additionalProperties: true },
        requestId: { type: 'string' },
      },
    },
  },
};

const ERROR_RESPONSE: Json = {
  description: 'Why it failed',
  content: jsonOf({ $ref: '#/components/schemas/Error' }),
};
