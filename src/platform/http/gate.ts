// The one place where a request is let in or turned away: is it from our own pages, who calls, how
// often, and may they. Runs before a body is read, so that a stranger costs next to nothing.

import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import { actorKey } from '../actor.ts';
import { AppError } from '../errors.ts';
import type { Authenticate, Authorise } from './access.ts';
import { isFromElsewhere } from './origin-check.ts';
import type { RoutePermission } from './route.ts';

/** Counted per person, per token, and for strangers per address (IPv6 by /64). */
export type CallLimit = { calls: number; perSeconds: number };

export type Entrance = {
  permission: RoutePermission;
  limit?: CallLimit;
};

/** Lets a request in and says who calls, or throws why not. */
export type Gate = (request: FastifyRequest) => Promise<Actor | null>;

export type GateOptions = {
  app: FastifyInstance;
  authenticate: Authenticate;
  authorise: Authorise;
  publicOrigin: string | null;
  /** For all calls of one caller together. */
  limit: CallLimit;
};

type Count = (request: FastifyRequest, actor: Actor | null) => Promise<void>;

export function createGates(options: GateOptions): (entrance: Entrance) => Gate {
  const { authenticate, authorise, publicOrigin } = options;
  const actors = new WeakMap<FastifyRequest, Actor>();
  const countAll = createCount(options.app, options.limit, actors);

  return ({ permission, limit }) => {
    const countHere = limit ? createCount(options.app, limit, actors) : null;
    return async (request) => {
      const { method, headers, ip } = request;
      if (isFromElsewhere({ method, headers, publicOrigin })) throw foreignOrigin();
      const actor = carriesCredentials(request)
        ? await authenticate({ headers, address: ip })
        : null;
      if (actor) actors.set(request, actor);
      await countAll(request, actor);
      await countHere?.(request, actor);
      if (permission === 'public') return actor;
      if (!actor) throw signInNeeded();
      if (permission !== 'signed-in') requirePermission(authorise, actor, permission);
      return actor;
    };
  };
}

function carriesCredentials({ headers }: FastifyRequest): boolean {
  return headers.authorization !== undefined || headers.cookie !== undefined;
}

function requirePermission(authorise: Authorise, actor: Actor, permission: string): void {
  const decision = authorise(actor, permission);
  if (decision.allowed) return;
  throw new AppError('forbidden', 'access.not-allowed', decision.reason, {
    details: { permission },
  });
}

function createCount(
  app: FastifyInstance,
  limit: CallLimit,
  actors: WeakMap<FastifyRequest, Actor>,
): Count {
  const window = { max: limit.calls, timeWindow: limit.perSeconds * 1000 };
  const keyGenerator = (request: FastifyRequest) => callerKey(request, actors);
  const byActor = app.createRateLimit({ ...window, keyGenerator });
  const byAddress = app.createRateLimit(window);
  return async (request, actor) => {
    refuseIfExceeded(await (actor ? byActor(request) : byAddress(request)));
  };
}

function callerKey(request: FastifyRequest, actors: WeakMap<FastifyRequest, Actor>): string {
  const actor = actors.get(request);
  return actor ? actorKey(actor) : request.ip;
}

type CountResult = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>;

function refuseIfExceeded(result: CountResult): void {
  if (result.isAllowed || !result.isExceeded) return;
  const seconds = Math.max(1, result.ttlInSeconds);
  throw new AppError(
    'limited',
    'http.too-many-calls',
    `Too many calls: ${result.max} are allowed in ${result.timeWindow / 1000} s. Try again in ${seconds} s.`,
    { details: { retryAfterSeconds: seconds, callsMax: result.max } },
  );
}

function signInNeeded(): AppError {
  const message = 'Nobody is signed in. Sign in, or send "Authorization: Bearer TOKEN".';
  return new AppError('forbidden', 'access.sign-in-needed', message);
}

function foreignOrigin(): AppError {
  const message =
    'This request came from another site. Open Parley under its own address and try again there.';
  return new AppError('forbidden', 'http.foreign-origin', message);
}
