// In which language somebody reads: what they chose, what their browser asks for, what the organisation speaks.

import { acceptedLanguage } from '#text/accept-language.ts';
import { PORTAL_LANGUAGES } from '../contract.ts';

export const LANGUAGES = PORTAL_LANGUAGES;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: string | null | undefined): value is Language {
  return LANGUAGES.some((each) => each === value);
}

/**
 * @param acceptLanguage the header of that name
 * @param offered one at least
 */
export function chooseLanguage(
  chosen: string | null,
  acceptLanguage: string | null,
  fallback: Language,
  offered: readonly Language[] = LANGUAGES,
): Language {
  const isOffered = (value: string | null | undefined): value is Language =>
    offered.some((each) => each === value);
  if (isOffered(chosen)) return chosen;
  const otherwise = isOffered(fallback) ? fallback : (offered[0] ?? fallback);
  return acceptedLanguage(acceptLanguage ?? undefined, offered, otherwise);
}
