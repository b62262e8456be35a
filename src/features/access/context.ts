// What the commands of access work with, and the one check they share: may this actor do that here?

import type { Actor, Role } from '#platform/actor.ts';
import type { Queryable } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Platform } from '#platform/feature.ts';
import type { Id } from '#platform/ids.ts';
import { accessErrors } from './contract.ts';
import { authorise, mayBestow } from './domain/authorise.ts';
import type { PermissionTable, Scope } from './domain/authorise.ts';
import type { PasswordHasher } from './sign-in/password-hash.ts';

/** The unit and all units above it; empty when there is no such unit. Units belong to people. */
export type UnitPathOf = (db: Queryable, unitId: Id<'unit'>) => Promise<readonly Id<'unit'>[]>;

export type AccessContext = {
  platform: Pick<Platform, 'db' | 'clock' | 'log' | 'events'>;
  permissions: PermissionTable;
  unitPathOf: UnitPathOf;
  hasher: PasswordHasher;
};

export async function scopeOf(
  context: Pick<AccessContext, 'unitPathOf'>,
  db: Queryable,
  unitId: Id<'unit'> | null,
): Promise<Scope> {
  return unitId === null ? 'organisation' : { unitPath: await context.unitPathOf(db, unitId) };
}

/** @throws AppError `forbidden` when the actor does not hold the permission for that unit */
export async function requirePermission(
  context: Pick<AccessContext, 'unitPathOf' | 'permissions'>,
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

/** @throws AppError `forbidden` when the role holds more than the actor does there */
export async function requireBestowable(
  context: Pick<AccessContext, 'unitPathOf' | 'permissions'>,
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
