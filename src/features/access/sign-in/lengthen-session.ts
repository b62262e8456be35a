// A session in use is lengthened once a day, when the application is opened; one that is not used
// for thirty days ends.

import type { Platform } from '#platform/feature.ts';
import { sessionEnd } from '../store/sessions.ts';
import type { Door } from './door.ts';
import { SESSION_DAYS } from './session-cookie.ts';

const DAY_MS = 24 * 3600 * 1000;

/** @returns the Set-Cookie value of the lengthened session; null while that is not due */
export async function lengthenSession(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  door: Door,
  cookie: string,
): Promise<string | null> {
  const cookies = await door.cookies();
  const token = cookies.tokenIn(cookie);
  const end = token === null ? null : await sessionEnd(db, token);
  if (!end || end.getTime() - clock.now().getTime() > (SESSION_DAYS - 1) * DAY_MS) return null;
  const library = await door.library();
  const headers = new Headers({ cookie });
  const answer = await library.api.getSession({ headers, returnHeaders: true });
  return cookies.setCookieIn(answer.headers);
}
