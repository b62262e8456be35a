// Whether a request carries the signature of its body that GitHub, Discourse and many others send: `sha256=` and the
// HMAC with a shared secret, in hexadecimal digits.

import { createHmac, timingSafeEqual } from 'node:crypto';

export function hasHmacSignature(body: Uint8Array, header: string | null, secret: string): boolean {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header?.trim() ?? '')?.[1];
  if (given === undefined || secret === '') return false;
  const expected = createHmac('sha256', secret).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(given, 'hex'));
}
