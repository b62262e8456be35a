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
import type { Reason } from '../contract/reasons.ts';
import type { HubReason } from '../domain/dial/next-step.ts';
import { countOpenOffers, findDecision, findDial, listWithHub } from '../store/boards.ts';
import { listEscalations, listLate } from '../store/clocks.ts';
import { listOpenOffers, readOffers } from '../store/dials.ts';
import type { OfferRow } from '../store/dials.ts';
import type { Language } from '../words/words.ts';
import { readCrew } from './read-crew.ts';
import { readWording } from './word-reasons.ts';
import type { Wording } from './word-reasons.ts';

/** @param personId null: everybody's, for the hub */
export async function showOpenOffers(
  routing: Routing,
  { personId, language }: { personId: string | null; language: Language },
): Promise<OfferWithConversation[]> {
  const { db } = routing.platform;
  const rows = await listOpenOffers(db, personId);
  const cards = await cardsById(
    routing,
    rows.map(({ conversationId }) => conversationId),
  );
  const said = await readSaying(routing, {
    reasons: rows.flatMap(({ reasons }) => reasons),
    language,
  });
  return rows.flatMap((row) => {
    const conversation = cards.get(row.conversationId);
    return conversation ? [{ ...shapeOffer(row, said), conversation }] : [];
  });
}

export async function showConversationRouting(
  routing: Routing,
  { conversationId, language }: { conversationId: string; language: Language },
): Promise<ConversationRouting> {
  const { db } = routing.platform;
  const dial = await findDial(db, conversationId);
  const decision = await findDecision(db, conversationId);
  const offers = await readOffers(db, conversationId);
  const escalations = await listEscalations(db, conversationId);
  const candidates = decision?.candidates ?? [];
  const reasons = [...offers, ...candidates].flatMap((each) => each.reasons);
  const said = await readSaying(routing, { reasons, language });
  return {
    conversationId,
    phase: dial?.phase ?? 'idle',
    round: dial?.round ?? 0,
    offers: offers.toReversed().map((offer) => shapeOffer(offer, said)),
    candidates: candidates.map((candidate) => ({
      person: said.nameOf(candidate.personId),
      score: candidate.score,
      reasons: candidate.reasons.map(said.word),
      features: { ...candidate.features },
      gates: candidate.gates.map(({ gate, why }) => ({ gate, why: said.word(why) })),
    })),
    rankedAt: decision?.madeAt.toISOString() ?? null,
    hub: dial?.hubReason ? shapeHubReason(dial.hubReason, said) : null,
    escalations: escalations.map(({ waitsFor, dueAt, firedAt }) => ({
      waitsFor,
      dueAt: dueAt.toISOString(),
      firedAt: firedAt?.toISOString() ?? null,
    })),
  };
}

export async function showHubBoard(routing: Routing, language: Language): Promise<HubBoard> {
  const { clock, db } = routing.platform;
  const unrouted = await listWithHub(db);
  const late = await listLate(db);
  const cards = await cardsById(
    routing,
    [...unrouted, ...late].map(({ conversationId }) => conversationId),
  );
  const at = clock.now();
  const crew = await readCrew(routing, db, { at });
  const offered = await countOpenOffers(db);
  const said = await readSaying(routing, { reasons: [], language });
  return {
    unrouted: unrouted.flatMap(({ conversationId, since, hubReason }) => {
      const conversation = cards.get(conversationId);
      if (!conversation || !hubReason) return [];
      const why = shapeHubReason(hubReason, said);
      return [{ conversation, since: since.toISOString(), why }];
    }),
    late: late.flatMap(({ conversationId, since, waitsFor }) => {
      const conversation = cards.get(conversationId);
      return conversation ? [{ conversation, waitsFor, since: since.toISOString() }] : [];
    }),
    load: [...crew.values()]
      .filter(({ isExpert }) => isExpert)
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

/** Names and reasons as the reader has them. */
export type Saying = { nameOf: NameOf; word: Wording };

export async function readSaying(
  routing: Routing,
  of: { reasons: readonly Reason[]; language: Language },
): Promise<Saying> {
  const { db } = routing.platform;
  const [nameOf, word] = await Promise.all([readNames(routing, db), readWording(db, of)]);
  return { nameOf, word };
}

export function shapeOffer(row: OfferRow, { nameOf, word }: Saying): Offer {
  const { personId, offeredAt, dueAt, endedAt, passedTo, reasons, ...offer } = row;
  return {
    ...offer,
    reasons: reasons.map(word),
    person: nameOf(personId),
    offeredAt: offeredAt.toISOString(),
    dueAt: dueAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    passedTo: passedTo === null ? null : nameOf(passedTo),
  };
}

function shapeHubReason({ why, asked, keptAway }: HubReason, saying: Saying): HubReasonShown {
  const { nameOf, word } = saying;
  return {
    words: word(why),
    asked: asked.map(({ personId, outcome, said }) => {
      return { person: nameOf(personId), outcome, words: said === null ? '' : word(said) };
    }),
    keptAway: keptAway.map((each) => {
      return { person: nameOf(each.personId), why: each.why.map(word).join('; ') };
    }),
  };
}
