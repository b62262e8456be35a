// The one row of settings.

import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { PortalSettingsInput } from '../contract.ts';
import './tables.ts';

export type StoredSettings = PortalSettingsInput & { pepper: string };

export async function readSettings(
  db: Queryable,
  { forUpdate = false } = {},
): Promise<StoredSettings> {
  const query = db
    .selectFrom('portal_settings')
    .select(['is_on', 'name', 'welcome', 'accent_light', 'accent_dark', 'host_name'])
    .select(['languages', 'pace', 'pepper'])
    .where('id', '=', 1);
  const row = await (forUpdate ? query.forUpdate() : query).executeTakeFirstOrThrow();
  return {
    isOn: row.is_on,
    name: row.name,
    welcome: row.welcome,
    accentLight: row.accent_light,
    accentDark: row.accent_dark,
    hostName: row.host_name,
    languages: row.languages,
    pace: row.pace,
    pepper: row.pepper,
  };
}

export async function writeSettings(
  tx: Transaction,
  settings: PortalSettingsInput & { at: Date },
): Promise<void> {
  await tx
    .updateTable('portal_settings')
    .set({
      is_on: settings.isOn,
      name: settings.name,
      welcome: settings.welcome,
      accent_light: settings.accentLight,
      accent_dark: settings.accentDark,
      host_name: settings.hostName,
      languages: settings.languages,
      pace: settings.pace,
      updated_at: settings.at,
    })
    .where('id', '=', 1)
    .execute();
}
