// Changes the portal's settings. Colours in which nobody could read are refused, with what they lack.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { Portal } from '../context.ts';
import { portalErrors, portalEvents } from '../contract.ts';
import type { PortalSettingsInput } from '../contract.ts';
import { accentContrast, CONTRAST_NEEDED } from '../domain/contrast.ts';
import { readSettings, writeSettings } from '../store/settings.ts';

export async function changeSettings(
  { platform, settings, publicUrl }: Portal,
  actor: Actor,
  input: PortalSettingsInput,
): Promise<void> {
  requireContrast('accentLight', accentContrast(input.accentLight, 'light'));
  requireContrast('accentDark', accentContrast(input.accentDark, 'dark'));
  if (input.hostName !== null && input.hostName === new URL(publicUrl).hostname) {
    const message = 'This is the host name of Parley itself; the portal is at /p/ there already.';
    throw new AppError('invalid', portalErrors.hostTaken, message, {
      details: { field: 'hostName' },
    });
  }
  await platform.db.transaction().execute(async (tx) => {
    const { pepper: _, ...before } = await readSettings(tx, { forUpdate: true });
    const changes = Object.entries(before).flatMap(([name, value]) =>
      Object.entries(input).some(([field, given]) => field === name && !isSame(given, value))
        ? [name]
        : [],
    );
    if (changes.length === 0) return;
    await writeSettings(tx, { ...input, at: platform.clock.now() });
    await platform.events.emit(tx, {
      type: portalEvents.settingsChanged,
      subject: 'portal:settings',
      actor,
      payload: { changes },
    });
  });
  settings.forget();
}

/** Lists are the same by what is in them. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function requireContrast(field: string, contrast: number): void {
  if (contrast >= CONTRAST_NEEDED) return;
  const message = `In this colour links and buttons have a contrast of ${contrast}; it takes ${CONTRAST_NEEDED} to be read by everybody.`;
  throw new AppError('invalid', portalErrors.contrastTooLow, message, {
    details: { field, contrast, needed: CONTRAST_NEEDED },
  });
}
