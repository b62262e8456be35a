// The language of the screens: chosen by the person on this device, else the browser's, else English.

import { i18n } from '@lingui/core';

export const LANGUAGES = { en: 'English', sv: 'Svenska' } as const;
export type Language = keyof typeof LANGUAGES;

const STORED = 'parley.language';

function isLanguage(tag: string | null | undefined): tag is Language {
  return tag === 'en' || tag === 'sv';
}

export function preferredLanguage(): Language {
  const chosen = readStored();
  if (isLanguage(chosen)) return chosen;
  for (const tag of navigator.languages) {
    const primary = tag.split('-')[0];
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}

export async function activateLanguage(language: Language): Promise<void> {
  const { messages } = await (language === 'sv'
    ? import('../locales/sv.po')
    : import('../locales/en.po'));
  i18n.load(language, messages);
  // Dates and numbers the European way: 22/11, 24-hour clock.
  i18n.activate(language, [language === 'sv' ? 'sv-SE' : 'en-GB']);
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  store(language);
  await activateLanguage(language);
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    // Storage is switched off in this browser: the choice lasts until the page is left.
    return null;
  }
}

function store(language: Language): void {
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // As above.
    return;
  }
}
