// What contacts lets whom do.

import type { Permission } from '#platform/feature.ts';

export const contactsPermissions = {
  'contacts.read': {
    roles: ['administrator', 'hub', 'expert'],
    meaning: 'See contacts, their identities, timeline and what is known of them',
  },
  'contacts.write': {
    roles: ['administrator', 'hub', 'expert'],
    meaning: 'Add contacts, link and unlink identities, record facts, relationships and consent',
  },
  'contacts.erase': {
    roles: ['administrator', 'hub'],
    meaning: 'Export all that is kept of a contact, and erase it with proof',
  },
} as const satisfies Record<string, Permission>;
