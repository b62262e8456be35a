// What ideas give to a copy of a contact, and to its erasing: their words go; that somebody voted stays as a number.

import type { ContactPart } from '#features/contacts/facade.ts';
import type { Ideas } from '../context.ts';
import { eraseContact, listOfContacts } from '../store/contact-part.ts';

export function contactPart({
  platform,
  contacts,
}: Pick<Ideas, 'platform' | 'contacts'>): ContactPart {
  return {
    name: 'ideas',
    posts: () => Promise.resolve([]),
    async export(db, identityIds) {
      const contactIds = [...new Set((await contacts.contactsOf(db, identityIds)).values())];
      const found = await listOfContacts(db, contactIds);
      return found.map(({ at, ...one }) => ({ ...one, at: at.toISOString() }));
    },
    async erase(tx, identityIds) {
      const contactIds = [...new Set((await contacts.contactsOf(tx, identityIds)).values())];
      return eraseContact(tx, contactIds, platform.clock.now());
    },
  };
}
