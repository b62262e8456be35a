// What the hub decides about routing: rules, duty rotas, holidays, escalation. A rule or policy that is changed ends and
// another takes its place, so that a decision of last month still names what it went by.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Routing } from '../context.ts';
import { routingErrors, routingEvents } from '../contract.ts';
import type { Holiday } from '../contract/people.ts';
import type { NewPolicy, NewRota, NewRule, NewSwap } from '../contract/rules.ts';
import { deleteHoliday, insertHoliday } from '../store/people.ts';
import {
  endPolicy,
  endRota,
  endRule,
  endSwap,
  hasRota,
  insertPolicy,
  insertRule,
  insertSwap,
  orderRules,
  putRota,
} from '../store/rules.ts';

const { ruleChanged, rotaChanged, policyChanged, holidayChanged } = routingEvents;

/** @param change.replaces the rule in whose place it stands; null: behind all others */
export async function saveRule(
  routing: Routing,
  actor: Actor,
  { rule, replaces }: { rule: NewRule; replaces: string | null },
): Promise<void> {
  await change(routing, actor, { type: ruleChanged }, async (tx, now) => {
    if (rule.rotaId !== null && !(await hasRota(tx, rule.rotaId))) throw notFound('rota');
    const ruleId = await insertRule(tx, { rule, replaces, now });
    if (ruleId === null) throw notFound('rule');
    return { ruleId };
  });
}

export async function removeRule(routing: Routing, actor: Actor, ruleId: string): Promise<void> {
  await change(routing, actor, { type: ruleChanged }, async (tx, now) => {
    if ((await endRule(tx, ruleId, now)) === null) throw notFound('rule');
    return { ruleId };
  });
}

export async function sortRules(
  routing: Routing,
  actor: Actor,
  ruleIds: readonly string[],
): Promise<void> {
  await change(routing, actor, { type: ruleChanged }, async (tx) => {
    await orderRules(tx, ruleIds);
    return {};
  });
}

/** @param change.rotaId one that is there already; null: a new one */
export async function saveRota(
  routing: Routing,
  actor: Actor,
  { rota, rotaId }: { rota: NewRota; rotaId: string | null },
): Promise<void> {
  if (!isTimeZone(rota.timeZone)) {
    const message = `“${rota.timeZone}” is no time zone. Write it as Europe/Stockholm.`;
    throw new AppError('invalid', routingErrors.timeZoneUnknown, message, {
      details: { field: 'timeZone' },
    });
  }
  await Promise.all(rota.personIds.map((personId) => routing.people.person(personId)));
  await change(routing, actor, { type: rotaChanged }, async (tx, now) => {
    if (rotaId !== null && !(await hasRota(tx, rotaId))) throw notFound('rota');
    const id = rotaId ?? newId();
    await putRota(tx, { id, rota, now });
    return { rotaId: id };
  });
}

export async function removeRota(routing: Routing, actor: Actor, rotaId: string): Promise<void> {
  await change(routing, actor, { type: rotaChanged }, async (tx, now) => {
    if (!(await endRota(tx, rotaId, now))) throw notFound('rota');
    return { rotaId };
  });
}

export async function addSwap(
  routing: Routing,
  actor: Actor,
  { rotaId, swap }: { rotaId: string; swap: NewSwap },
): Promise<void> {
  const [from, until] = [new Date(swap.from), new Date(swap.until)];
  if (from >= until) {
    throw new AppError('invalid', routingErrors.periodWrong, 'A swap ends after it begins.');
  }
  await routing.people.person(swap.personId);
  await change(routing, actor, { type: rotaChanged }, async (tx) => {
    if (!(await hasRota(tx, rotaId))) throw notFound('rota');
    const { personId } = swap;
    await insertSwap(tx, { id: newId(), rotaId, personId, from, until, by: actor.name });
    return { rotaId };
  });
}

/** Whoever's turn it is has it again. */
export async function removeSwap(
  routing: Routing,
  actor: Actor,
  { rotaId, swapId }: { rotaId: string; swapId: string },
): Promise<void> {
  await change(routing, actor, { type: rotaChanged }, async (tx, now) => {
    if (!(await endSwap(tx, { id: swapId, rotaId, now }))) throw notFound('swap');
    return { rotaId };
  });
}

/** @param change.replaces the policy that ends with it; null: none */
export async function savePolicy(
  routing: Routing,
  actor: Actor,
  { policy, replaces }: { policy: NewPolicy; replaces: string | null },
): Promise<void> {
  await change(routing, actor, { type: policyChanged }, async (tx, now) => {
    if (replaces !== null && !(await endPolicy(tx, replaces, now))) throw notFound('policy');
    const policyId = newId();
    await insertPolicy(tx, { id: policyId, policy, now });
    return { policyId };
  });
}

export async function removePolicy(routing: Routing, actor: Actor, id: string): Promise<void> {
  await change(routing, actor, { type: policyChanged }, async (tx, now) => {
    if (!(await endPolicy(tx, id, now))) throw notFound('policy');
    return { policyId: id };
  });
}

export async function addHoliday(
  routing: Routing,
  actor: Actor,
  holiday: Omit<Holiday, 'id'>,
): Promise<void> {
  await change(routing, actor, { type: holidayChanged }, async (tx) => {
    await insertHoliday(tx, { ...holiday, id: newId() });
    return { day: holiday.day };
  });
}

export async function removeHoliday(routing: Routing, actor: Actor, id: string): Promise<void> {
  await change(routing, actor, { type: holidayChanged }, async (tx) => {
    if (!(await deleteHoliday(tx, id))) throw notFound('holiday');
    return {};
  });
}

async function change(
  { platform }: Routing,
  actor: Actor,
  { type }: { type: string },
  work: (tx: Transaction, now: Date) => Promise<Record<string, string>>,
): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    const payload = await work(tx, platform.clock.now());
    await platform.events.emit(tx, { type, subject: 'routing:rules', actor, payload });
  });
}

function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC';
}

function notFound(what: string): AppError {
  return new AppError('not-found', routingErrors.notFound, `There is no such ${what}.`);
}
