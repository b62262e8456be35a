// Keeps other sites from acting through a signed-in browser (CSRF). Browsers say where a request
// comes from; one that changes something must come from our own pages. Programs with a token are
// exempt: no browser adds an Authorization header by itself.

import type { IncomingHttpHeaders } from 'node:http';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export type OriginQuestion = {
  method: string;
  headers: Readonly<IncomingHttpHeaders>;
  /** The address people use, if one is configured: behind a proxy, Host may be another. */
  publicOrigin: string | null;
};

/** The rules of Go's `http.CrossOriginProtection`, which rest on Fetch metadata. */
export function isFromElsewhere({ method, headers, publicOrigin }: OriginQuestion): boolean {
  if (READING.has(method) || headers.authorization !== undefined) return false;
  const { origin } = headers;
  if (origin !== undefined && origin === publicOrigin) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  // Neither header: not a browser. A browser sends Origin with everything but plain reading.
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.host;
}
