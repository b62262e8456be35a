// What people lets whom do.

import type { Permission } from '#platform/feature.ts';

export const peoplePermissions = {
  'people.directory.read': {
    roles: ['administrator', 'hub', 'expert', 'member'],
    meaning: 'See the organisation, its units and its people',
  },
  'people.organisation.manage': {
    roles: ['administrator'],
    meaning: 'Change the name, language and contact of the organisation',
  },
  'people.units.manage': {
    roles: ['administrator'],
    meaning: 'Create, move, rename and remove units',
  },
  'people.people.manage': {
    roles: ['administrator'],
    meaning: 'Change, deactivate and reactivate people',
  },
  'people.grants.manage': {
    roles: ['administrator'],
    meaning: 'Give people roles and take them away',
  },
  'people.invitations.manage': {
    roles: ['administrator', 'hub'],
    meaning: 'Invite people and revoke invitations',
  },
} as const satisfies Record<string, Permission>;
