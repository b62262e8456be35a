// The headers that tell browsers what our pages may do. Scripts and styles come from our own files
// alone; the few style elements that React Aria writes at run time carry a nonce made per page.

import { randomBytes } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

export async function addSecurityHeaders(
  app: FastifyInstance,
  publicUrl: string | null,
): Promise<void> {
  const isHttps = publicUrl?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: false,
    // Without TLS the header would lock people out of every other program on this host name.
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  const fixed = contentSecurityPolicy(null);
  app.addHook('onRequest', async (_, reply) => {
    reply.header('content-security-policy', fixed);
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  });
}

/** @param styleNonce allows style elements that carry it; null allows style files only */
export function contentSecurityPolicy(styleNonce: string | null): string {
  const style = styleNonce ? `'self' 'nonce-${styleNonce}'` : "'self'";
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/** Writes the nonce where React Aria and Scalar look for it: `<meta property="csp-nonce">`. */
export function withStyleNonce(html: string, nonce: string): string {
  return html.replace(
    /<head[^>]*>/i,
    (head) => `${head}<meta property="csp-nonce" content="${nonce}">`,
  );
}
