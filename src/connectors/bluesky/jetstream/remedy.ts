// Why a stream ended, and what helps: the older protocol, the time in place of a number the server does not know,
// another attempt, or only a person.

import { AppError, messageOf } from '#platform/errors.ts';
import { fieldsIn, parseJson, textIn } from '../read-json.ts';
import type { Server } from './address.ts';

export type Remedy = 'older-protocol' | 'resume-by-time' | 'try-again' | 'none';

/** @param server.isGuess v2 was only tried, because the address does not tell the protocol */
export function remedyFor(failure: unknown, server: { isGuess: boolean }): Remedy {
  if (!(failure instanceof AppError)) return 'try-again';
  if (failure.code === 'bluesky.cursor-unknown') return 'resume-by-time';
  if (failure.code === 'fetch.address-refused') return 'none';
  const status = statusOf(failure);
  if (status === null) return 'try-again';
  // v1 servers know no other path; some proxies in front of them answer 200 or 400 to what they do not know.
  if (server.isGuess && [200, 404, 405].includes(status)) return 'older-protocol';
  if (status !== 400) return 'try-again';
  if (answerOf(failure).error === 'CursorTooOld') return 'resume-by-time';
  return server.isGuess ? 'older-protocol' : 'none';
}

function statusOf(failure: AppError): number | null {
  const { status } = failure.details;
  return failure.code === 'fetch.not-upgraded' && typeof status === 'number' ? status : null;
}

function answerOf(failure: AppError): { error: string; message: string } {
  const body = textIn(failure.details['body']) ?? '';
  const { error, message } = fieldsIn(parseJson(body));
  return { error: textIn(error) ?? '', message: textIn(message) ?? body.slice(0, 200) };
}

const refusals: Record<number, (host: string) => string> = {
  401: (host) => `${host} wants a sign-in`,
  403: (host) => `${host} does not let Parley listen`,
  404: (host) => `${host} offers no Jetstream at this address`,
  429: (host) => `${host} finds that Parley connects too often`,
  503: (host) => `${host} is still getting ready`,
};

function refusedBy(host: string, status: number, message: string): string {
  if (status === 400) return `${host} does not accept what it was asked: ${message}`;
  if (status >= 500) return refusals[status]?.(host) ?? `${host} has a problem of its own`;
  return refusals[status]?.(host) ?? `${host} opens no stream`;
}

/** For people, once trying again has not helped. */
export function worded(failure: unknown, server: Server, now: Date): AppError {
  if (!(failure instanceof AppError)) {
    const message = `${server.host} broke off: ${messageOf(failure)}`;
    return new AppError('unavailable', 'bluesky.stream-broken', message, { cause: failure });
  }
  const status = statusOf(failure);
  if (status === null) return failure;
  const { message } = answerOf(failure);
  const words = refusedBy(server.host, status, message);
  const kind = status === 429 ? 'limited' : status >= 500 ? 'unavailable' : 'invalid';
  const seconds = Number(failure.details['retryAfter']);
  const retryAt = seconds > 0 ? new Date(now.getTime() + seconds * 1000).toISOString() : null;
  return new AppError(kind, 'bluesky.stream-refused', `${words} (${status}).`, {
    details: { status, ...(retryAt ? { retryAt } : {}) },
    cause: failure,
  });
}
