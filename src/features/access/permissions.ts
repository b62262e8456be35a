// What access lets whom do.

import type { Permission } from '#platform/feature.ts';

export const accessPermissions = {
  'access.tokens.manage': {
    roles: ['administrator'],
    meaning: 'Create and revoke API tokens',
  },
  'access.audit.read': {
    roles: ['administrator'],
    meaning: 'Read the audit log',
  },
} as const satisfies Record<string, Permission>;
