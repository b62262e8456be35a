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

/** @param styles what else than our own files may bring styles: `'nonce-…'`, or null for nothing */
export function contentSecurityPolicy(styles: string | null): string {
  const style = styles ? `'self' ${styles}` : "'self'";
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

/**
 * A page and the policy that fits it: style elements written at run time are allowed if they carry
 * the page's nonce.
 */
export function securePage(html: string): { html: string; policy: string } {
  const nonce = randomBytes(16).toString('base64');
  return { html: withStyleNonce(html, nonce), policy: contentSecurityPolicy(`'nonce-${nonce}'`) };
}

/** Writes the nonce where React Aria looks for it: `<meta property="csp-nonce">`. */
function withStyleNonce(html: string, nonce: string): string {
  return html.replace(
    /<head[^>]*>/i,
    (head) => `${head}<meta property="csp-nonce" content="${nonce}">`,
  );
}
