// The page that shows the API: it works under the same rule as all pages, no script inside it.

import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { testServer } from '#test/support/http-server.ts';

test('the API page loads its script and the description from this server alone', async () => {
  const server = await testServer();
  const page = await server.inject({ url: '/api/docs' });
  expect(page.headers['content-security-policy']).toContain("script-src 'self';");
  const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)</g)];
  expect(scripts.map(([, , inside]) => inside)).toEqual(['', '']);
  expect(page.body).not.toContain('://');
  const script = await server.inject({ url: '/api/docs/scalar.js' });
  expect(gunzipSync(script.rawPayload).length).toBeGreaterThan(1_000_000);
  const description = await server.inject({ url: '/api/openapi.json' });
  expect(description.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Parley' } });
  await server.close();
});
