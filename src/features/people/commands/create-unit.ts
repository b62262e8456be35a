// Adds a spoke to the tree of units.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { getUnit } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import { peopleErrors, peopleEvents } from '../contract.ts';
import type { Unit } from '../contract.ts';
import { insertUnit, isNameTaken, lockUnits } from '../store/units.ts';

export async function createUnit(
  { access, platform }: PeopleContext,
  actor: Actor,
  { name, parentId }: { name: string; parentId: string | null },
): Promise<Unit> {
  return platform.db.transaction().execute(async (tx) => {
    await lockUnits(tx);
    if (parentId !== null) await getUnit(tx, parentId, 'parentId');
    const permission = 'people.units.manage';
    await access.requirePermission(tx, { actor, permission, unitId: parentId });
    const unit = { id: newId(), parentId, kind: 'spoke', name } as const;
    if (await isNameTaken(tx, unit)) throw unitNameTaken(name);
    await insertUnit(tx, { ...unit, now: platform.clock.now() });
    await platform.events.emit(tx, {
      type: peopleEvents.unitCreated,
      subject: `unit:${unit.id}`,
      actor,
      payload: { unitId: unit.id, name, parentId },
    });
    return { ...unit, peopleCount: 0 };
  });
}

export function unitNameTaken(name: string): AppError {
  return new AppError(
    'conflict',
    peopleErrors.unitNameTaken,
    `There is a unit called "${name}" in the same place already.`,
    { details: { field: 'name', name } },
  );
}
