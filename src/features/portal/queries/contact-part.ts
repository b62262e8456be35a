// What the portal keeps of people outside, for export and erasure: sessions, and links that wait in a mail.

import type { ContactPart } from '#features/contacts/facade.ts';
import type { Portal } from '../context.ts';
import { eraseVisitor, listSessions } from '../store/visitors.ts';

export function contactPart({ contacts }: Pick<Portal, 'contacts'>): ContactPart {
  return {
    name: 'portal',
    posts: () => Promise.resolve([]),
    async export(db, identityIds) {
      const contactIds = await contacts.contactsOf(db, identityIds);
      const sessions = await listSessions(db, [...new Set(contactIds.values())]);
      return sessions.map(({ shownAs, createdAt, expiresAt }) => ({
        kind: 'session of the portal',
        shownAs,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      }));
    },
    async erase(tx, identityIds) {
      const contactIds = [...new Set((await contacts.contactsOf(tx, identityIds)).values())];
      const addresses = await contacts.mailAddressesOf(tx, contactIds);
      const { sessions, entries } = await eraseVisitor(tx, {
        contactIds,
        addresses: [...addresses.values()].map(({ address }) => address),
      });
      return { portal_sessions: sessions, portal_entries: entries };
    },
  };
}
