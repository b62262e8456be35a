// What conversations lets whom do.

import type { Permission } from '#platform/feature.ts';

export const conversationsPermissions = {
  'conversations.read': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'Read conversations with their posts and history',
  },
  'conversations.work': {
    roles: ['administrator', 'hub', 'expert'],
    meaning:
      'Take, release, answer, close, snooze and label conversations, and write notes in them',
  },
  'conversations.manage': {
    roles: ['administrator', 'hub'],
    meaning: 'Hand conversations to people, merge them, open them by hand, see who holds how many',
  },
  'conversations.rules.manage': {
    roles: ['administrator', 'hub'],
    meaning: 'Decide which mentions open a conversation, and name the labels',
  },
} as const satisfies Record<string, Permission>;
