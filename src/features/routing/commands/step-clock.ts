// When a step of an escalation policy is due. Its minutes are working minutes of whom it tells: of the person it names,
// else of the hub, as soon as the first of its people has worked so many. Duty goes by the clock.

import type { Transaction } from '#platform/db/database.ts';
import type { Routing } from '../context.ts';
import type { EscalationStep } from '../contract/rules.ts';
import { addWorkingMinutes } from '../domain/time/working-time.ts';
import { hubOf } from '../queries/hub-people.ts';
import { readCrew } from '../queries/read-crew.ts';

const minuteMs = 60_000;

type Step = Pick<EscalationStep, 'tells' | 'personId' | 'afterMinutes'>;

export async function readStepClock(
  routing: Routing,
  tx: Transaction,
  now: Date,
): Promise<(step: Step) => Date> {
  const crew = await readCrew(routing, tx, { at: now });
  const hub = await hubOf(routing, tx);
  return ({ tells, personId, afterMinutes }) => {
    const byClock = new Date(now.getTime() + afterMinutes * minuteMs);
    if (tells === 'duty') return byClock;
    const counted = tells === 'person' && personId !== null ? [personId] : hub;
    const due = counted.flatMap((id) => {
      const calendar = crew.get(id)?.now.calendar;
      const at = calendar && addWorkingMinutes(calendar, now, afterMinutes);
      return at ? [at.getTime()] : [];
    });
    // Nobody of them works in the next months: somebody has to hear of it nevertheless.
    return due.length === 0 ? byClock : new Date(Math.min(...due));
  };
}
