// The API for its readers: the description at /api/openapi.json and a page to browse it at
// /api/docs. The page keeps to our content security policy: no script is written into it.

import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { OpenApiDocument } from './openapi.ts';
import { contentSecurityPolicy } from './security-headers.ts';

const CONFIGURATION = {
  withDefaultFonts: false,
  telemetry: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  agent: { disabled: true },
  mcp: { disabled: true },
};

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Parley API</title>
  </head>
  <body>
    <script id="api-reference" data-url="/api/openapi.json" data-configuration="${escapeAttribute(JSON.stringify(CONFIGURATION))}"></script>
    <script src="/api/docs/scalar.js"></script>
  </body>
</html>`;

export function mountApiDocs(app: FastifyInstance, description: OpenApiDocument): void {
  const json = JSON.stringify(description);
  app.get('/api/openapi.json', async (_, reply) =>
    reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(json),
  );

  // Scalar writes styles all over; the page shows nothing but our own description of the API.
  const policy = contentSecurityPolicy("'unsafe-inline'");
  app.get('/api/docs', async (_, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('cache-control', 'no-cache')
      .send(PAGE),
  );

  let script: Promise<Buffer> | null = null;
  app.get('/api/docs/scalar.js', async (_, reply) => {
    script ??= readScript();
    return reply
      .type('text/javascript; charset=utf-8')
      .header('content-encoding', 'gzip')
      .header('cache-control', 'public, max-age=86400')
      .send(await script);
  });
}

/**
 * Scalar keeps its browser script (4 MB) inside its fastify plugin, whose own page needs an inline
 * script. So the plugin lives on a server of its own that never listens, and is asked once.
 */
async function readScript(): Promise<Buffer> {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  const inner = fastify();
  await inner.register(scalar, { routePrefix: '/docs', configuration: { url: '/' } });
  const answer = await inner.inject('/docs/js/scalar.js');
  await inner.close();
  return promisify(gzip)(answer.rawPayload);
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
