// The words of engagement by language.

import { en } from './en.ts';
import { sv } from './sv.ts';
import type { Language, Words } from './words.ts';

const all: Readonly<Record<Language, Words>> = { en, sv };

export function wordsIn(language: Language): Words {
  return all[language];
}
