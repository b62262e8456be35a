// Removes a unit that is empty, or whose people, units, roles and invitations another unit takes
// over. The hub can't be removed.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Id } from '#platform/ids.ts';
import { getUnit } from '../context.ts';
import type { PeopleContext } from '../context.ts';
import { peopleErrors, peopleEvents } from '../contract.ts';
import { countContents, deleteUnit, lockUnits, moveContents, unitPathOf } from '../store/units.ts';

type Removal = { unitId: Id<'unit'>; moveTo: Id<'unit'> | null };

export async function removeUnit(
  context: PeopleContext,
  actor: Actor,
  { unitId, moveTo }: Removal,
): Promise<void> {
  const { access, platform } = context;
  const permission = 'people.units.manage';
  await platform.db.transaction().execute(async (tx) => {
    await lockUnits(tx);
    const unit = await getUnit(tx, unitId, 'unitId');
    await access.requirePermission(tx, { actor, permission, unitId });
    await access.requirePermission(tx, { actor, permission, unitId: unit.parentId });
    if (unit.kind === 'hub') throw unitIsHub();
    if (moveTo === null) await requireEmpty(context, tx, unitId);
    else await moveAll(context, tx, { actor, unitId, moveTo });
    const { inUse } = await deleteUnit(tx, unitId);
    if (inUse) throw unitInUse();
    await platform.events.emit(tx, {
      type: peopleEvents.unitRemoved,
      subject: `unit:${unitId}`,
      actor,
      payload: { unitId, name: unit.name, moveTo },
    });
  });
}

async function requireEmpty(
  { access }: PeopleContext,
  tx: Transaction,
  unitId: Id<'unit'>,
): Promise<void> {
  const contents = await countContents(tx, unitId);
  const roles = await access.countScoped(tx, unitId);
  const details = { ...contents, roles };
  if (Object.values(details).every((count) => count === 0)) return;
  throw new AppError(
    'conflict',
    peopleErrors.unitNotEmpty,
    'The unit is not empty. Name in "moveTo" the unit that takes over its people and units.',
    { details },
  );
}

async function moveAll(
  { access }: PeopleContext,
  tx: Transaction,
  { actor, unitId, moveTo }: { actor: Actor; unitId: Id<'unit'>; moveTo: Id<'unit'> },
): Promise<void> {
  await getUnit(tx, moveTo, 'moveTo');
  await access.requirePermission(tx, { actor, permission: 'people.units.manage', unitId: moveTo });
  if ((await unitPathOf(tx, moveTo)).includes(unitId)) {
    throw new AppError(
      'conflict',
      peopleErrors.unitCycle,
      'The unit that takes over is itself part of the one to be removed. Choose another.',
      { details: { field: 'moveTo' } },
    );
  }
  await moveContents(tx, unitId, moveTo);
  await access.moveScope(tx, unitId, moveTo);
}

function unitIsHub(): AppError {
  const message = 'The hub can’t be removed: every organisation has one.';
  return new AppError('conflict', peopleErrors.unitIsHub, message);
}

function unitInUse(): AppError {
  return new AppError(
    'conflict',
    peopleErrors.unitInUse,
    'Topics or other things still belong to this unit. Give them to another unit first.',
  );
}
