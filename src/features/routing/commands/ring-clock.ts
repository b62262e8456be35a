// A clock rings once: an offer that nobody answered expires and the next person is asked; an escalation tells whom its
// step names. What was due while Parley was off rings when it is back.

import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { messageOf } from '#platform/errors.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { getNeed, titleOf } from '../context.ts';
import type { Routing } from '../context.ts';
import { routingEvents } from '../contract.ts';
import { dutyAt } from '../domain/people/rota.ts';
import { hubOf } from '../queries/hub-people.ts';
import { listDueClocks, takeDueClock } from '../store/clocks.ts';
import type { Clock } from '../store/clocks.ts';
import { findStep, listRotas } from '../store/rules.ts';
import { notify } from './notify.ts';
import { ringClockJob } from './ring-clock-job.ts';
import { runDial } from './run-dial.ts';

const actor = systemActor('routing');
const payloadShape = z.object({ clockId: z.uuid() });

export function clockJobs(routing: Routing): readonly JobDefinition[] {
  return [
    {
      name: ringClockJob,
      run: (payload) => ringClock(routing, payloadShape.parse(payload).clockId),
    },
    // Whatever was missed: a job that was given up, a clock that was moved.
    { name: 'routing.ring-due-clocks', cron: '* * * * *', run: () => ringDueClocks(routing) },
  ];
}

export async function ringDueClocks(routing: Routing): Promise<void> {
  const { db, clock, log } = routing.platform;
  for (const clockId of await listDueClocks(db, clock.now())) {
    // One that fails must not keep the others from ringing.
    await ringClock(routing, clockId).catch((error: unknown) => {
      log.error({ clockId, reason: messageOf(error) }, 'a clock could not ring');
    });
  }
}

async function ringClock(routing: Routing, clockId: string): Promise<void> {
  const { db, clock } = routing.platform;
  await db.transaction().execute(async (tx) => {
    const due = await takeDueClock(tx, clockId, clock.now());
    if (due?.kind === 'offer-due') await expire(routing, tx, due);
    if (due?.kind === 'escalation') await escalate(routing, tx, due);
  });
}

async function expire(routing: Routing, tx: Transaction, due: Clock): Promise<void> {
  const { conversationId, offerId } = due;
  if (offerId === null) return;
  const at = routing.platform.clock.now();
  await runDial(routing, tx, { conversationId, command: { kind: 'expire', offerId, at }, actor });
}

async function escalate(routing: Routing, tx: Transaction, due: Clock): Promise<void> {
  const { conversationId, stepId } = due;
  const step = stepId === null ? null : await findStep(tx, stepId);
  if (!step) return;
  const need = await getNeed(routing, tx, conversationId);
  const told = await toldBy(routing, tx, { step, holderPersonId: need.holderPersonId });
  const code = step.waitsFor === 'taken' ? 'not-taken' : 'not-answered';
  for (const personId of new Set(told)) {
    await notify(routing, tx, {
      personId,
      kind: 'escalation',
      title: titleOf(need),
      reasons: [{ code, minutes: step.afterMinutes, isWorking: step.tells !== 'duty' }],
      conversationId,
    });
  }
  await routing.platform.events.emit(tx, {
    type: routingEvents.escalated,
    subject: `conversation:${conversationId}`,
    actor,
    payload: { conversationId, stepId: step.id, waitsFor: step.waitsFor },
  });
}

type Step = NonNullable<Awaited<ReturnType<typeof findStep>>>;

async function toldBy(
  routing: Routing,
  tx: Transaction,
  { step, holderPersonId }: { step: Step; holderPersonId: string | null },
): Promise<string[]> {
  if (step.tells === 'person' && step.personId !== null) return [step.personId];
  if (step.tells === 'holder' && holderPersonId !== null) return [holderPersonId];
  if (step.tells === 'duty') {
    const now = routing.platform.clock.now();
    const rota = (await listRotas(tx, now)).find(({ id }) => id === step.rotaId);
    const duty = rota && dutyAt(rota, now);
    if (duty) return [duty.personId];
  }
  return await hubOf(routing, tx);
}
