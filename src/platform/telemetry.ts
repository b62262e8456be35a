// Figures and traces of the running process: prom-client's registry with the process's own figures,
// the time HTTP calls take, and spans for whoever registers an OpenTelemetry provider.

import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { Attributes } from '@opentelemetry/api';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { messageOf } from './errors.ts';

export function createMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'parley_' });
  return registry;
}

export type HttpObservation = { method: string; route: string; status: number; seconds: number };

/** @returns a function to call once per answered request, with the route's pattern (never its address) */
export function createHttpMetrics(registry: Registry): (seen: HttpObservation) => void {
  const name = 'parley_http_request_duration_seconds';
  const duration = new Histogram({
    name,
    help: 'Time from the first byte of a request to the last byte of its answer, by route',
    labelNames: ['method', 'route', 'status'],
    // From a cached look-up to an answer nobody waits for.
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  return ({ method, route, status, seconds }) =>
    duration.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds);
}

/** Runs the work inside a span. Without a registered provider the API's own no-op costs nothing. */
export async function withSpan<Result>(
  name: string,
  attributes: Attributes,
  work: () => Promise<Result>,
): Promise<Result> {
  return trace.getTracer('parley').startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: messageOf(error) });
      throw error;
    } finally {
      span.end();
    }
  });
}
