// What the commands and queries of conversations work with, and the look-ups they share.

import type { ContactsFacade } from '#features/contacts/facade.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import type { Queryable } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Platform } from '#platform/feature.ts';
import { conversationsErrors } from './contract.ts';

export type Conversations = {
  platform: Pick<Platform, 'db' | 'clock' | 'events' | 'jobs' | 'log'>;
  people: PeopleFacade;
  listening: ListeningFacade;
  contacts: ContactsFacade;
};

/** Whom a conversation may be given to: whoever works on those of its unit. */
export function whoMayWork(
  { people }: Pick<Conversations, 'people'>,
  db: Queryable,
  { unitId }: { unitId: string | null },
): ReturnType<PeopleFacade['whoMay']> {
  return people.whoMay(db, { permission: 'conversations.work', unitId });
}

export function conversationNotFound(conversationId: string): AppError {
  return new AppError(
    'not-found',
    conversationsErrors.conversationNotFound,
    'There is no such conversation',
    { details: { conversationId } },
  );
}
