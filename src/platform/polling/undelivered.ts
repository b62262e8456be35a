// What became of something that was sent to an API and not taken: refused for good, or to be tried later. What leaves
// open whether it was taken is thrown.

import { AppError } from '../errors.ts';
import type { JsonAnswer } from './ask-json.ts';
import { limitedUntil, refusal } from './refusal.ts';
import type { RefusalWords } from './refusal.ts';

export type Undelivered =
  | { outcome: 'refused'; reason: string }
  | { outcome: 'later'; reason: string; retryAt: Date | null };

/** @param because the place's own words, if its answer holds some */
export function undelivered(
  answer: JsonAnswer,
  about: RefusalWords,
  because: string | null = null,
): Undelivered {
  const error = refusal(answer, about);
  const until = about.limitedUntil ?? limitedUntil(answer, about.now);
  if (error.kind === 'limited') return { outcome: 'later', reason: error.message, retryAt: until };
  // A gateway's 502 or 504 says nothing about what the server behind it did.
  if (error.kind === 'unavailable') throw error;
  if (because === null) return { outcome: 'refused', reason: error.message };
  return { outcome: 'refused', reason: `${about.site} says: ${because.slice(0, 500)}` };
}

/** For what is asked before anything is sent: its failure means that nothing was done. */
export function laterBecause(error: unknown): Undelivered {
  if (!(error instanceof AppError)) throw error;
  if (error.kind === 'forbidden' || error.kind === 'invalid') {
    return { outcome: 'refused', reason: error.message };
  }
  const asked = error.details['retryAt'];
  const retryAt = typeof asked === 'string' ? new Date(asked) : null;
  return { outcome: 'later', reason: error.message, retryAt };
}

/** Null: the text is short enough. */
export function tooLong(text: string, max: number, site: string): Undelivered | null {
  if (text.length <= max) return null;
  const reason = `The answer has ${text.length} characters; ${site} takes ${max} at most.`;
  return { outcome: 'refused', reason };
}
