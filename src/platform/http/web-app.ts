// Serves the built web application: hashed files for ever, everything else after asking again, and
// index.html for every address of the application, since its own router knows them.

import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';
import { answerError } from './error-answer.ts';
import { securePage } from './security-headers.ts';

const NOT_BUILT = `<!doctype html><head><title>Parley</title></head><h1>The web application is not built yet</h1>
<p>Run <code>npm run build</code>, then load this page again. The API works without it.</p>`;

/** @param webFolder what `vite build` wrote; null serves the API alone */
export async function serveWebApp(app: FastifyInstance, webFolder: string | null): Promise<void> {
  if (webFolder) {
    await app.register(fastifyStatic, {
      root: webFolder,
      prefix: '/',
      index: false,
      preCompressed: true,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders(reply, path) {
        const isHashed = relative(webFolder, path).startsWith(`assets${sep}`);
        reply.header(
          'cache-control',
          isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
    app.get('/', async (_, reply) => sendIndex(webFolder, reply));
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (webFolder && isPage(request)) return sendIndex(webFolder, reply);
    const { method, url, id } = request;
    const message = `There is nothing at ${method} ${pathOf(url)}. The addresses are listed at /api/docs.`;
    const error = new AppError('not-found', 'http.no-such-address', message);
    const answer = answerError(error, id);
    return reply.status(answer.status).header('cache-control', 'no-store').send(answer.body);
  });
}

/** An address a person opens, as against a program's call or a file that is gone. */
function isPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const path = pathOf(url);
  if (path === '/api' || path.startsWith('/api/') || path.startsWith('/assets/')) return false;
  const accept = headers.accept ?? '*/*';
  return accept.includes('text/html') || accept.includes('*/*');
}

async function sendIndex(webFolder: string, reply: FastifyReply): Promise<FastifyReply> {
  const built = await readIndex(webFolder);
  const { html, policy } = securePage(built ?? NOT_BUILT);
  return reply
    .status(built === null ? 503 : 200)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .send(html);
}

async function readIndex(webFolder: string): Promise<string | null> {
  try {
    return await readFile(join(webFolder, 'index.html'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}
