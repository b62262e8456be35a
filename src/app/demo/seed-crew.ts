// What is known of the people of the demonstration comes in through the commands that people use, before the first post is
// heard: so the first conversations already find whoever knows. Promises are made and kept while somebody looks around.

import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { PersonActor } from '#platform/http/caller.ts';
import { messageOf } from '#platform/errors.ts';
import type { Product } from '../product.ts';
import {
  DEMO_ABSENCES,
  DEMO_CERTIFICATES,
  DEMO_EXPERTISE,
  DEMO_NOTES,
  DEMO_PASSED,
  DEMO_PROMISES,
  DEMO_ROTA,
  DEMO_TRUSTED,
} from './crew.ts';
import { unlessThere } from './unless-there.ts';

type Crew = ReadonlyMap<string, PersonActor>;

const DAY_MS = 86_400_000;
/** Until it can no longer be taken back, and the network has it. */
const SENT_AFTER_MS = 25_000;

export async function seedCrew(
  { features, platform }: Product,
  { hub, crew, topics }: { hub: PersonActor; crew: Crew; topics: ReadonlyMap<string, string> },
): Promise<void> {
  const { crew: routing } = features.routing.facade;
  const engagement = features.engagement.facade;
  for (const { who, knows, confirmedBy } of DEMO_EXPERTISE) {
    const id = await routing.declareExpertise(actorOf(crew, who), { phrase: knows });
    if (id === null) continue;
    for (const name of confirmedBy) await routing.confirmExpertise(actorOf(crew, name), id);
  }
  const today = new Date(platform.clock.now().toISOString().slice(0, 10)).getTime();
  const day = (days: number): string => new Date(today + days * DAY_MS).toISOString();
  for (const { who, from, until, delegate, note } of DEMO_ABSENCES) {
    const delegateId = delegate === null ? null : actorOf(crew, delegate).personId;
    await routing.addAbsence(actorOf(crew, who), {
      from: day(from),
      until: day(until),
      delegateId,
      note,
    });
  }
  await routing.addRota(hub, {
    name: DEMO_ROTA.name,
    timeZone: DEMO_ROTA.timeZone,
    startsOn: day(-7).slice(0, 10),
    handOverAt: 540,
    turnDays: 7,
    personIds: DEMO_ROTA.people.map((name) => actorOf(crew, name).personId),
  });
  for (const { who, name, topic } of DEMO_CERTIFICATES) {
    const topicId = topic === null ? null : (topics.get(topic) ?? null);
    const { personId } = actorOf(crew, who);
    const certificate = { name, topicId, expiresAt: day(365) };
    await routing.grantCertificate(hub, { personId, certificate });
  }
  for (const name of DEMO_TRUSTED) {
    const { personId } = actorOf(crew, name);
    await engagement.setAutonomy(hub, {
      personId,
      sourceId: null,
      topicId: null,
      level: 'trusted',
    });
  }
  const file = fileURLToPath(new URL('past-answers.jsonl', import.meta.url));
  await engagement.importAnswers({ file, origin: 'demonstration' });
  for (const { owner, wordings, ...note } of DEMO_NOTES) {
    await engagement.keepNote(actorOf(crew, owner), { ...note, wordings: [...wordings] });
  }
}

/** What is offered by now and about something that somebody else answers for. */
export async function passOn({ features, platform }: Product, crew: Crew): Promise<void> {
  const { crew: routing } = features.routing.facade;
  const toPersonId = actorOf(crew, DEMO_PASSED.to).personId;
  const actorBy = new Map([...crew.values()].map((actor) => [actor.personId, actor]));
  const offers = await routing.openOffers();
  const needs = await features.conversations.facade.needsOf(
    platform.db,
    offers.map(({ conversationId }) => conversationId),
  );
  for (const { about, words } of DEMO_PASSED.offers) {
    const need = needs.find(({ text }) => about.test(text));
    const offer = offers.find(({ conversationId }) => conversationId === need?.conversationId);
    const actor = actorBy.get(offer?.personId ?? '');
    if (!offer || !actor || actor.personId === toPersonId) continue;
    // The dial goes on meanwhile, and two of them may be about one conversation.
    await unlessThere(() => routing.passOffer(actor, { offerId: offer.id, toPersonId, words }));
  }
}

/**
 * Goes on by itself: whoever started the demonstration does not wait for it.
 * @param conversationIds one for each promise; null: none is about it
 */
export async function keepPromises(
  { features, platform }: Product,
  { crew, conversationIds }: { crew: Crew; conversationIds: readonly (string | null)[] },
  signal: AbortSignal,
): Promise<void> {
  const { conversations, engagement } = features;
  try {
    for (const [at, conversationId] of conversationIds.entries()) {
      const promised = DEMO_PROMISES[at];
      if (!promised || conversationId === null) continue;
      const actor = actorOf(crew, promised.who);
      const { personId } = actor;
      await platform.db
        .transaction()
        .execute((tx) => conversations.facade.take(tx, actor, { conversationId, personId }));
      const dueAt = new Date(platform.clock.now().getTime() + DAY_MS);
      await engagement.facade.own(actor, { conversationId, dueAt });
    }
    await pause(SENT_AFTER_MS, undefined, { signal });
    for (const [at, conversationId] of conversationIds.entries()) {
      const promised = DEMO_PROMISES[at];
      if (!promised?.answer || conversationId === null || signal.aborted) continue;
      const need = await conversations.facade.needOf(platform.db, conversationId);
      if (!need) continue;
      const { who, answer } = promised;
      const actor = actorOf(crew, who);
      const lang = need.language === 'sv' ? 'sv' : 'en';
      const { draftId } = await platform.db.transaction().execute((tx) =>
        engagement.facade.draftFor(tx, actor, {
          conversationId,
          postId: need.openerPostId,
          authorId: actor.personId,
          text: answer[lang],
          lang,
        }),
      );
      if (draftId !== null) await engagement.facade.sendDraft(actor, draftId);
    }
  } catch (error) {
    if (signal.aborted) return;
    platform.log.warn({ reason: messageOf(error) }, 'a promise of the demonstration was not kept');
  }
}

function actorOf(crew: Crew, name: string): PersonActor {
  const actor = crew.get(name);
  if (!actor) throw new Error(`${name} is nobody of the demonstration`);
  return actor;
}
