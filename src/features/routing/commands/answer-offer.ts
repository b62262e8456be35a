// Somebody answers an offer: takes it, declines it with a reason, or passes it on to a person they name. And whoever
// wants to takes a conversation without being asked.

import type { Actor } from '#platform/actor.ts';
import type { Queryable } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { Routing } from '../context.ts';
import { routingErrors } from '../contract.ts';
import type { DeclineReason } from '../domain/dial/dial.ts';
import { isExpert } from '../queries/find-candidates.ts';
import { findOffer } from '../store/dials.ts';
import type { OfferRow } from '../store/dials.ts';
import { offerTo, runDial } from './run-dial.ts';

export async function acceptOffer(
  routing: Routing,
  actor: PersonActor,
  offerId: string,
): Promise<OfferRow> {
  const { personId } = actor;
  return await answer(routing, actor, { kind: 'accept', offerId, personId });
}

export async function declineOffer(
  routing: Routing,
  actor: PersonActor,
  { offerId, reason, words }: { offerId: string; reason: DeclineReason; words: string },
): Promise<OfferRow> {
  const { personId } = actor;
  return await answer(routing, actor, { kind: 'decline', offerId, personId, reason, words });
}

/** @throws AppError `not-found` when there is no such expert, `conflict` when they were asked already */
export async function passOffer(
  routing: Routing,
  actor: PersonActor,
  { offerId, toPersonId, words }: { offerId: string; toPersonId: string; words: string },
): Promise<OfferRow> {
  await requireExpert(routing, toPersonId);
  const { personId } = actor;
  return await answer(routing, actor, { kind: 'pass', offerId, personId, toPersonId, words });
}

type Answer = Extract<
  Parameters<typeof runDial>[2]['command'],
  { kind: 'accept' | 'decline' | 'pass' }
>;

async function answer(routing: Routing, actor: Actor, command: Answer): Promise<OfferRow> {
  const { db } = routing.platform;
  const { conversationId } = await getOffer(db, command.offerId);
  await db.transaction().execute((tx) => runDial(routing, tx, { conversationId, command, actor }));
  return await getOffer(db, command.offerId);
}

/** Pull: one that nobody has, or that is offered to somebody else who has not answered. */
export async function takeConversation(
  routing: Routing,
  actor: PersonActor,
  conversationId: string,
): Promise<void> {
  await routing.platform.db.transaction().execute(async (tx) => {
    await runDial(routing, tx, { conversationId, command: { kind: 'take' }, actor });
    await routing.conversations.take(tx, actor, { conversationId, personId: actor.personId });
  });
}

export async function offerByHub(
  routing: Routing,
  actor: Actor,
  { conversationId, personId }: { conversationId: string; personId: string },
): Promise<void> {
  await requireExpert(routing, personId);
  await routing.platform.db
    .transaction()
    .execute((tx) => offerTo(routing, tx, { conversationId, personId, actor }));
}

export async function getOffer(db: Queryable, offerId: string): Promise<OfferRow> {
  const offer = await findOffer(db, offerId);
  if (offer) return offer;
  throw new AppError('not-found', routingErrors.offerNotFound, 'There is no such offer.', {
    details: { offerId },
  });
}

async function requireExpert({ people }: Routing, personId: string): Promise<void> {
  const person = await people.person(personId);
  if (person.deactivatedAt === null && isExpert(person)) return;
  const message = `${person.name} does not answer conversations. Name somebody who does.`;
  throw new AppError('conflict', routingErrors.personUnknown, message, { details: { personId } });
}
