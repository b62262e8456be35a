// In which language somebody reads: what they chose, what their browser asks for, what the organisation speaks.

import { PORTAL_LANGUAGES } from '../contract.ts';

export const LANGUAGES = PORTAL_LANGUAGES;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: string | null | undefined): value is Language {
  return LANGUAGES.some((each) => each === value);
}

/**
 * @param acceptLanguage RFC 9110, 12.5.4: `sv-FI, sv;q=0.9, en;q=0.5`
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
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [range = '', ...rest] = part.trim().toLowerCase().split(';');
      const quality = rest
        .find((each) => each.trim().startsWith('q='))
        ?.trim()
        .slice(2);
      return {
        language: range.split('-', 1)[0],
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  const found = wanted.find(({ language }) => isOffered(language))?.language;
  if (isOffered(found)) return found;
  return isOffered(fallback) ? fallback : (offered[0] ?? fallback);
}
