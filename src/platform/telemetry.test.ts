// Figures and traces: what an operator's tools read.

import { trace } from '@opentelemetry/api';
import type { Span, Tracer } from '@opentelemetry/api';
import { Registry } from 'prom-client';
import { afterEach, expect, test } from 'vitest';
import { createHttpMetrics, createMetrics, withSpan } from './telemetry.ts';

afterEach(() => trace.disable());

test('the time of calls is counted by route and class of answer, not by address', async () => {
  const registry = new Registry();
  const observe = createHttpMetrics(registry);
  observe({ method: 'GET', route: '/api/v1/topics/:topicId', status: 200, seconds: 0.004 });
  observe({ method: 'GET', route: '/api/v1/topics/:topicId', status: 404, seconds: 0.002 });
  const text = await registry.metrics();
  const labels = 'method="GET",route="/api/v1/topics/:topicId"';
  expect(text).toContain(`parley_http_request_duration_seconds_count{${labels},status="2xx"} 1`);
  expect(text).toContain(`parley_http_request_duration_seconds_count{${labels},status="4xx"} 1`);
});

test('the process tells its own figures', async () => {
  expect(await createMetrics().metrics()).toContain('parley_nodejs_eventloop_lag_seconds');
});

test('work runs the same with and without somebody who traces', async () => {
  const work = async () => 42;
  expect(await withSpan('plain', {}, work)).toBe(42);
  const ended: string[] = [];
  const blank = trace.getTracer('none').startSpan('blank');
  const tracer: Tracer = {
    startSpan: (name) => spanNamed(name, blank, ended),
    startActiveSpan: (name: string, ...rest: unknown[]) => {
      const run = rest.at(-1);
      return typeof run === 'function' ? run(spanNamed(name, blank, ended)) : undefined;
    },
  };
  trace.setGlobalTracerProvider({ getTracer: () => tracer });
  expect(await withSpan('traced', { 'http.route': '/x' }, work)).toBe(42);
  const failing = withSpan('failed', {}, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(ended).toEqual(['traced', 'failed']);
});

/** A span that does nothing but note its end. */
function spanNamed(name: string, blank: Span, ended: string[]): Span {
  const span: Span = Object.create(blank);
  span.end = () => {
    ended.push(name);
  };
  return span;
}
