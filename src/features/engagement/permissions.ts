// What engagement lets whom do.

import type { Permission } from '#platform/feature.ts';

export const engagementPermissions = {
  'engagement.read': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'See answers, promises and questions inside of conversations',
  },
  'engagement.answer': {
    roles: ['administrator', 'hub', 'expert'],
    meaning:
      'Write, send, change and take back answers, as far as one is trusted; promise, and ask inside',
  },
  'engagement.review': {
    roles: ['administrator', 'hub'],
    meaning: 'Approve what others want to send, or send it back',
  },
  'engagement.policy.read': {
    roles: ['administrator', 'hub', 'expert'],
    meaning: 'See what answers are checked by',
  },
  'engagement.policy.manage': {
    roles: ['administrator', 'hub'],
    meaning: 'Decide what answers are checked by, and how far people are trusted',
  },
  'engagement.knowledge.read': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'Search past answers, notes and documents',
  },
  'engagement.knowledge.write': {
    roles: ['administrator', 'hub', 'expert'],
    meaning: 'Keep answers as notes, change and remove them',
  },
  'engagement.asks.answer': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'Answer what colleagues ask about a conversation',
  },
} as const satisfies Record<string, Permission>;
