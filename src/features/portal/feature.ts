// The portal put together: the public site for ideas, its settings, and what keeps spam out.

import type { Feature, Platform } from '#platform/feature.ts';
import { changeSettings } from './commands/change-settings.ts';
import type { Portal } from './context.ts';
import { portalEvents } from './contract.ts';
import { rewrite } from './domain/addresses.ts';
import type { PortalFacade } from './facade.ts';
import { portalJobs } from './jobs.ts';
import { portalMigrations } from './migrations/portal-migrations.ts';
import { portalPermissions } from './permissions.ts';
import { contactPart } from './queries/contact-part.ts';
import { createSettings } from './queries/settings.ts';
import { portalRoutes } from './routes.ts';
import { portalMounts } from './site/mount.ts';

export type PortalNeeds = Omit<Portal, 'platform' | 'settings'>;

export function createPortal(
  platform: Platform,
  needs: PortalNeeds,
): Feature & { facade: PortalFacade } {
  const settings = createSettings(platform, needs.people);
  const portal: Portal = { platform, settings, ...needs };
  needs.contacts.addPart(contactPart(portal));
  return {
    name: 'portal',
    migrations: portalMigrations,
    permissions: portalPermissions,
    routes: portalRoutes(portal),
    mounts: portalMounts(portal),
    jobs: portalJobs(portal),
    live: [{ type: portalEvents.settingsChanged, permission: 'portal.settings.manage' }],
    facade: {
      set: (actor, input) => changeSettings(portal, actor, input),
      async prepare() {
        await settings.now();
      },
      rewriteUrl: ({ url, host }) => rewrite(url, host, settings.lastSeen()?.hostName ?? null),
    },
  };
}
