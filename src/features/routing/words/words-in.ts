// The words of routing by language.

import { en } from './en.ts';
import { sv } from './sv.ts';
import type { Language, Words } from './words.ts';

const all: Readonly<Record<Language, Words>> = { en, sv };

export function wordsIn(language: Language): Words {
  return all[language];
}

/**
 * For a letter, a phone, a chat: what the organisation speaks; whoever doesn't speak that gets what they do, where Parley
 * does too. @param languages of the person, BCP 47
 */
export function languageFor(languages: readonly string[], organisation: Language): Language {
  const spoken = languages.map((tag) => tag.toLowerCase().split('-')[0]);
  if (spoken.length === 0 || spoken.includes(organisation)) return organisation;
  const theirs = spoken.find((tag) => tag === 'en' || tag === 'sv');
  return theirs ?? organisation;
}
