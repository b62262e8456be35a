// Brings the schema up to date: the steps of all features in one order, by their ids. Two processes
// may start at once; the second waits and finds nothing left to do.

import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import { AppError, assert, messageOf } from '../errors.ts';
import type { Database, SchemaMigration } from './database.ts';

/**
 * Runs in one transaction: all steps or none. Throws AppError `conflict` `platform.database-newer`
 * when the database knows steps that this program does not.
 *
 * @returns the ids of the steps that were taken now
 */
export async function migrate(
  db: Database,
  migrations: readonly SchemaMigration[],
): Promise<string[]> {
  const steps: Record<string, Migration> = {};
  for (const { id, up } of migrations) {
    assert(!(id in steps), `two migrations are called ${id}`);
    steps[id] = { up };
  }
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(steps) },
    migrationTableName: 'schema_migrations',
    migrationLockTableName: 'schema_migration_lock',
    // A feature may add a step whose id sorts before steps of others that have already run.
    allowUnorderedMigrations: true,
    nameComparator: (a, b) => (a < b ? -1 : 1),
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error === undefined) return results.map((result) => result.migrationName);
  if (/previously executed migration .* is missing/.test(messageOf(error))) {
    throw new AppError(
      'conflict',
      'platform.database-newer',
      `The database was used by a newer Parley than this one (${messageOf(error)}). Start the newer one again; nothing was changed.`,
      { cause: error },
    );
  }
  const failed = results.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
  throw new Error(`Schema step "${failed}" failed: ${messageOf(error)}`, { cause: error });
}
