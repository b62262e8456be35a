// One PostgreSQL for a whole test run, with a database that has every migration, from which each test
// file gets its copy. PARLEY_TEST_DATABASE_URL=postgres://… uses that server instead of our own; its
// user must be allowed to create databases.

import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { migrations } from '#app/migrations.ts';
import type { DatabaseAddress } from '#platform/db/database-address.ts';
import { addressFromUrl } from '#platform/db/database-address.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { prepareJobs } from '#platform/jobs/prepare-jobs.ts';
import { createLog } from '#platform/log.ts';
import { createEmptyDatabase, dropDatabase } from './database-server.ts';
import { makeQuickFolder } from './quick-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: DatabaseAddress;
    databaseTemplate: string;
  }
}

const log = createLog({ level: 'warn', name: 'test', destination: process.stderr });

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const template = `parley_template_${process.pid}`;
  try {
    await makeTemplate(server.address, template);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('databaseServer', server.address);
  project.provide('databaseTemplate', template);
  return async () => {
    await dropDatabase(server.address, template);
    await server.stop();
  };
}

async function makeTemplate(server: DatabaseAddress, template: string): Promise<void> {
  await createEmptyDatabase(server, template);
  const db = openDatabase({ ...server, database: template }, { log });
  try {
    await migrate(db, migrations);
    await prepareJobs({ ...server, database: template }, log);
  } finally {
    await db.destroy();
  }
}

async function startServer(): Promise<{ address: DatabaseAddress; stop(): Promise<void> }> {
  const url = process.env['PARLEY_TEST_DATABASE_URL'];
  if (url) return { address: addressFromUrl(url), stop: () => Promise.resolve() };
  const dataFolder = await makeQuickFolder('parley-test-');
  const embedded = await startEmbeddedPostgres({
    dataFolder,
    log,
    durable: false,
    settings: { shared_buffers: '64MB', max_connections: '200', autovacuum: 'off' },
  });
  return {
    address: embedded.address,
    stop: async () => {
      await embedded.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
