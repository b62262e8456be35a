// From one address to the next: what is asked for there, with which method and headers. What
// identifies the caller stays with the site it was meant for.

import { unescape } from 'node:querystring';
import { AppError } from '../errors.ts';

export type Hop = {
  url: URL;
  method: string;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
  movedTo: string | null;
  onlyPermanent: boolean;
};

export const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);

// Everything else may be a key to the first site (Authorization, Cookie, X-Api-Key ...).
const TRAVELLING = new Set([
  'accept',
  'accept-language',
  'content-type',
  'if-modified-since',
  'if-none-match',
  'range',
  'user-agent',
]);

/** Method and body as in the fetch standard, "HTTP-redirect fetch". */
export function nextHop(hop: Hop, status: number, location: string): Hop {
  const { url } = parseAddress(location, hop.url);
  const dropsBody =
    (status === 303 && hop.method !== 'HEAD') || (status < 303 && hop.method === 'POST');
  const staysHome = url.origin === hop.url.origin;
  const headers = Object.entries(hop.headers).filter(
    ([name]) => (staysHome || TRAVELLING.has(name)) && !(dropsBody && name.startsWith('content-')),
  );
  const onlyPermanent = hop.onlyPermanent && PERMANENT.has(status);
  return {
    url,
    method: dropsBody ? 'GET' : hop.method,
    headers: Object.fromEntries(headers),
    body: dropsBody ? undefined : hop.body,
    movedTo: onlyPermanent ? url.href : hop.movedTo,
    onlyPermanent,
  };
}

/** `https://name:password@host/` becomes the plain address and the header that says the same. */
export function parseAddress(text: string, base?: URL): { url: URL; credentials: string | null } {
  const url = URL.parse(text, base?.href);
  if (!url) {
    const message = `"${text}" is not an address. Write it out: https://example.org/feed.xml`;
    throw new AppError('invalid', 'fetch.bad-url', message, { details: { url: text } });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    const message = `Addresses must begin with https:// or http://, not ${url.protocol}`;
    throw new AppError('invalid', 'fetch.address-refused', message, { details: { url: text } });
  }
  const { username, password } = url;
  if (!username && !password) return { url, credentials: null };
  url.username = '';
  url.password = '';
  const pair = `${unescape(username)}:${unescape(password)}`;
  return { url, credentials: `Basic ${Buffer.from(pair).toString('base64')}` };
}
