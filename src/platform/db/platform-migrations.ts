// The schema steps of the platform itself; features bring their own.

import { eventsMigration } from '../events/migration.ts';
import type { SchemaMigration } from './database.ts';

export const platformMigrations: readonly SchemaMigration[] = [eventsMigration];
