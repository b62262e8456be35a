// Who may do what with topics, sources and mentions.

import type { Permission } from '#platform/feature.ts';

export const listeningPermissions = {
  'listening.topics.read': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'See the topics, their queries and their earlier versions',
  },
  'listening.topics.write': {
    roles: ['administrator', 'hub', 'expert'],
    meaning: 'Add, change and remove topics; experts only those of their own unit',
  },
  'listening.lists.write': {
    roles: ['administrator', 'hub'],
    meaning: 'Add, change and remove the lists that queries share',
  },
  'listening.sources.read': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'See the sources and how they are doing',
  },
  'listening.sources.write': {
    roles: ['administrator', 'hub'],
    meaning: 'Add, change, pause and remove sources, and look now',
  },
  'listening.mentions.read': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'Read mentions with their posts and reasons',
  },
  'listening.mentions.judge': {
    roles: ['administrator', 'hub', 'expert'],
    meaning: 'Mark a mention relevant or not relevant',
  },
} satisfies Readonly<Record<string, Permission>>;
