// Turns pages into HTTP: the policy of what they may load, what may be kept and for how long, and only what changed is sent
// again.

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { frame } from '../pages/frame.ts';
import type { Files } from '../pages/frame.ts';
import type { Page, Visit } from '../pages/visit.ts';

const compress = promisify(gzip);
const WORTH_COMPRESSING_CHARACTERS = 1024;

/** One style sheet and one script of our own; nothing inline, no pictures, no frames around it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What others may keep: pages that search engines find too, the same for everybody who sends no cookie. */
const FRESH = 'public, max-age=0, must-revalidate';
const OWN = 'private, no-cache';

export type Sent = { request: Request; visit: Visit };

export async function sendPage(
  { request, visit }: Sent,
  page: Page,
  files: Files,
): Promise<Response> {
  const status = page.status ?? 200;
  const isForAll =
    visit.visitor === null && visit.said === null && status === 200 && page.canonical !== null;
  const answer = await sendText(request, frame(visit, page, files), {
    type: 'text/html; charset=utf-8',
    cache: request.method === 'POST' || status !== 200 ? 'no-store' : isForAll ? FRESH : OWN,
    status,
  });
  answer.headers.set('content-security-policy', POLICY);
  answer.headers.append('vary', 'Accept-Language, Cookie');
  return answer;
}

export async function sendText(
  request: Request,
  text: string,
  { type, cache, status = 200 }: { type: string; cache: string; status?: number },
): Promise<Response> {
  const headers = new Headers({
    'content-type': type,
    'cache-control': cache,
    vary: 'Accept-Encoding',
  });
  if (cache !== 'no-store') {
    // Weak: the same words, however they are packed.
    const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    headers.set('etag', etag);
    if (isKnown(request.headers.get('if-none-match'), etag)) {
      return new Response(null, { status: 304, headers });
    }
  }
  const isWorth = text.length >= WORTH_COMPRESSING_CHARACTERS;
  if (!isWorth || !request.headers.get('accept-encoding')?.includes('gzip')) {
    return new Response(text, { status, headers });
  }
  headers.set('content-encoding', 'gzip');
  return new Response(new Uint8Array(await compress(text, { level: 5 })), { status, headers });
}

function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  return ifNoneMatch?.split(',').some((each) => each.trim() === etag) ?? false;
}

/** After an act: the page is asked for anew, and loading it again does nothing twice. */
export function goTo(address: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: address, 'cache-control': 'no-store' },
  });
}
