// What the server answered to a call that failed, and the words of its refusals for whoever reads another
// language than the server's: they are fetched when a call first fails.

import { i18n } from '@lingui/core';
import type { MessageDescriptor } from '@lingui/core';
import { openPart } from '../i18n/language.ts';
import { failureOf } from './failure.ts';
import type { ApiFailure, FieldProblem } from './failure.ts';

type Fetched = {
  /** By code, and by code and refusal. */
  refusals: Readonly<Record<string, MessageDescriptor>>;
  fieldWords: ((problem: FieldProblem) => string | null) | null;
};

/** Without them a failure is told by its kind. */
let fetched: Fetched = { refusals: {}, fieldWords: null };

export const fetchedWords = (): Fetched => fetched;

/** @param body as parsed, whatever it is */
export async function readFailure(status: number, body: unknown): Promise<ApiFailure> {
  await fetchRefusalWords();
  return failureOf(status, body);
}

/** Before refusals are told that came in the answer to a call that did not fail. */
export async function fetchRefusalWords(): Promise<void> {
  if (i18n.locale === 'en' || fetched.fieldWords !== null) return;
  try {
    const [{ REFUSAL_WORDS: refusals }, { fieldWords }] = await Promise.all([
      import('./refusal-words.ts'),
      import('./field-words.ts'),
      openPart('failures'),
    ]);
    fetched = { refusals, fieldWords };
  } catch {
    // The connection broke here too: what failed is told by its kind, and the next failure asks again.
    return;
  }
}
