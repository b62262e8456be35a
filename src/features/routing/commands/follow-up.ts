// What follows from the events of a dial, in the same transaction: clocks are set and stopped, the conversation changes
// hands, evidence is noted, people are told, and the event log hears of it.

import type { Need } from '#features/conversations/facade.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { assert } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { isUrgent, langOf, titleOf } from '../context.ts';
import type { Routing } from '../context.ts';
import { routingEvents } from '../contract.ts';
import type { Dial, DialEvent, Offer, OfferEnd } from '../domain/dial/dial.ts';
import { openOffer } from '../domain/dial/dial.ts';
import { fitsPolicy } from '../domain/rules/pick-rule.ts';
import { hubOf } from '../queries/hub-people.ts';
import { setClock, stopClocks, stopOfferClock } from '../store/clocks.ts';
import type { Clock } from '../store/clocks.ts';
import type { DialNotes } from '../store/dials.ts';
import { listPolicies } from '../store/rules.ts';
import { noteOutcome } from './note-evidence.ts';
import { notify } from './notify.ts';
import { ringClockJob } from './ring-clock-job.ts';
import { readStepClock } from './step-clock.ts';

type Followed = {
  dial: Dial;
  events: DialEvent[];
  actor: Actor;
  need: Need;
  notes: DialNotes;
};

export async function followUp(
  routing: Routing,
  tx: Transaction,
  { events, ...about }: Followed,
): Promise<void> {
  for (const event of events) {
    if (event.kind === 'begun') await begin(routing, tx, about);
    else if (event.kind === 'offered') await offer(routing, tx, about);
    else if (event.kind === 'offer-ended') await endOffer(routing, tx, { ...about, event });
    else if (event.kind === 'handed-to-hub') await tellHub(routing, tx, about);
    else await settle(tx, { ...about, isOver: event.kind === 'ended' });
  }
}

type About = Omit<Followed, 'events'>;

/** Every clock that a policy wants, once for this round. */
async function begin(routing: Routing, tx: Transaction, { dial, need, notes }: About) {
  const { now } = notes;
  const subject = {
    topicIds: need.topicIds,
    sourceId: need.sourceId,
    lang: langOf(need),
    isUrgent: isUrgent(need),
  };
  const policies = (await listPolicies(tx)).filter((policy) => fitsPolicy(policy, subject));
  const steps = policies.flatMap((policy) => policy.steps);
  if (steps.length === 0) return;
  const dueOf = await readStepClock(routing, tx, now);
  for (const step of steps) {
    await wind(routing, tx, {
      id: newId(),
      kind: 'escalation',
      conversationId: need.conversationId,
      offerId: null,
      stepId: step.id,
      round: dial.round,
      dueAt: dueOf(step),
    });
  }
}

async function offer(routing: Routing, tx: Transaction, { dial, need, notes, actor }: About) {
  const open = openOffer(dial);
  assert(open, 'an offer was just made');
  const { conversationId } = need;
  await wind(routing, tx, {
    id: newId(),
    kind: 'offer-due',
    conversationId,
    offerId: open.id,
    stepId: null,
    round: dial.round,
    dueAt: open.dueAt,
  });
  await tell(routing, tx, { type: routingEvents.offered, actor, offer: open, need });
  await notify(routing, tx, {
    personId: open.personId,
    kind: 'offer',
    title: titleOf(need),
    reasons: [...(notes.reasons ?? [])],
    conversationId,
    offerId: open.id,
  });
}

const endedEvents: Record<OfferEnd['kind'], string> = {
  accepted: routingEvents.offerAccepted,
  declined: routingEvents.offerDeclined,
  passed: routingEvents.offerPassed,
  expired: routingEvents.offerExpired,
  superseded: routingEvents.offerSuperseded,
};

async function endOffer(
  routing: Routing,
  tx: Transaction,
  { dial, need, notes, actor, event }: About & { event: DialEvent & { kind: 'offer-ended' } },
) {
  const { end } = event;
  const ended = dial.offers.find(({ id }) => id === event.offerId);
  assert(ended, 'what ended was offered');
  await stopOfferClock(tx, ended.id, notes.now);
  await noteOutcome(routing, tx, { need, offer: ended, end });
  await tell(routing, tx, { type: endedEvents[end.kind], actor, offer: ended, need, end });
  if (end.kind === 'accepted') {
    const { personId } = ended;
    const { conversationId } = need;
    await routing.conversations.take(tx, actor, { conversationId, personId });
  }
}

async function tell(
  { platform }: Routing,
  tx: Transaction,
  news: { type: string; actor: Actor; offer: Offer; need: Need; end?: OfferEnd },
) {
  const { type, actor, offer: told, need, end } = news;
  const { conversationId } = need;
  const { kind: _, ...more } = end ?? { kind: 'open' };
  await platform.events.emit(tx, {
    type,
    subject: `conversation:${conversationId}`,
    actor,
    payload: { conversationId, offerId: told.id, personId: told.personId, ...more },
  });
}

async function tellHub(routing: Routing, tx: Transaction, { need, notes, actor }: About) {
  const { conversationId } = need;
  await routing.platform.events.emit(tx, {
    type: routingEvents.handedToHub,
    subject: `conversation:${conversationId}`,
    actor,
    payload: { conversationId },
  });
  const reasons = notes.hubReason ? [notes.hubReason.why] : [];
  for (const personId of await hubOf(routing, tx)) {
    await notify(routing, tx, {
      personId,
      kind: 'hub',
      title: titleOf(need),
      reasons,
      conversationId,
    });
  }
}

/** Somebody has it, or nobody is needed: what was waited for is waited for no more. */
async function settle(tx: Transaction, { need, notes, isOver }: About & { isOver: boolean }) {
  await stopClocks(tx, {
    conversationId: need.conversationId,
    waitsFor: isOver ? ['taken', 'answered'] : ['taken'],
    now: notes.now,
  });
}

async function wind({ platform }: Routing, tx: Transaction, clock: Clock): Promise<void> {
  await setClock(tx, clock);
  await platform.jobs.enqueue(tx, {
    name: ringClockJob,
    payload: { clockId: clock.id },
    runAt: clock.dueAt,
    key: `${ringClockJob}:${clock.id}`,
  });
}
