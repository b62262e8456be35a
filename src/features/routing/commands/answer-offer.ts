// Somebody answers an offer: takes it, declines it with a reason, or passes it on to a person they name. And whoever
// wants to takes a conversation without being asked.

import type { Actor } from '#platform/actor.ts';
import type { Queryable } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import { getNeed } from '../context.ts';
import type { Routing } from '../context.ts';
import { routingErrors } from '../contract.ts';
import type { DeclineReason } from '../domain/dial/dial.ts';
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

/** @throws AppError `conflict` when they were asked already, or may not work on it */
export async function passOffer(
  routing: Routing,
  actor: PersonActor,
  { offerId, toPersonId, words }: { offerId: string; toPersonId: string; words: string },
): Promise<OfferRow> {
  const { conversationId } = await getOffer(routing.platform.db, offerId);
  await requireWorker(routing, { conversationId, personId: toPersonId });
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
  await requireWorker(routing, { conversationId, personId });
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

async function requireWorker(
  routing: Routing,
  { conversationId, personId }: { conversationId: string; personId: string },
): Promise<void> {
  const { people, platform } = routing;
  const { unitId } = await getNeed(routing, platform.db, conversationId);
  const person = await people.person(personId);
  const mayWork = await people.whoMay(platform.db, { permission: 'conversations.work', unitId });
  if (person.deactivatedAt === null && mayWork(person)) return;
  const message = `${person.name} does not answer conversations like this one. Name somebody who does.`;
  throw new AppError('conflict', routingErrors.personUnusable, message, { details: { personId } });
}
