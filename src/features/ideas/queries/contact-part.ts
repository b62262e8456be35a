// What ideas give to a copy of a contact, and to its erasing: their words go; that somebody voted stays as a number.

import type { ContactPart } from '#features/contacts/facade.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Ideas } from '../context.ts';
import { eraseContact, listIdeasWith, listOfContacts } from '../store/contact-part.ts';
import { holdWhole, recount } from '../store/standings.ts';
import type { Whole } from '../store/standings.ts';

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
      // Held first, in one order, as everywhere; what they count is right as soon as this is committed.
      const wholes = await holdWholesOf(tx, contactIds);
      const erased = await eraseContact(tx, contactIds, platform.clock.now());
      for (const whole of wholes) await recount(tx, whole);
      return erased;
    },
  };
}

async function holdWholesOf(tx: Transaction, contactIds: readonly string[]): Promise<Whole[]> {
  const wholes: Whole[] = [];
  for (const ideaId of await listIdeasWith(tx, contactIds)) {
    const whole = await holdWhole(tx, ideaId);
    if (whole) wholes.push(whole);
  }
  return wholes;
}
