// Puts the features' routes on the server: gate, validation, the route's own work, and an answer
// cut to the shape that was promised (fields that are not in the shape never leave the house).

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../actor.ts';
import { withSpan } from '../telemetry.ts';
import { sendCompressed } from './compress.ts';
import type { Entrance, Gate } from './gate.ts';
import type { Answer, Call, Route } from './route.ts';
import { validate } from './validation.ts';

export function mountRoutes(
  app: FastifyInstance,
  routes: readonly Route[],
  gateFor: (entrance: Entrance) => Gate,
): void {
  for (const route of routes) {
    if (!route.bodyMediaTypes) {
      mountRoute(app, route, gateFor(route));
      continue;
    }
    const mediaTypes = [...route.bodyMediaTypes];
    app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(
        mediaTypes,
        { parseAs: 'buffer' },
        async (_: unknown, body: Buffer) => body,
      );
      mountRoute(scope, route, gateFor(route));
    });
  }
}

function mountRoute(app: FastifyInstance, route: Route, gate: Gate): void {
  const actors = new WeakMap<FastifyRequest, Actor>();
  app.route({
    method: route.method,
    url: route.path,
    ...(route.bodyBytesMax === undefined ? {} : { bodyLimit: route.bodyBytesMax }),
    onRequest: async (request) => {
      const actor = await gate(request);
      if (actor) actors.set(request, actor);
    },
    handler: async (request, reply) => {
      const call = readCall(route, request, actors.get(request) ?? null);
      // A route's types were checked by defineRoute; methods may be called with the wider type.
      const open: { handle(call: Call<unknown, unknown, unknown>): Promise<Answer<unknown>> } =
        route;
      const name = `${route.method} ${route.path}`;
      const answer = await withSpan(name, { 'http.route': route.path }, () => open.handle(call));
      return sendAnswer(route, answer, reply);
    },
  });
}

function readCall(
  route: Route,
  request: FastifyRequest,
  actor: Actor | null,
): Call<unknown, unknown, unknown> {
  return {
    params: route.params ? validate(route.params, request.params, 'params') : undefined,
    query: route.query ? validate(route.query, request.query, 'query') : undefined,
    body: route.body ? validate(route.body, request.body, 'body') : undefined,
    actor,
    requestId: request.id,
    address: request.ip,
    headers: request.headers,
  };
}

async function sendAnswer(
  route: Route,
  answer: Answer<unknown>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  reply.status(answer.status ?? successStatus(route));
  if (answer.headers) reply.headers(answer.headers);
  reply.header('cache-control', answer.headers?.['cache-control'] ?? 'no-store');
  if (hasNoBody(route)) return reply.send();
  const body = route.response.safeParse(answer.body);
  if (!body.success) {
    // The answer itself is not named: it may hold what nobody should read in a log.
    const problem = z.prettifyError(body.error);
    throw new Error(`${route.method} ${route.path} answered against its own contract:\n${problem}`);
  }
  reply.type('application/json; charset=utf-8');
  return sendCompressed(reply, JSON.stringify(body.data));
}

export function hasNoBody(route: Pick<Route, 'response'>): boolean {
  return route.response instanceof z.ZodVoid || route.response instanceof z.ZodUndefined;
}

export function successStatus(route: Pick<Route, 'response' | 'status'>): number {
  return route.status ?? (hasNoBody(route) ? 204 : 200);
}
