// What the commands of access work with, and the one check they share: may this actor do that here?

import type { Actor, Role } from '#platform/actor.ts';
import type { Queryable } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Platform } from '#platform/feature.ts';
import type { Id } from '#platform/ids.ts';
import { accessErrors } from './contract.ts';
import type { UnitsHeld } from './contract.ts';
import { authorise, mayBestow, whereHeld } from './domain/authorise.ts';
import type { PermissionTable, Scope } from './domain/authorise.ts';
import type { UnitTree } from './facade.ts';
import type { PasswordHasher } from './sign-in/password-hash.ts';

export type AccessContext = {
  platform: Pick<Platform, 'db' | 'clock' | 'log' | 'events'>;
  permissions: PermissionTable;
  units: UnitTree;
  hasher: PasswordHasher;
};

/** @throws AppError `not-found` when there is no such unit */
async function scopeOf(
  context: Pick<AccessContext, 'units'>,
  db: Queryable,
  unitId: Id<'unit'> | null,
): Promise<Scope> {
  if (unitId === null) return 'organisation';
  const unitPath = await context.units.pathOf(db, unitId);
  if (unitPath.length > 0) return { unitPath };
  throw new AppError('not-found', accessErrors.unitUnknown, 'There is no such unit.', {
    details: { field: 'unitId', unitId },
  });
}

/** @throws AppError `forbidden` when the actor does not hold the permission for that unit */
export async function requirePermission(
  context: Pick<AccessContext, 'units' | 'permissions'>,
  db: Queryable,
  question: { actor: Actor; permission: string; unitId: Id<'unit'> | null },
): Promise<void> {
  const { actor, permission, unitId } = question;
  const scope = await scopeOf(context, db, unitId);
  const decision = authorise(context.permissions, actor, permission, scope);
  if (decision.allowed) return;
  const code =
    decision.refusal === 'out-of-scope' ? accessErrors.outOfScope : accessErrors.notAllowed;
  throw new AppError('forbidden', code, decision.reason, { details: { permission, unitId } });
}

/** The units in which a permission is held, for lists that show no more than that. */
export async function unitsHeld(
  context: Pick<AccessContext, 'units' | 'permissions'>,
  db: Queryable,
  { actor, permission }: { actor: Actor; permission: string },
): Promise<UnitsHeld> {
  const held = whereHeld(context.permissions, actor, permission);
  return held === 'everywhere' ? held : context.units.below(db, held);
}

/** @throws AppError `forbidden` when the role holds more than the actor does there */
export async function requireBestowable(
  context: Pick<AccessContext, 'units' | 'permissions'>,
  db: Queryable,
  gift: { actor: Actor; role: Role; unitId: Id<'unit'> | null },
): Promise<void> {
  const { actor, role, unitId } = gift;
  const scope = await scopeOf(context, db, unitId);
  if (mayBestow(context.permissions, actor, role, scope)) return;
  throw new AppError(
    'forbidden',
    accessErrors.grantTooWide,
    `${actor.name} can't give the role "${role}" there: it may do more than ${actor.name} may.`,
    { details: { role, unitId } },
  );
}
