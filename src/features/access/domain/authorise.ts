// Who may do what, where: a pure look-up in the one permission table that all features declare
// together. Answers with the reason, so that a refusal can be explained and an audit can follow it.

import type { Actor, Grant, Role } from '#platform/actor.ts';
import type { Permission } from '#platform/feature.ts';
import type { Id } from '#platform/ids.ts';

export type PermissionTable = Readonly<Record<string, Permission>>;

/**
 * Where the permission is asked for.
 * - `anywhere`: is it held at all? (the question at the door, before the row is known)
 * - `organisation`: for what belongs to no unit; a role in one unit is not enough
 * - a unit path: the unit and all units above it, in any order
 */
export type Scope = 'anywhere' | 'organisation' | { unitPath: readonly Id<'unit'>[] };

export type Decision =
  | { allowed: true; by: Grant | 'system' }
  | { allowed: false; refusal: 'role-missing' | 'out-of-scope'; reason: string };

/** Throws (it is our mistake) when no feature declares the permission. */
export function authorise(
  table: PermissionTable,
  actor: Actor,
  permission: string,
  scope: Scope = 'anywhere',
): Decision {
  const rolesNeeded = rolesHolding(table, permission);
  if (actor.kind === 'system') return { allowed: true, by: 'system' };
  const suitable = actor.grants.filter((grant) => rolesNeeded.includes(grant.role));
  const grant = suitable.find((grant) => covers(grant, scope));
  if (grant) return { allowed: true, by: grant };
  if (suitable.length > 0) {
    const place = scope === 'organisation' ? 'the whole organisation' : 'this unit';
    return {
      allowed: false,
      refusal: 'out-of-scope',
      reason: `${actor.name} holds "${permission}" in other units, but not in ${place}.`,
    };
  }
  return {
    allowed: false,
    refusal: 'role-missing',
    reason: `This needs the permission "${permission}", which ${namesOf(rolesNeeded)} have.`,
  };
}

/** Every permission the actor holds anywhere, sorted. */
export function permissionsOf(table: PermissionTable, actor: Actor): string[] {
  return Object.keys(table)
    .filter((permission) => authorise(table, actor, permission).allowed)
    .toSorted();
}

/** The units named by the grants that hold it; empty when none does. */
export function whereHeld(
  table: PermissionTable,
  actor: Actor,
  permission: string,
): 'everywhere' | Id<'unit'>[] {
  if (authorise(table, actor, permission, 'organisation').allowed) return 'everywhere';
  if (actor.kind === 'system') return 'everywhere';
  const rolesNeeded = rolesHolding(table, permission);
  return actor.grants.flatMap(({ role, unitId }) =>
    unitId !== null && rolesNeeded.includes(role) ? [unitId] : [],
  );
}

/**
 * Whether an actor may give a role to somebody: only what they hold themselves, there. Otherwise
 * whoever may invite could invite themselves to everything.
 */
export function mayBestow(table: PermissionTable, actor: Actor, role: Role, scope: Scope): boolean {
  return Object.entries(table)
    .filter(([, { roles }]) => roles.includes(role))
    .every(([permission]) => authorise(table, actor, permission, scope).allowed);
}

function rolesHolding(table: PermissionTable, permission: string): readonly Role[] {
  const entry = Object.hasOwn(table, permission) ? table[permission] : undefined;
  if (!entry) throw new Error(`No feature declares the permission "${permission}"`);
  return entry.roles;
}

function covers(grant: Grant, scope: Scope): boolean {
  if (grant.unitId === null || scope === 'anywhere') return true;
  return scope !== 'organisation' && scope.unitPath.includes(grant.unitId);
}

function namesOf(roles: readonly Role[]): string {
  return roles.length < 2
    ? `${roles.join('')}s`
    : `${roles.slice(0, -1).join('s, ')}s and ${roles.at(-1)}s`;
}
