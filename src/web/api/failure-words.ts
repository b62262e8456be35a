// What went wrong, in the reader's language. The server explains itself in English, some of it in the
// reader's; for other languages there are words by code.

import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { ApiFailure } from './failure.ts';
import { fetchedWords } from './read-failure.ts';

/** What the sign-in library says by code alone, in no language. */
const SIGN_IN_WORDS: Readonly<Record<string, ReturnType<typeof msg>>> = {
  INVALID_EMAIL_OR_PASSWORD: msg`Mail address and password don't fit together.`,
  INVALID_CODE: msg`This code isn't right. It changes every 30 seconds.`,
  INVALID_PASSWORD: msg`That is not your current password.`,
};

const KIND_WORDS = {
  invalid: msg`Something that was sent isn't right.`,
  forbidden: msg`Your role doesn't allow this.`,
  'not-found': msg`This is not there any more.`,
  conflict: msg`Somebody changed this in the meantime.`,
  limited: msg`That was too often. Wait a moment, then try again.`,
  unavailable: msg`Parley doesn't answer right now. Try again in a moment.`,
} as const;

export function wordsOf(error: unknown): string {
  if (!(error instanceof ApiFailure)) return i18n._(KIND_WORDS.unavailable);
  const { code, message, refusal, kind, status } = error;
  if (code === 'web.unreachable') {
    return i18n._(msg`The server can't be reached. Try again in a moment.`);
  }
  if (code === 'access.sign-in-needed') {
    return i18n._(msg`Please sign in again; your session has ended.`);
  }
  const fromSignIn = SIGN_IN_WORDS[code];
  if (fromSignIn) return i18n._(fromSignIn);
  // What a check says comes in the language of the screens; what the sign-in library says has no other words.
  const isTheirs =
    i18n.locale === 'en' || code === 'engagement.blocked-by-check' || /^[A-Z_]+$/.test(code);
  if (isTheirs && message !== '' && status < 500) return message;
  const { refusals } = fetchedWords();
  const words = refusals[`${code}/${refusal}`] ?? refusals[code];
  return words ? i18n._(words) : (translated(message) ?? i18n._(KIND_WORDS[kind]));
}

/** What connectors say stands in their catalog under itself. */
function translated(sentence: string): string | null {
  return Object.hasOwn(i18n.messages, sentence) ? i18n._(sentence) : null;
}

/** The words for one field of a form, if the failure is about it. */
export function wordsFor(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiFailure)) return undefined;
  const problem = error.fields.find((entry) => entry.field === field);
  if (!problem) return undefined;
  if (i18n.locale !== 'en') {
    const { refusals, fieldWords } = fetchedWords();
    const words = translated(problem.problem) ?? fieldWords?.(problem);
    return words ?? i18n._(refusals[error.code] ?? msg`This isn't right yet.`);
  }
  return problem.expected === undefined
    ? problem.problem
    : `${problem.problem}: ${problem.expected}`;
}
