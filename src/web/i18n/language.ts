// The language of the screens: chosen by the person on this device, else the browser's, else English.

import { i18n } from '@lingui/core';
import type { Messages } from '@lingui/core';

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

const catalogs = import.meta.glob<{ messages: Messages }>('../locales/*/*.po');
/** The parts of the application that were opened so far. */
const opened = new Set(['web']);
/** Their sentences are English where they are written, under themselves as names: in English there is nothing to fetch. */
const ownNames: ReadonlySet<string> = new Set(['connectors']);
let spoken = preferredLanguage();

export async function activateLanguage(language: Language): Promise<void> {
  spoken = language;
  await Promise.all([...opened].map((part) => loadSentences(part, language)));
  // Dates and numbers the European way: 22/11, 24-hour clock.
  i18n.activate(language, [language === 'sv' ? 'sv-SE' : 'en-GB']);
  document.documentElement.lang = language;
}

/** Fetches the sentences of a part (a feature, or `kit-page`) before its screens are drawn. */
export async function openPart(part: string): Promise<void> {
  opened.add(part);
  await loadSentences(part, spoken);
}

async function loadSentences(part: string, language: Language): Promise<void> {
  if (language === 'en' && ownNames.has(part)) return;
  const load = catalogs[`../locales/${part}/${language}.po`];
  if (!load) throw new Error(`There are no sentences in ${language} for "${part}"`);
  i18n.load(language, (await load()).messages);
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
