// What conversations give to a copy of a contact, and to its erasing: who takes part stays as a number without a name, and
// what our own people wrote about them goes.

import type { ContactPart } from '#features/contacts/facade.ts';
import {
  emptyNotesAbout,
  emptyReasonsAbout,
  listConversationsOfIdentities,
  listNotesAbout,
  listPostsOfIdentities,
} from '../store/contact-part.ts';

export const contactPart: ContactPart = {
  name: 'conversations',
  posts: listPostsOfIdentities,
  async export(db, identityIds) {
    const found = await listConversationsOfIdentities(db, identityIds);
    const notes = Map.groupBy(
      await listNotesAbout(db, identityIds),
      ({ conversationId }) => conversationId,
    );
    return found.map(({ openedAt, ...one }) => ({
      ...one,
      openedAt: openedAt.toISOString(),
      notes: (notes.get(one.id) ?? []).map(({ text, writtenAt }) => {
        return { text, writtenAt: writtenAt.toISOString() };
      }),
    }));
  },
  async erase(tx, identityIds, now) {
    return {
      conversation_notes: await emptyNotesAbout(tx, identityIds, now),
      conversation_events: await emptyReasonsAbout(tx, identityIds),
    };
  },
};
