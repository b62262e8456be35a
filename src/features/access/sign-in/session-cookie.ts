// Reads the session cookie that the sign-in library writes: `token.signature`, signed with
// HMAC-SHA256 and percent-encoded. A cookie we did not sign never reaches the database.

import { createHmac, timingSafeEqual } from 'node:crypto';
import { SESSION_COOKIE } from '../contract.ts';

/** How long a session lasts after it was made or lengthened, and its cookie with it. */
export const SESSION_DAYS = 30;

type CookieOptions = { secret: string; secure: boolean };

export type SessionCookieReader = {
  /** The session token in a Cookie header, or null when there is none that we signed. */
  tokenIn(cookieHeader: string | undefined): string | null;
  /** The Set-Cookie value that carries a session, or null. */
  setCookieIn(headers: Headers): string | null;
};

export function createSessionCookieReader(options: CookieOptions): SessionCookieReader {
  const name = options.secure ? `__Secure-${SESSION_COOKIE}` : SESSION_COOKIE;
  return {
    tokenIn(cookieHeader) {
      const value = cookieHeader && valueOf(cookieHeader, name);
      if (!value) return null;
      const dot = value.lastIndexOf('.');
      const token = value.slice(0, Math.max(dot, 0));
      const given = Buffer.from(value.slice(dot + 1), 'base64');
      const right = createHmac('sha256', options.secret).update(token).digest();
      return given.length === right.length && timingSafeEqual(given, right) ? token : null;
    },
    setCookieIn(headers) {
      return headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`)) ?? null;
    },
  };
}

/** The cookie header a browser would send for a session. For tests and benches. */
export function cookieFor(token: string, options: CookieOptions): string {
  const signature = createHmac('sha256', options.secret).update(token).digest('base64');
  const name = options.secure ? `__Secure-${SESSION_COOKIE}` : SESSION_COOKIE;
  return `${name}=${encodeURIComponent(`${token}.${signature}`)}`;
}

function valueOf(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const [key, ...rest] = part.split('=');
    if (key?.trim() === name) return decoded(rest.join('=').trim());
  }
  return null;
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null; // a broken percent sign sequence: no cookie of ours
  }
}
