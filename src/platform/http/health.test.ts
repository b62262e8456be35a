// What machines see of Parley: is it alive, is it ready, its figures, its port.

import { expect, test } from 'vitest';
import { asReader, testServer } from '#test/support/http-server.ts';

test('alive is not the same as ready, and readiness names the part that is not', async () => {
  const ill = await testServer({
    checks: [
      { name: 'database', check: async () => undefined },
      { name: 'worker', check: () => Promise.reject(new Error('no heartbeat for 40 s')) },
    ],
  });
  expect((await ill.inject({ url: '/healthz' })).json()).toEqual({ ok: true });
  const ready = await ill.inject({ url: '/readyz' });
  expect(ready.statusCode).toBe(503);
  expect(ready.json().parts).toEqual({
    database: { ok: true, problem: null },
    worker: { ok: false, problem: 'no heartbeat for 40 s' },
  });
  await ill.close();
});

test('metrics count calls by route and are closed to other machines without the token', async () => {
  const guarded = await testServer({ metricsToken: 'figures' });
  await guarded.inject({ url: '/api/v1/topics', headers: asReader });
  const local = await guarded.inject({ url: '/metrics' });
  expect(local.body).toContain('route="/api/v1/topics",status="2xx"');
  expect(local.body).toContain('parley_process_cpu_seconds_total');
  const far = { url: '/metrics', remoteAddress: '192.0.2.7' };
  expect((await guarded.inject(far)).statusCode).toBe(403);
  const proxied = { url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.7' } };
  expect((await guarded.inject(proxied)).statusCode).toBe(403);
  const headers = { authorization: 'Bearer figures' };
  expect((await guarded.inject({ ...far, headers })).statusCode).toBe(200);
  await guarded.close();
});

test('a taken port is told with what to do', async () => {
  const first = await testServer();
  const second = await testServer();
  const { port, url } = await first.listen({ host: '127.0.0.1', port: 0 });
  expect(url).toBe(`http://127.0.0.1:${port}`);
  await expect(second.listen({ host: '127.0.0.1', port })).rejects.toMatchObject({
    code: 'http.port-taken',
    message: expect.stringContaining(`--port ${port + 1}`),
  });
  await Promise.all([first.close(), second.close()]);
});
