// What ideas lets whom do.

import type { Permission } from '#platform/feature.ts';

export const ideasPermissions = {
  'ideas.read': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'Read ideas with their votes, wordings, comments and notes',
  },
  'ideas.take-part': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'Add ideas, vote, follow and comment for oneself',
  },
  'ideas.work': {
    roles: ['administrator', 'hub', 'expert'],
    meaning: 'Make ideas from conversations, vote for others, add wordings and notes, edit and tag',
  },
  'ideas.decide': {
    roles: ['administrator', 'hub'],
    meaning: 'Change statuses and answer publicly, merge and take apart, hold and hide',
  },
  'ideas.frame.manage': {
    roles: ['administrator', 'hub'],
    meaning: 'Name boards, statuses and tags',
  },
  'ideas.loop.read': {
    roles: ['administrator', 'hub', 'expert'],
    meaning: 'See who is owed an outcome, and who was told',
  },
  'ideas.loop.approve': {
    roles: ['administrator', 'hub'],
    meaning: 'Approve, change and decline what people are told of an outcome',
  },
  'ideas.programmes.read': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'See programmes, their rounds and feedback',
  },
  'ideas.programmes.manage': {
    roles: ['administrator', 'hub'],
    meaning: 'Run programmes: invite, record consent, set rounds, thank and publish the result',
  },
} as const satisfies Record<string, Permission>;
