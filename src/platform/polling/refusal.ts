// What an API that refuses means, in words for the person who can do something about it, and when to come again.

import { AppError } from '../errors.ts';
import type { JsonAnswer } from './ask-json.ts';
import { rateLimitOf, retryAfterOf } from './rate-limits.ts';

export type RefusalWords = {
  /** As people call the place: `GitHub`, `forum.example.org`. */
  site: string;
  /** Of the error: `github.refused`. */
  code: string;
  now: Date;
  /** What a status means at this place; a full sentence without the number. */
  words?: Readonly<Record<number, string>>;
  /** The place says by other means than its headers that it has had enough of us, and until when. */
  limitedUntil?: Date | null;
};

/** Throw it. `details.retryAt` is when the place wants to be asked again. */
export function refusal(answer: JsonAnswer, about: RefusalWords): AppError {
  const { status } = answer;
  const until = about.limitedUntil ?? limitedUntil(answer, about.now);
  const kind =
    status === 429 || until !== null
      ? 'limited'
      : status >= 500
        ? 'unavailable'
        : status === 401 || status === 403
          ? 'forbidden'
          : 'invalid';
  const sentence = `${sentenceFor(kind, status, about)} (${status}).`;
  return new AppError(kind, about.code, sentence, {
    details: { status, ...(until ? { retryAt: until.toISOString() } : {}) },
  });
}

/** Throws unless the answer is a success (2xx) that is JSON. */
export function demandJson(answer: JsonAnswer, about: RefusalWords): unknown {
  if (answer.status < 200 || answer.status > 299) throw refusal(answer, about);
  if (answer.json === null) {
    const sentence = `${about.site} gave an answer that is no JSON. Is the address right?`;
    throw new AppError('unavailable', about.code, sentence, { details: { status: answer.status } });
  }
  return answer.json;
}

/** The end of a refusal that is about how often we ask: `Retry-After`, or an allowance that is used up. */
export function limitedUntil({ status, headers }: JsonAnswer, now: Date): Date | null {
  if (status !== 429 && status !== 403 && status !== 503) return null;
  const asked = retryAfterOf(headers, now);
  if (asked) return asked;
  const limit = rateLimitOf(headers, now);
  return limit?.requestsLeft === 0 ? limit.resetsAt : null;
}

const usualWords: Readonly<Record<number, (site: string) => string>> = {
  400: (site) => `${site} does not understand what Parley asks`,
  401: (site) =>
    `${site} does not accept the credentials. They may have been revoked: give new ones in the settings of this source`,
  403: (site) => `${site} does not allow this with the credentials at hand`,
  404: (site) => `${site} has nothing at this address`,
  410: (site) => `${site} says that this is gone for good`,
  451: (site) => `${site} withholds this for legal reasons`,
};

function sentenceFor(kind: AppError['kind'], status: number, about: RefusalWords): string {
  if (kind === 'limited') return `${about.site} finds that Parley asks too often`;
  if (kind === 'unavailable') return `${about.site} has a problem of its own`;
  const usual = usualWords[status];
  return about.words?.[status] ?? usual?.(about.site) ?? `${about.site} refused the request`;
}
