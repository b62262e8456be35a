// What the commands and queries of engagement work with, and the look-ups they share.

import type { AccessFacade } from '#features/access/facade.ts';
import type { ContactsFacade } from '#features/contacts/facade.ts';
import type { ConversationsFacade, Need } from '#features/conversations/facade.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import type { RoutingFacade } from '#features/routing/facade.ts';
import type { Actor } from '#platform/actor.ts';
import type { Queryable } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { Platform } from '#platform/feature.ts';
import { engagementErrors } from './contract.ts';
import { policyInput } from './contract/policy.ts';
import type { Policy } from './contract/policy.ts';
import { findDraft } from './store/drafts.ts';
import type { DraftRow } from './store/drafts.ts';
import { findPolicy } from './store/policies.ts';

export type Engagement = {
  platform: Pick<Platform, 'db' | 'clock' | 'events' | 'jobs' | 'log' | 'fetch'>;
  access: AccessFacade;
  people: PeopleFacade;
  listening: ListeningFacade;
  contacts: ContactsFacade;
  conversations: ConversationsFacade;
  routing: RoutingFacade;
};

export async function getNeed(
  { conversations }: Engagement,
  db: Queryable,
  conversationId: string,
): Promise<Need> {
  const need = await conversations.needOf(db, conversationId);
  if (need) return need;
  const message = 'There is no such conversation.';
  throw new AppError('not-found', engagementErrors.conversationNotFound, message, {
    details: { conversationId },
  });
}

/**
 * What is about a topic of a unit is for whoever has the right there; what is about none, for whoever has it anywhere.
 * @throws AppError `forbidden`
 */
export async function requireFor(
  { people }: Pick<Engagement, 'people'>,
  actor: Actor,
  permission: string,
  { unitId }: Pick<Need, 'unitId'>,
): Promise<void> {
  if (unitId !== null) await people.requireInUnit(actor, permission, unitId);
}

/** As `requireFor`, where nothing is refused yet. */
export async function mayFor(
  { people }: Pick<Engagement, 'people'>,
  db: Queryable,
  actor: PersonActor,
  { permission, need: { unitId } }: { permission: string; need: Pick<Need, 'unitId'> },
): Promise<boolean> {
  const may = await people.whoMay(db, { permission, unitId });
  return may({ id: actor.personId, name: actor.name, grants: [...actor.grants] });
}

/** As `requireFor`, by the conversation that a draft stands in. */
export async function requireForDraft(
  engagement: Engagement,
  actor: Actor,
  permission: string,
  draftId: string,
): Promise<void> {
  const { db } = engagement.platform;
  const { conversation_id: conversationId } = await getDraft(db, draftId);
  await requireFor(engagement, actor, permission, await getNeed(engagement, db, conversationId));
}

export async function getDraft(
  db: Queryable,
  draftId: string,
  options: { forUpdate?: boolean } = {},
): Promise<DraftRow> {
  const draft = await findDraft(db, draftId, options);
  if (draft) return draft;
  throw new AppError('not-found', engagementErrors.draftNotFound, 'There is no such draft.', {
    details: { draftId },
  });
}

/** Before anybody decided anything: the organisation's own name, and defaults. */
export async function readPolicy({ people }: Engagement, db: Queryable): Promise<Policy> {
  const [decided, organisation] = await Promise.all([findPolicy(db), people.organisation(db)]);
  const names = organisation ? [organisation.name] : [];
  if (!decided) {
    const changedAt = new Date(0).toISOString();
    return { ...policyInput.parse({ names }), version: 0, changedBy: '', changedAt };
  }
  return decided.names.length > 0 ? decided : { ...decided, names };
}
