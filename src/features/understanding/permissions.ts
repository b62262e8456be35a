// Who may correct labels, see what was learnt from it, and decide what is used.

import type { Permission } from '#platform/feature.ts';

export const understandingPermissions = {
  'understanding.labels.correct': {
    roles: ['administrator', 'hub', 'expert'],
    meaning: 'Say what the label of a mention should be, or that it is right',
  },
  'understanding.models.read': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'See how well posts are understood, and what was learnt from corrections',
  },
  'understanding.models.manage': {
    roles: ['administrator', 'hub'],
    meaning: 'Choose which learnt model is used, and from which confidence on a label is sure',
  },
  'understanding.model-port.manage': {
    roles: ['administrator'],
    meaning: 'Set up a language model of another server, and what it is asked for',
  },
} satisfies Readonly<Record<string, Permission>>;
