// The languages whose word forms are known. Apart from stems.ts, so that the query editor need not load the stemmers
// (870 kB) to know their names.

/** Two-letter code to the name of the Snowball algorithm. */
export const STEM_ALGORITHMS: Readonly<Record<string, string>> = {
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
};

/** Two-letter codes of the languages whose word forms are known. */
export const STEMMED_LANGUAGES: ReadonlySet<string> = new Set(Object.keys(STEM_ALGORITHMS));
