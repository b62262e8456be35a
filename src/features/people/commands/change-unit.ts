// Renames a unit or moves it, with all below it, to another place in the tree.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { Id } from '#platform/ids.ts';
import { getUnit } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import { peopleErrors, peopleEvents } from '../contract.ts';
import type { UnitChange } from '../contract.ts';
import { differencesOf } from '../domain/differences.ts';
import { wouldCircle } from '../domain/unit-tree.ts';
import { isNameTaken, listUnits, lockUnits, updateUnit } from '../store/units.ts';
import { unitNameTaken } from './create-unit.ts';

export async function changeUnit(
  { access, platform }: PeopleContext,
  actor: Actor,
  { unitId, change }: { unitId: Id<'unit'>; change: UnitChange },
): Promise<void> {
  const permission = 'people.units.manage';
  await platform.db.transaction().execute(async (tx) => {
    await lockUnits(tx);
    const before = await getUnit(tx, unitId, 'unitId');
    await access.requirePermission(tx, { actor, permission, unitId });
    const changes = differencesOf(before, change);
    if (Object.keys(changes).length === 0) return;
    const { name = before.name, parentId = before.parentId } = change;
    if (changes.parentId) {
      if (parentId !== null) await getUnit(tx, parentId, 'parentId');
      // Moving takes the unit out of one place and puts it into another: both are changed.
      await access.requirePermission(tx, { actor, permission, unitId: before.parentId });
      await access.requirePermission(tx, { actor, permission, unitId: parentId });
      if (wouldCircle(await listUnits(tx), { unitId, parentId })) throw circle();
    }
    if (await isNameTaken(tx, { id: unitId, name, parentId })) throw unitNameTaken(name);
    await updateUnit(tx, { ...before, name, parentId, now: platform.clock.now() });
    await platform.events.emit(tx, {
      type: peopleEvents.unitChanged,
      subject: `unit:${unitId}`,
      actor,
      payload: { unitId, changes },
    });
  });
}

function circle(): AppError {
  return new AppError(
    'conflict',
    peopleErrors.unitCycle,
    'A unit can’t stand below itself. Choose a unit that is not part of it.',
    { details: { field: 'parentId' } },
  );
}
