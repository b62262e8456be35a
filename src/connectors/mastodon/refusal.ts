// What a server refused, in words a person can act on, with the time at which it may be asked again.

import { AppError } from '#platform/errors.ts';
import type { ErrorKind } from '#platform/errors.ts';
import { errorSchema } from './entities.ts';

export type Refused = { status: number; url: string; headers: Headers; json: unknown };

const kinds: Record<number, ErrorKind> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
  422: 'invalid',
  429: 'limited',
};

export function refusal(
  answer: Refused,
  at: { now: Date; resetsAt: Date | null; isSignedIn: boolean },
): AppError {
  const { status } = answer;
  const host = new URL(answer.url).host;
  const said = sayingOf(answer);
  const retryAt = retryTime(answer, at)?.toISOString();
  const kind = kinds[status] ?? (status >= 500 ? 'unavailable' : 'invalid');
  return new AppError(kind, 'mastodon.refused', wordsOf(status, host, said, at.isSignedIn), {
    details: { status, ...(retryAt ? { retryAt } : {}), ...(said ? { said } : {}) },
  });
}

/** What the server itself says is wrong, if it says so as documented. */
export function sayingOf({ json }: Pick<Refused, 'json'>): string | null {
  const parsed = errorSchema.safeParse(json);
  return parsed.success ? (parsed.data.error_description ?? parsed.data.error) : null;
}

function wordsOf(status: number, host: string, said: string | null, isSignedIn: boolean): string {
  const quoted = said === null ? '' : ` It says: "${said}"`;
  if (status === 401) {
    return isSignedIn
      ? `${host} no longer accepts the sign-in: the token is wrong or was withdrawn. Sign in again.`
      : `${host} shows this only to those who are signed in. Sign in, or give an access token.`;
  }
  if (status === 403)
    return `${host} does not allow this to the account that is signed in (403).${quoted}`;
  if (status === 404 || status === 410) return `${host} knows no such thing (${status}).${quoted}`;
  if (status === 429) return `${host} finds that Parley asks too often (429).`;
  if (status >= 300 && status < 400)
    return `${host} sends us elsewhere (${status}). Give the address at which the server itself answers.`;
  if (status >= 500) return `${host} has a problem of its own (${status}).${quoted}`;
  return `${host} refuses the request (${status}).${quoted}`;
}

/** `Retry-After`, else for a limit the time of X-RateLimit-Reset. */
function retryTime(
  { status, headers }: Refused,
  { now, resetsAt }: { now: Date; resetsAt: Date | null },
): Date | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,6}$/.test(value)) return new Date(now.getTime() + Number(value) * 1000);
  const at = Date.parse(value);
  if (!Number.isNaN(at)) return new Date(at);
  return status === 429 && resetsAt && resetsAt > now ? resetsAt : null;
}
