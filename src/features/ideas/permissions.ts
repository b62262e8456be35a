// What ideas lets whom do.

import type { Permission } from '#platform/feature.ts';

export const ideasPermissions = {
  'ideas.read': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'Read ideas with their votes, wordings, comments and notes',
  },
  'ideas.frame.manage': {
    roles: ['administrator', 'hub'],
    meaning: 'Name boards, statuses and tags',
  },
} as const satisfies Record<string, Permission>;
