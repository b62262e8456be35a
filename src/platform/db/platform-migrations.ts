// The schema steps of the platform itself; features bring their own.

import type { SchemaMigration } from './database.ts';

export const platformMigrations: readonly SchemaMigration[] = [];
