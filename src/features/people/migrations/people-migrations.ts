// The schema steps of people in their order.

import type { SchemaMigration } from '#platform/db/database.ts';
import { organisationMigration } from './organisation.ts';
import { passwordLinksMigration } from './password-links.ts';

export const peopleMigrations: readonly SchemaMigration[] = [
  organisationMigration,
  passwordLinksMigration,
];
