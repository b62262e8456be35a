// All schema steps of the product. Their ids decide the order, not their place here.

import type { SchemaMigration } from '#platform/db/database.ts';
import { platformMigrations } from '#platform/db/platform-migrations.ts';

export const migrations: readonly SchemaMigration[] = [...platformMigrations];
