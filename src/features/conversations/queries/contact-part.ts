// What conversations give to a copy of a contact, and to its erasing: who takes part stays as a number, without a name.

import type { ContactPart } from '#features/contacts/facade.ts';
import { listConversationsOfIdentities, listPostsOfIdentities } from '../store/contact-part.ts';

export const contactPart: ContactPart = {
  name: 'conversations',
  posts: listPostsOfIdentities,
  async export(db, identityIds) {
    const found = await listConversationsOfIdentities(db, identityIds);
    return found.map(({ openedAt, ...one }) => ({ ...one, openedAt: openedAt.toISOString() }));
  },
  erase: () => Promise.resolve({}),
};
