// The portal's own cookies: a visitor's session and the language they chose. Neither is that of members.

import { SESSION_DAYS } from '../commands/confirm-address.ts';

export const SESSION_COOKIE = 'parley.portal';
export const LANGUAGE_COOKIE = 'parley.portal-language';

export function cookieIn(request: Request, name: string): string | null {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value = ''] = part.split('=', 2);
    if (key?.trim() === name) return value.trim();
  }
  return null;
}

/** @param days 0 takes it away */
export function setCookie(
  response: Response,
  cookie: { name: string; value: string; visited: string; days?: number },
): void {
  const { name, value, visited, days = SESSION_DAYS } = cookie;
  const { protocol, pathname } = new URL(visited);
  const path = pathname.replace(/\/$/, '') || '/';
  const secure = protocol === 'https:' ? '; Secure' : '';
  response.headers.append(
    'set-cookie',
    `${name}=${value}; Path=${path}; Max-Age=${days * 24 * 3600}; HttpOnly; SameSite=Lax${secure}`,
  );
}
