// What samples lets whom do.

import type { Permission } from '#platform/feature.ts';

export const samplesPermissions = {
  'samples.notes.read': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'Read notes',
  },
  'samples.notes.write': {
    roles: ['administrator', 'hub', 'expert'],
    meaning: 'Add notes',
  },
} as const satisfies Record<string, Permission>;
