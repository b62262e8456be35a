// The words of engagement by language.

import { acceptedLanguage } from '#text/accept-language.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';
import type { Language, Words } from './words.ts';

const all: Readonly<Record<Language, Words>> = { en, sv };

export function wordsIn(language: Language): Words {
  return all[language];
}

/** English where nothing else is asked for: what programs read stays the same everywhere. */
export function languageOf(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Language {
  return acceptedLanguage(headers['accept-language'], ['en', 'sv'], 'en');
}
