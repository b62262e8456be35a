// What routing gives to a copy of a contact, and to its erasing: that somebody answered stays as a number, without what
// was asked.

import type { ContactPart } from '#features/contacts/facade.ts';
import type { Routing } from '../context.ts';
import { eraseQuestionsOfIdentities, listQuestionsOfIdentities } from '../store/contact-part.ts';

export function contactPartOf({ platform }: Pick<Routing, 'platform'>): ContactPart {
  return {
    name: 'routing',
    posts: () => Promise.resolve([]),
    async export(db, identityIds) {
      const questions = await listQuestionsOfIdentities(db, identityIds);
      return questions.map(({ id, title, text, createdAt }) => ({
        id,
        title,
        text,
        createdAt: createdAt.toISOString(),
      }));
    },
    erase: (tx, identityIds) => eraseQuestionsOfIdentities(tx, identityIds, platform.clock.now()),
  };
}
