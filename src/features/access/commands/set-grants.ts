// Gives a person exactly these roles. Nobody gives or takes more than they hold themselves, and the
// last administrator of the organisation stays one.

import type { Actor, Grant } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Id } from '#platform/ids.ts';
import type { AccessContext } from '../context.ts';
import { requireBestowable } from '../context.ts';
import { accessErrors, accessEvents } from '../contract.ts';
import {
  administratorsBesides,
  grantsOf,
  lockAdministrators,
  replaceGrants,
} from '../store/grants.ts';

export async function setGrants(
  context: AccessContext,
  tx: Transaction,
  actor: Actor,
  change: { personId: Id<'person'>; grants: readonly Grant[] },
): Promise<void> {
  const { personId, grants } = change;
  await lockAdministrators(tx);
  const before = (await grantsOf(tx, [personId])).get(personId) ?? [];
  const given = grants.filter((grant) => !before.some((old) => isSame(old, grant)));
  const taken = before.filter((old) => !grants.some((grant) => isSame(old, grant)));
  if (given.length === 0 && taken.length === 0) return;
  for (const { role, unitId } of [...given, ...taken]) {
    await requireBestowable(context, tx, { actor, role, unitId });
  }
  if (taken.some(isAdministrator)) await requireOtherAdministrator(tx, personId);
  await replaceGrants(tx, personId, grants);
  await context.platform.events.emit(tx, {
    type: accessEvents.grantsChanged,
    subject: `person:${personId}`,
    actor,
    payload: { personId, given, taken },
  });
}

/**
 * The caller holds `lockAdministrators` of this transaction.
 * @throws AppError `conflict` when nobody else could give roles any more
 */
export async function requireOtherAdministrator(
  tx: Transaction,
  personId: Id<'person'>,
): Promise<void> {
  if ((await administratorsBesides(tx, personId)) > 0) return;
  throw new AppError(
    'conflict',
    accessErrors.lastAdministrator,
    'This is the last administrator of the organisation. Make somebody else administrator first.',
    { details: { personId } },
  );
}

export function isAdministrator(grant: Grant): boolean {
  return grant.role === 'administrator' && grant.unitId === null;
}

function isSame(a: Grant, b: Grant): boolean {
  return a.role === b.role && a.unitId === b.unitId;
}
