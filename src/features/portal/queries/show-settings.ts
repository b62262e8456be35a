// The settings as the screen shows them: with the portal's address, the widget's tag, and how well the colours read.

import type { Portal } from '../context.ts';
import type { PortalSettings } from '../contract.ts';
import { accentContrast } from '../domain/contrast.ts';
import { readSettings } from '../store/settings.ts';
import { addressOf } from '../domain/addresses.ts';

export async function showSettings(portal: Portal): Promise<PortalSettings> {
  const { pepper: _, ...settings } = await readSettings(portal.platform.db);
  const address = addressOf(portal.publicUrl, settings.hostName);
  return {
    ...settings,
    address,
    widget: `<script src="${address}widget.js" async></script>`,
    mailIsSet: portal.mail.isSet,
    contrast: {
      light: accentContrast(settings.accentLight, 'light'),
      dark: accentContrast(settings.accentDark, 'dark'),
    },
  };
}
