// The schema steps of access in their order.

import type { SchemaMigration } from '#platform/db/database.ts';
import { auditMigration } from './audit.ts';
import { loginsMigration } from './logins.ts';
import { rightsMigration } from './rights.ts';

export const accessMigrations: readonly SchemaMigration[] = [
  loginsMigration,
  rightsMigration,
  auditMigration,
];
