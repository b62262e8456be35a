// What the commands and queries of ideas work with, and the look-ups they share.

import type { AccessFacade } from '#features/access/facade.ts';
import type { ContactsFacade } from '#features/contacts/facade.ts';
import type { ConversationsFacade } from '#features/conversations/facade.ts';
import type { EngagementFacade } from '#features/engagement/facade.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import type { RoutingFacade } from '#features/routing/facade.ts';
import type { Actor } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Platform } from '#platform/feature.ts';
import type { OutgoingMail } from '#platform/mail/outgoing-mail.ts';
import { ideasErrors } from './contract.ts';
import type { WhoKey } from './contract/ideas.ts';
import type { SimilarIdeas } from './similar/similar-ideas.ts';
import { findIdea } from './store/ideas.ts';
import type { IdeaRow } from './store/ideas.ts';
import { holdWhole } from './store/standings.ts';
import type { Whole } from './store/standings.ts';

export type Ideas = {
  platform: Pick<Platform, 'db' | 'clock' | 'events' | 'jobs' | 'log' | 'secrets'>;
  access: AccessFacade;
  people: PeopleFacade;
  listening: ListeningFacade;
  contacts: ContactsFacade;
  conversations: ConversationsFacade;
  routing: Pick<RoutingFacade, 'notify'>;
  engagement: EngagementFacade;
  mail: OutgoingMail;
  publicUrl: string;
  similar: SimilarIdeas;
  /** @throws AppError `forbidden` for who may take part, but not work with what others said */
  requireWork(actor: Actor): void;
};

export async function getIdea(
  db: Queryable,
  ideaId: string,
  options: { forUpdate?: boolean } = {},
): Promise<IdeaRow> {
  const idea = await findIdea(db, ideaId, options);
  if (idea) return idea;
  throw ideaNotFound({ ideaId });
}

/** The idea with all that was merged into it, held; told of one that was merged, the whole it is a part of. */
export async function getWhole(tx: Transaction, ideaId: string): Promise<Whole> {
  const whole = await holdWhole(tx, ideaId);
  if (whole) return whole;
  throw ideaNotFound({ ideaId });
}

export function ideaNotFound(details: Record<string, unknown>): AppError {
  const message = 'There is no such idea (any more).';
  return new AppError('not-found', ideasErrors.ideaNotFound, message, { details });
}

/** A person signed in; programs and Parley itself have no voice of their own. */
export function personOf(actor: Actor): WhoKey | null {
  return actor.kind === 'person' ? { kind: 'person', id: actor.personId } : null;
}
