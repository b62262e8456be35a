// Serves the mounts: fastify's request becomes a web-standard Request, the Response is sent on as
// it comes, streams included. Open streams end when the caller goes away or the server closes.

import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import type { Entrance, Gate } from './gate.ts';
import type { Mount } from './mount.ts';

export function mountWebStandard(
  app: FastifyInstance,
  mounts: readonly Mount[],
  gateFor: (entrance: Entrance) => Gate,
): void {
  const open = new Set<AbortController>();
  app.addHook('preClose', async () => {
    for (const call of open) call.abort();
  });
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer' },
      async (_: unknown, body: Buffer) => body,
    );
    for (const mount of mounts) mountOne(scope, mount, gateFor(mount), open);
  });
}

function mountOne(
  app: FastifyInstance,
  mount: Mount,
  gate: Gate,
  open: Set<AbortController>,
): void {
  const actors = new WeakMap<FastifyRequest, Actor>();
  app.route({
    method: [...mount.methods],
    url: mount.path,
    ...(mount.bodyBytesMax === undefined ? {} : { bodyLimit: mount.bodyBytesMax }),
    onRequest: async (request) => {
      const actor = await gate(request);
      if (actor) actors.set(request, actor);
    },
    handler: async (request, reply) => {
      const controller = new AbortController();
      open.add(controller);
      reply.raw.once('close', () => {
        open.delete(controller);
        controller.abort();
      });
      const response = await mount.handle(webRequest(request, controller.signal), {
        actor: actors.get(request) ?? null,
        address: request.ip,
        requestId: request.id,
      });
      return sendResponse(response, reply);
    },
  });
}

function webRequest(request: FastifyRequest, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith(':')) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  const { method, body } = request;
  return new Request(`${originOf(request)}${request.url}`, {
    method,
    headers,
    signal,
    // A buffer of ours is never shared memory; the copy says so to the type of BodyInit.
    body: Buffer.isBuffer(body) && body.length > 0 ? new Uint8Array(body) : null,
  });
}

/** Hosts are claimed by the caller: one that is no host at all must not move the path. */
function originOf({ protocol, host }: FastifyRequest): string {
  const origin = `${protocol}://${host}`;
  return URL.canParse(origin) && new URL(origin).origin === origin ? origin : 'http://localhost';
}

async function sendResponse(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.status(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value);
  }
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  if (!response.body) return reply.send();
  if (response.headers.has('content-length'))
    return reply.send(Buffer.from(await response.arrayBuffer()));
  return reply.send(Readable.fromWeb(response.body));
}
