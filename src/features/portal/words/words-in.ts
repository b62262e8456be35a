// The portal's words by language.

import type { Language } from '../domain/language.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';
import type { Words } from './words.ts';

const all: Readonly<Record<Language, Words>> = { en, sv };

export function wordsIn(language: Language): Words {
  return all[language];
}
