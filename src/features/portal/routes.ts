// The portal's settings over HTTP; the portal itself is mounted in site/.

import { someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { changeSettings } from './commands/change-settings.ts';
import type { Portal } from './context.ts';
import { portalSettingsInput, portalSettingsShape } from './contract.ts';
import { showSettings } from './queries/show-settings.ts';

export function portalRoutes(portal: Portal): Route[] {
  const path = '/api/v1/portal-settings';
  const tag = 'Portal';
  const permission = 'portal.settings.manage';
  return [
    defineRoute({
      method: 'GET',
      path,
      permission,
      summary: 'How the public portal is set',
      tag,
      response: portalSettingsShape,
      handle: async () => ({ body: await showSettings(portal) }),
    }),
    defineRoute({
      method: 'PUT',
      path,
      permission,
      summary: 'Put the public portal on or off, name and colour it',
      tag,
      body: portalSettingsInput,
      response: portalSettingsShape,
      handle: async ({ body, actor }) => {
        await changeSettings(portal, someone(actor), body);
        return { body: await showSettings(portal) };
      },
    }),
  ];
}
