// In which language somebody reads: what they chose, what their browser asks for, what the organisation speaks.

export const LANGUAGES = ['en', 'sv'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: string | null | undefined): value is Language {
  return LANGUAGES.some((each) => each === value);
}

/** @param acceptLanguage RFC 9110, 12.5.4: `sv-FI, sv;q=0.9, en;q=0.5` */
export function chooseLanguage(
  chosen: string | null,
  acceptLanguage: string | null,
  fallback: Language,
): Language {
  if (isLanguage(chosen)) return chosen;
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
  const found = wanted.find(({ language }) => isLanguage(language))?.language;
  return isLanguage(found) ? found : fallback;
}
