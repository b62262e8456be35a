// The settings as every request needs them, kept for some seconds: a page costs no look-up for them, and a change is there
// at once in this process and soon in the others.

import type { PeopleFacade } from '#features/people/facade.ts';
import type { Platform } from '#platform/feature.ts';
import type { Language } from '../domain/language.ts';
import { readSettings } from '../store/settings.ts';
import type { StoredSettings } from '../store/settings.ts';

const FRESH_MS = 5_000;

export type Known = StoredSettings & { siteName: string; language: Language };

export type Settings = {
  now(): Promise<Known>;
  /** Without waiting, as last seen; null before the first look, which this begins. */
  lastSeen(): Known | null;
  forget(): void;
};

export function createSettings(
  { db, clock, log }: Pick<Platform, 'db' | 'clock' | 'log'>,
  people: Pick<PeopleFacade, 'organisation'>,
): Settings {
  let known: { settings: Known; untilMs: number } | null = null;
  let looking: Promise<Known> | null = null;

  async function look(): Promise<Known> {
    const [stored, organisation] = await Promise.all([readSettings(db), people.organisation(db)]);
    const siteName = stored.name ?? organisation?.name ?? 'Parley';
    const settings = { ...stored, siteName, language: organisation?.locale ?? 'en' };
    known = { settings, untilMs: clock.now().getTime() + FRESH_MS };
    return settings;
  }

  function now(): Promise<Known> {
    if (known && clock.now().getTime() < known.untilMs) return Promise.resolve(known.settings);
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  }

  return {
    now,
    lastSeen() {
      now().catch((error: unknown) => log.warn({ err: error }, 'no settings of the portal'));
      return known?.settings ?? null;
    },
    forget() {
      known = null;
    },
  };
}
