// Offers as people see them: with names, and with the conversation they are about.

import type { Card } from '#features/conversations/contract.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Routing } from '../context.ts';
import type {
  ConversationRouting,
  HubBoard,
  HubReasonShown,
  Offer,
  OfferWithConversation,
} from '../contract/offers.ts';
import type { HubReason } from '../domain/dial/next-step.ts';
import { countOpenOffers, findDecision, findDial, listWithHub } from '../store/boards.ts';
import { listEscalations, listLate } from '../store/clocks.ts';
import { listOpenOffers, readOffers } from '../store/dials.ts';
import type { OfferRow } from '../store/dials.ts';
import { isExpert } from './find-candidates.ts';
import { readCrew } from './read-crew.ts';

/** @param personId null: everybody's, for the hub */
export async function showOpenOffers(
  routing: Routing,
  personId: string | null,
): Promise<OfferWithConversation[]> {
  const { db } = routing.platform;
  const rows = await listOpenOffers(db, personId);
  const cards = await cardsById(
    routing,
    rows.map(({ conversationId }) => conversationId),
  );
  const nameOf = await readNames(routing, db);
  return rows.flatMap((row) => {
    const conversation = cards.get(row.conversationId);
    return conversation ? [{ ...shapeOffer(row, nameOf), conversation }] : [];
  });
}

export async function showConversationRouting(
  routing: Routing,
  conversationId: string,
): Promise<ConversationRouting> {
  const { db } = routing.platform;
  const nameOf = await readNames(routing, db);
  const dial = await findDial(db, conversationId);
  const decision = await findDecision(db, conversationId);
  const offers = await readOffers(db, conversationId);
  const escalations = await listEscalations(db, conversationId);
  return {
    conversationId,
    phase: dial?.phase ?? 'idle',
    round: dial?.round ?? 0,
    offers: offers.toReversed().map((offer) => shapeOffer(offer, nameOf)),
    candidates: (decision?.candidates ?? []).map((candidate) => ({
      person: nameOf(candidate.personId),
      score: candidate.score,
      reasons: [...candidate.reasons],
      features: { ...candidate.features },
      gates: [...candidate.gates],
    })),
    rankedAt: decision?.madeAt.toISOString() ?? null,
    hub: dial?.hubReason ? shapeHubReason(dial.hubReason, nameOf) : null,
    escalations: escalations.map(({ waitsFor, dueAt, firedAt }) => ({
      waitsFor,
      dueAt: dueAt.toISOString(),
      firedAt: firedAt?.toISOString() ?? null,
    })),
  };
}

export async function showHubBoard(routing: Routing): Promise<HubBoard> {
  const { clock, db } = routing.platform;
  const unrouted = await listWithHub(db);
  const late = await listLate(db);
  const cards = await cardsById(
    routing,
    [...unrouted, ...late].map(({ conversationId }) => conversationId),
  );
  const at = clock.now();
  const crew = await readCrew(routing, db, { at, topicIds: [], sourceId: null });
  const offered = await countOpenOffers(db);
  const nameOf = await readNames(routing, db);
  return {
    unrouted: unrouted.flatMap(({ conversationId, since, hubReason }) => {
      const conversation = cards.get(conversationId);
      if (!conversation || !hubReason) return [];
      const why = shapeHubReason(hubReason, nameOf);
      return [{ conversation, since: since.toISOString(), why }];
    }),
    late: late.flatMap(({ conversationId, since, waitsFor }) => {
      const conversation = cards.get(conversationId);
      return conversation ? [{ conversation, waitsFor, since: since.toISOString() }] : [];
    }),
    load: [...crew.values()]
      .filter(({ person }) => isExpert(person))
      .map(({ person, now }) => ({
        person: { id: person.id, name: person.name },
        holding: now.holding - (offered.get(person.id) ?? 0),
        offered: offered.get(person.id) ?? 0,
        holdingMax: now.holdingMax,
        isAway: now.standIn.kind !== 'present',
      }))
      .toSorted((a, b) => b.holding + b.offered - (a.holding + a.offered)),
  };
}

export async function cardsById(
  { conversations, platform }: Routing,
  conversationIds: readonly string[],
): Promise<Map<string, Card>> {
  const ids = [...new Set(conversationIds)];
  const cards = ids.length === 0 ? [] : await conversations.cardsOf(platform.db, ids);
  return new Map(cards.map((card) => [card.id, card]));
}

export type NameOf = (personId: string) => { id: string; name: string };

/** Whoever is no longer active keeps their place under a word for it. */
export async function readNames({ people }: Routing, db: Queryable): Promise<NameOf> {
  const names = new Map((await people.activePeople(db)).map(({ id, name }) => [id, name]));
  return (id) => ({ id, name: names.get(id) ?? '(no longer here)' });
}

export function shapeOffer(row: OfferRow, nameOf: NameOf): Offer {
  const { personId, offeredAt, dueAt, endedAt, passedTo, ...offer } = row;
  return {
    ...offer,
    person: nameOf(personId),
    offeredAt: offeredAt.toISOString(),
    dueAt: dueAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    passedTo: passedTo === null ? null : nameOf(passedTo),
  };
}

function shapeHubReason({ words, asked, keptAway }: HubReason, nameOf: NameOf): HubReasonShown {
  return {
    words,
    asked: asked.map(({ personId, ...each }) => ({ person: nameOf(personId), ...each })),
    keptAway: keptAway.map(({ personId, why }) => ({ person: nameOf(personId), why })),
  };
}
