// A migrated, empty database of its own for a test file or a test: nothing leaks between tests, and
// tests that run side by side don't see each other.

import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { DatabaseAddress } from '#platform/db/database-address.ts';
import type { Database } from '#platform/db/database.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { createLog } from '#platform/log.ts';
import { cloneDatabase, createEmptyDatabase, dropDatabase } from './database-server.ts';

export type TestDatabase = {
  db: Database;
  /** For what opens connections of its own: jobs, delivery, a started server. */
  address: DatabaseAddress;
  /** Closes the pool and drops the database. */
  close(): Promise<void>;
};

const log = createLog({ level: 'error', name: 'test', destination: process.stderr });

/** With every migration of the product; `afterAll(() => database.close())`. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = newName();
  const template = inject('databaseTemplate');
  await cloneDatabase(inject('databaseServer'), { template, copy: name });
  return openTest(name);
}

/** Without any table: for tests of migrations. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = newName();
  await createEmptyDatabase(inject('databaseServer'), name);
  return openTest(name);
}

function newName(): string {
  return `parley_test_${randomBytes(6).toString('hex')}`;
}

function openTest(name: string): TestDatabase {
  const server = inject('databaseServer');
  const address = { ...server, database: name };
  const db = openDatabase(address, { log, connectionsMax: 8 });
  return {
    db,
    address,
    close: async () => {
      await db.destroy();
      await dropDatabase(server, name);
    },
  };
}
