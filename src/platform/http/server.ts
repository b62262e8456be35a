// Puts the HTTP server together from its parts: fastify, the security headers, the gate, the
// features' routes and mounts, the API's own description, health, and the web application.

import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { AppError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { createHttpMetrics } from '../telemetry.ts';
import type { Authenticate, Authorise } from './access.ts';
import { mountApiDocs } from './api-docs.ts';
import { answerError, asError } from './error-answer.ts';
import { createGates } from './gate.ts';
import { mountHealth } from './health.ts';
import type { ReadinessCheck } from './health.ts';
import { listenOn } from './listen.ts';
import { mountRoutes } from './mount-routes.ts';
import type { Mount } from './mount.ts';
import { describeApi } from './openapi.ts';
import type { ApiInfo } from './openapi.ts';
import type { Route } from './route.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { serveWebApp } from './web-app.ts';
import { mountWebStandard } from './web-standard.ts';

export type ServerOptions = {
  log: Logger;
  metrics: Registry;
  routes: readonly Route[];
  mounts?: readonly Mount[];
  authenticate: Authenticate;
  authorise: Authorise;
  api: ApiInfo;
  /** What /readyz asks: database, migrations, worker. */
  checks?: readonly ReadinessCheck[];
  /** The address people use, `https://parley.example.org`; null while only this machine does. */
  publicUrl?: string | null;
  /** The folder `vite build` wrote; null serves the API alone. */
  webFolder?: string | null;
  /** Per person, per token, and for strangers per address; default 1200. */
  callsPerMinute?: number;
  bodyBytesMax?: number;
  metricsToken?: string | null;
  /** Addresses or CIDRs of proxies whose X-Forwarded-* are believed. */
  trustedProxies?: readonly string[];
  /** Before a route is looked for: what stands at a host name of its own. */
  rewriteUrl?: (request: { url: string; host: string | undefined }) => string;
};

export type Server = {
  /** @returns the address it answers at; throws AppError `http.port-taken` and the like */
  listen(at: { host: string; port: number }): Promise<{ url: string; port: number }>;
  /** A call without a socket, for tests. */
  inject: FastifyInstance['inject'];
  /** Ends streams, lets running calls finish, then frees the port. */
  close(): Promise<void>;
};

const BODY_BYTES_MAX = 1024 * 1024;
const CALLS_PER_MINUTE = 1200;
const CLOSE_GRACE_MS = 5_000;

export async function createServer(options: ServerOptions): Promise<Server> {
  const { publicUrl = null, mounts = [], trustedProxies = [], rewriteUrl } = options;
  // Named, so that the server's type does not carry the logger's.
  const loggerInstance: FastifyBaseLogger = options.log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: 'requestId',
    }),
    genReqId: () => randomUUID(),
    bodyLimit: options.bodyBytesMax ?? BODY_BYTES_MAX,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    ...(rewriteUrl && { rewriteUrl: rewriteWith(rewriteUrl) }),
    requestTimeout: 60_000,
    frameworkErrors: sendError,
  });
  observe(app, options);
  app.setErrorHandler(sendError);
  await addSecurityHeaders(app, publicUrl);
  await app.register(rateLimit, { global: false });

  const gateFor = createGates({
    app,
    authenticate: options.authenticate,
    authorise: options.authorise,
    publicOrigin: publicUrl ? new URL(publicUrl).origin : null,
    limit: { calls: options.callsPerMinute ?? CALLS_PER_MINUTE, perSeconds: 60 },
  });
  mountRoutes(app, options.routes, gateFor);
  mountWebStandard(app, mounts, gateFor);
  mountApiDocs(app, describeApi({ routes: options.routes, mounts, info: options.api }));
  mountHealth(app, {
    checks: options.checks ?? [],
    metrics: options.metrics,
    metricsToken: options.metricsToken ?? null,
  });
  await serveWebApp(app, options.webFolder ?? null);
  await app.ready();
  return {
    listen: (at) => listenOn(app, at),
    inject: app.inject.bind(app),
    close: () => closeGently(app),
  };
}

function rewriteWith(rewriteUrl: NonNullable<ServerOptions['rewriteUrl']>) {
  return ({ url = '/', headers }: IncomingMessage): string =>
    rewriteUrl({ url, host: headers.host });
}

function observe(app: FastifyInstance, { metrics }: ServerOptions): void {
  const observeCall = createHttpMetrics(metrics);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const seconds = reply.elapsedTime / 1000;
    observeCall({ method, route, status: reply.statusCode, seconds });
    request.log.debug({ method, route, status: reply.statusCode, seconds }, 'answered');
  });
}

function sendError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const answer = answerError(thrown, request.id);
  const error = asError(thrown);
  if (answer.isOurFault)
    request.log.error({ err: error, route: request.routeOptions.url }, error.message);
  if (answer.status === 401) reply.header('www-authenticate', 'Bearer');
  const retryAfterSeconds = thrown instanceof AppError ? thrown.details.retryAfterSeconds : null;
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds);
  return reply.status(answer.status).header('cache-control', 'no-store').send(answer.body);
}

async function closeGently(app: FastifyInstance): Promise<void> {
  const force = setTimeout(() => app.server.closeAllConnections(), CLOSE_GRACE_MS);
  try {
    await app.close();
  } finally {
    clearTimeout(force);
  }
}
