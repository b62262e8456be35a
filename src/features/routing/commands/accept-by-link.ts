// Accepting by the link of a mail: the link stands for the person it was mailed to, for one offer, once.

import { AppError } from '#platform/errors.ts';
import type { Actor } from '#platform/actor.ts';
import { getNeed, titleOf } from '../context.ts';
import type { Routing } from '../context.ts';
import { routingErrors } from '../contract.ts';
import { findOffer } from '../store/dials.ts';
import { findAcceptLink, useAcceptLink } from '../store/notices.ts';
import { runDial } from './run-dial.ts';

export type LinkedOffer = { conversationId: string; title: string; isOpen: boolean };

/** Null: there is no such link. */
export async function findLinkedOffer(routing: Routing, hash: Buffer): Promise<LinkedOffer | null> {
  const { clock, db } = routing.platform;
  const link = await findAcceptLink(db, hash);
  const offer = link && (await findOffer(db, link.offerId));
  if (!link || !offer) return null;
  const { conversationId } = offer;
  const title = titleOf(await getNeed(routing, db, conversationId));
  const isUsable = link.usedAt === null && link.expiresAt > clock.now();
  return { conversationId, title, isOpen: isUsable && offer.outcome === null };
}

/** @throws AppError `conflict` when the offer is over or the link was used */
export async function acceptByLink(routing: Routing, hash: Buffer): Promise<void> {
  const { clock, db } = routing.platform;
  await db.transaction().execute(async (tx) => {
    const link = await findAcceptLink(tx, hash);
    const isFirst = link !== undefined && (await useAcceptLink(tx, hash, clock.now()));
    const offer = link && (await findOffer(tx, link.offerId));
    if (!isFirst || !offer) throw linkInvalid();
    const { conversationId, personId, id: offerId } = offer;
    const person = await routing.people.person(personId);
    if (person.deactivatedAt !== null) throw linkInvalid();
    const { name, grants } = person;
    const actor: Actor = { kind: 'person', personId, name, grants };
    const command = { kind: 'accept', offerId, personId } as const;
    await runDial(routing, tx, { conversationId, command, actor });
  });
}

function linkInvalid(): AppError {
  const message = 'This link is not known, was used already, or its time is up.';
  return new AppError('conflict', routingErrors.linkInvalid, message);
}
