// The language that a caller asks for, among those that there are words in.

/** RFC 9110, 12.5.4: `sv-FI, sv;q=0.9, en;q=0.5`; longer headers are cut. */
const lengthMax = 500;

export function acceptedLanguage<Known extends string>(
  header: string | string[] | undefined,
  known: readonly Known[],
  fallback: Known,
): Known {
  const wanted = (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .slice(0, lengthMax)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='));
      return {
        language: range.split('-', 1)[0],
        quality: quality === undefined ? 1 : Number(quality.slice(2)),
      };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const found = known.find((each) => each === language);
    if (found !== undefined) return found;
  }
  return fallback;
}

/** English where nothing else is asked for: what programs read stays the same everywhere. */
export function languageOf(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): 'en' | 'sv' {
  return acceptedLanguage(headers['accept-language'], ['en', 'sv'], 'en');
}
