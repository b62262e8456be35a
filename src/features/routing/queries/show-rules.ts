// What the hub decides about routing, and when people are away, with names.

import type { Routing } from '../context.ts';
import type { AbsenceShown, Workload } from '../contract/people.ts';
import type { RotaShown } from '../contract/rules.ts';
import { dutyAt, turnsBetween } from '../domain/people/rota.ts';
import type { Turn } from '../domain/people/rota.ts';
import { listAbsences, listWorkloads } from '../store/people.ts';
import { listRotas } from '../store/rules.ts';
import type { RotaRow } from '../store/rules.ts';
import { holdingMaxUsually } from './read-crew.ts';
import { readNames } from './show-offers.ts';
import type { NameOf } from './show-offers.ts';

const shownDays = 28;
const dayMs = 24 * 3_600_000;

export async function showRotas(routing: Routing): Promise<RotaShown[]> {
  const { clock, db } = routing.platform;
  const now = clock.now();
  const nameOf = await readNames(routing, db);
  return (await listRotas(db, now)).map((rota) => shapeRota(rota, { now, nameOf }));
}

function shapeRota(rota: RotaRow, { now, nameOf }: { now: Date; nameOf: NameOf }): RotaShown {
  const { personIds, swaps, ...shown } = rota;
  const shape = ({ personId, from, until, isSwap }: Turn) => ({
    person: nameOf(personId),
    from: from.toISOString(),
    until: until.toISOString(),
    isSwap,
  });
  const onDuty = dutyAt(rota, now);
  const until = new Date(now.getTime() + shownDays * dayMs);
  return {
    ...shown,
    people: personIds.map(nameOf),
    onDuty: onDuty && shape(onDuty),
    turns: turnsBetween(rota, now, until).map(shape),
    swaps: swaps.map((swap) => ({ id: swap.id, ...shape({ ...swap, isSwap: true }) })),
  };
}

/** Those that are not over; the soonest to end first. */
export async function showAbsences(routing: Routing): Promise<AbsenceShown[]> {
  const { clock, db } = routing.platform;
  const nameOf = await readNames(routing, db);
  return (await listAbsences(db, clock.now())).map(
    ({ id, personId, delegateId, from, until, note }) => ({
      id,
      person: nameOf(personId),
      delegate: delegateId === null ? null : nameOf(delegateId),
      from: from.toISOString(),
      until: until.toISOString(),
      note,
    }),
  );
}

export async function showWorkload({ platform }: Routing, personId: string): Promise<Workload> {
  const workload = (await listWorkloads(platform.db)).get(personId);
  return {
    holdingMax: workload?.holdingMax ?? holdingMaxUsually,
    pausedUntil: workload?.pausedUntil?.toISOString() ?? null,
  };
}
