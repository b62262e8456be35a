// How machines ask after Parley: alive (healthz), fit for work (readyz, with each part's state), and
// its figures (metrics, for this machine or holders of a token).

import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import { AppError, messageOf } from '../errors.ts';

/** Throws, with words for an operator, while the part is not fit for work. */
export type ReadinessCheck = { name: string; check(): Promise<void> };

export type HealthOptions = {
  checks: readonly ReadinessCheck[];
  metrics: Registry;
  /** Opens /metrics to other machines; null keeps it to this one. */
  metricsToken: string | null;
};

const CHECK_TIMEOUT_MS = 5_000;

export function mountHealth(app: FastifyInstance, options: HealthOptions): void {
  app.get('/healthz', async (_, reply) =>
    reply.header('cache-control', 'no-store').send({ ok: true }),
  );

  app.get('/readyz', async (_, reply) => {
    const states = await Promise.all(options.checks.map(stateOf));
    const ok = states.every((state) => state.ok);
    return reply
      .status(ok ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ok, parts: Object.fromEntries(states.map(({ name, ...state }) => [name, state])) });
  });

  app.get('/metrics', async (request, reply) => {
    if (!mayReadMetrics(request, options.metricsToken)) {
      const message =
        'Metrics are for this machine, or for "Authorization: Bearer TOKEN" with the token of PARLEY_METRICS_TOKEN.';
      throw new AppError('forbidden', 'http.metrics-closed', message);
    }
    return reply
      .type(options.metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await options.metrics.metrics());
  });
}

type PartState = { name: string; ok: boolean; problem: string | null };

async function stateOf({ name, check }: ReadinessCheck): Promise<PartState> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const message = `no answer within ${CHECK_TIMEOUT_MS / 1000} s`;
    timer = setTimeout(() => reject(new Error(message)), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), tooLate]);
    return { name, ok: true, problem: null };
  } catch (error) {
    return { name, ok: false, problem: messageOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

function mayReadMetrics(request: FastifyRequest, token: string | null): boolean {
  const given = request.headers.authorization;
  if (token !== null && given !== undefined && isSame(given, `Bearer ${token}`)) return true;
  const address = request.socket.remoteAddress ?? '';
  const isLoopback = address === '::1' || /^(::ffff:)?127\./.test(address);
  // A proxy on this machine makes everybody look local; its header gives it away.
  const isForwarded = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers;
  return isLoopback && !isForwarded;
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
