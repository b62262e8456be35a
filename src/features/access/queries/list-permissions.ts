// The permission table, for people to read: who may do what.

import type { z } from 'zod';
import type { permissionShape } from '../contract.ts';
import type { PermissionTable } from '../domain/authorise.ts';

export function listPermissions(table: PermissionTable): z.input<typeof permissionShape>[] {
  return Object.entries(table)
    .map(([name, { meaning, roles }]) => ({ name, meaning, roles: [...roles] }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
