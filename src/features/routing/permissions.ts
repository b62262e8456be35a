// What routing lets whom do.

import type { Permission } from '#platform/feature.ts';

export const routingPermissions = {
  'routing.offers.answer': {
    roles: ['administrator', 'hub', 'expert'],
    meaning: 'Be offered conversations, take them, decline them and pass them on',
  },
  'routing.reasons.read': {
    roles: ['administrator', 'hub', 'expert'],
    meaning: 'See who was asked about a conversation and why, and what people know',
  },
  'routing.hub.read': {
    roles: ['administrator', 'hub'],
    meaning: 'See what routing found nobody for, what is late and how much everybody has to do',
  },
  'routing.hub.offer': {
    roles: ['administrator', 'hub'],
    meaning: 'Offer a conversation to a person of one’s choice',
  },
  'routing.rules.manage': {
    roles: ['administrator', 'hub'],
    meaning: 'Change the rules, rotas, holidays and escalation of routing',
  },
  'routing.people.manage': {
    roles: ['administrator', 'hub'],
    meaning: 'Enter absences, certificates and topics for other people',
  },
} as const satisfies Record<string, Permission>;
