// The heart of routing: one command to the dial of a conversation, and the next step if it needs one, in the caller's
// transaction. Offers, clocks, evidence, events and notices come into being together or not at all.

import type { Need } from '#features/conversations/facade.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { getNeed, isUrgent } from '../context.ts';
import type { Routing } from '../context.ts';
import { routingErrors } from '../contract.ts';
import type { Reason } from '../contract/reasons.ts';
import { askedInRound, decide, evolve } from '../domain/dial/dial.ts';
import type { Dial, DialCommand, Refusal } from '../domain/dial/dial.ts';
import { nextStep } from '../domain/dial/next-step.ts';
import type { Candidate, NextStep } from '../domain/dial/next-step.ts';
import { dutyOrder } from '../domain/people/rota.ts';
import { addWorkingMinutes } from '../domain/time/working-time.ts';
import { candidatesFor } from '../queries/find-candidates.ts';
import type { Found } from '../queries/find-candidates.ts';
import { insertDecision } from '../store/boards.ts';
import { lockDial, storeDial } from '../store/dials.ts';
import type { DialNotes } from '../store/dials.ts';
import { listRotas } from '../store/rules.ts';
import { followUp } from './follow-up.ts';

type Run = { conversationId: string; command: DialCommand; actor: Actor };
type Step = Run & { dial: Dial; need: Need; notes: DialNotes };

const candidatesKept = 20;

/** @throws AppError `conflict` when the command is refused: see `words` */
export async function runDial(routing: Routing, tx: Transaction, run: Run): Promise<Dial> {
  const now = routing.platform.clock.now();
  const need = await getNeed(routing, tx, run.conversationId);
  const dial = await lockDial(tx, run.conversationId, now);
  const after = await take(routing, tx, { ...run, dial, need, notes: { now } });
  if (after.phase !== 'searching') return after;
  return await goOn(routing, tx, { ...run, dial: after, need });
}

/** One command, with everything that follows from it. */
async function take(routing: Routing, tx: Transaction, step: Step): Promise<Dial> {
  const decision = decide(step.dial, step.command);
  if ('refused' in decision) throw refusal(decision.refused);
  const { events } = decision;
  if (events.length === 0) return step.dial;
  const dial = events.reduce<Dial>(evolve, step.dial);
  await storeDial(tx, { conversationId: step.conversationId, dial, events, notes: step.notes });
  const { actor, need, notes } = step;
  await followUp(routing, tx, { dial, events: [...events], actor, need, notes });
  return dial;
}

/** Whom to ask next, or the hub. */
async function goOn(
  routing: Routing,
  tx: Transaction,
  { conversationId, dial, need, actor }: Omit<Step, 'notes' | 'command'>,
): Promise<Dial> {
  const now = routing.platform.clock.now();
  const found = await candidatesFor(routing, tx, { need, alreadyAsked: askedInRound(dial) });
  const decisionId = newId();
  const { candidates, plan } = found;
  await insertDecision(tx, {
    id: decisionId,
    conversationId,
    round: dial.round,
    ruleId: plan.ruleId,
    candidates: candidates.slice(0, candidatesKept),
    now,
  });
  const next: NextStep =
    plan.to === 'hub'
      ? { kind: 'hub', why: { why: { code: 'rule-says-hub' }, asked: [], keptAway: [] } }
      : nextStep(dial, candidates, {
          offersMax: plan.offersMax,
          isUrgent: isUrgent(need),
          dutyIds: await dutyIdsOf(tx, found, now),
        });
  const step = { conversationId, dial, need, actor };
  if (next.kind === 'hub') {
    const notes = { now, hubReason: next.why };
    return await take(routing, tx, { ...step, command: { kind: 'hand-to-hub' }, notes });
  }
  const { personId, path, reasons } = next;
  const dueAt = dueAtFor(found, { personId, isOnDuty: path === 'duty', now });
  const command: DialCommand = { kind: 'offer', offerId: newId(), personId, path, dueAt };
  return await take(routing, tx, { ...step, command, notes: { now, reasons, decisionId } });
}

/** The hub asks somebody of its own choice, whatever the ranking says. */
export async function offerTo(
  routing: Routing,
  tx: Transaction,
  { conversationId, personId, actor }: { conversationId: string; personId: string; actor: Actor },
): Promise<Dial> {
  const now = routing.platform.clock.now();
  const need = await getNeed(routing, tx, conversationId);
  const dial = await lockDial(tx, conversationId, now);
  const found = await candidatesFor(routing, tx, { need, alreadyAsked: new Set() });
  if (!found.crew.has(personId)) {
    throw new AppError('not-found', routingErrors.personUnknown, 'There is no such person here.');
  }
  const known: Candidate | undefined = found.candidates.find((each) => each.personId === personId);
  const reasons: Reason[] = [{ code: 'chosen-by', name: actor.name }, ...(known?.reasons ?? [])];
  const dueAt = dueAtFor(found, { personId, isOnDuty: false, now });
  const command: DialCommand = { kind: 'offer', offerId: newId(), personId, path: 'hub', dueAt };
  return await take(routing, tx, {
    conversationId,
    dial,
    need,
    actor,
    command,
    notes: { now, reasons },
  });
}

async function dutyIdsOf(tx: Transaction, { plan, crew }: Found, now: Date): Promise<string[]> {
  if (plan.rotaId === null) return [];
  const rota = (await listRotas(tx, now)).find(({ id }) => id === plan.rotaId);
  if (!rota) return [];
  // Whoever is on duty and away is stood in for by their delegate, like anybody else.
  return dutyOrder(rota, now).flatMap((personId) => {
    const person = crew.get(personId)?.now;
    if (!person || person.standIn.kind === 'nobody') return [];
    if (person.standIn.kind === 'delegate') return [person.standIn.personId];
    return person.mayWork ? [personId] : [];
  });
}

const minuteMs = 60_000;

/** In working minutes of whom is asked; somebody on duty is on duty by the clock. */
function dueAtFor(
  { crew, plan }: Found,
  { personId, isOnDuty, now }: { personId: string; isOnDuty: boolean; now: Date },
): Date {
  const calendar = crew.get(personId)?.now.calendar;
  const byClock = new Date(now.getTime() + plan.answerMinutes * minuteMs);
  if (isOnDuty || !calendar) return byClock;
  return addWorkingMinutes(calendar, now, plan.answerMinutes) ?? byClock;
}

const words: Record<Refusal, { code: string; message: string }> = {
  'offer-open': {
    code: routingErrors.offerOpen,
    message: 'It is offered to somebody already. Wait for the answer, or take it yourself.',
  },
  'offer-over': {
    code: routingErrors.offerOver,
    message: 'This offer is over: it was answered, somebody else has it, or the time is up.',
  },
  'not-yours': { code: routingErrors.notYours, message: 'This was not offered to you.' },
  'not-searching': {
    code: routingErrors.nothingToOffer,
    message: 'Nobody is looked for: somebody has it, or it is done.',
  },
  'pass-to-asked': {
    code: routingErrors.alreadyAsked,
    message: 'This person was asked already. Name somebody else.',
  },
};

function refusal(refused: Refusal): AppError {
  const { code, message } = words[refused];
  return new AppError(refused === 'not-yours' ? 'forbidden' : 'conflict', code, message);
}
