// What the portal lets whom do.

import type { Permission } from '#platform/feature.ts';

export const portalPermissions = {
  'portal.settings.manage': {
    roles: ['administrator', 'hub'],
    meaning: 'Put the public portal on or off, name and colour it',
  },
} as const satisfies Record<string, Permission>;
