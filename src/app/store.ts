// Which database this process works on: the one of DATABASE_URL, the embedded one that it owns, or the
// embedded one that a running Parley owns.

import type { DatabaseAddress } from '#platform/db/database-address.ts';
import { addressFromUrl } from '#platform/db/database-address.ts';
import type { Database } from '#platform/db/database.ts';
import { findRunningPostgres, startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { prepareJobs } from '#platform/jobs/prepare-jobs.ts';
import type { Logger } from '#platform/log.ts';
import type { Config } from './config.ts';
import { migrations } from './migrations.ts';

export type Store = {
  db: Database;
  address: DatabaseAddress;
  /** Where it is, in words for people, without secrets. */
  place: string;
  close(): Promise<void>;
};

/**
 * `own` refuses a data folder that another process holds; `beside` works next to that process,
 * and starts the database for a while when nobody runs.
 */
export async function openStore(
  config: Config,
  log: Logger,
  mode: 'own' | 'beside',
): Promise<Store> {
  const found = await findServer(config, log, mode);
  const db = openDatabase(found.address, { log, connectionsMax: config.databaseConnections });
  try {
    await migrate(db, migrations);
    await prepareJobs(found.address, log);
  } catch (error) {
    await db.destroy();
    await found.stop();
    throw error;
  }
  return {
    db,
    address: found.address,
    place: found.place,
    async close() {
      await db.destroy();
      await found.stop();
    },
  };
}

export type FoundServer = { address: DatabaseAddress; place: string; stop(): Promise<void> };

/** The server alone: the database in it may still be empty. */
export async function findServer(
  config: Config,
  log: Logger,
  mode: 'own' | 'beside',
): Promise<FoundServer> {
  if (config.databaseUrl !== undefined) {
    const address = addressFromUrl(config.databaseUrl);
    return { address, place: `${address.host}/${address.database}`, stop: async () => {} };
  }
  if (mode === 'beside') {
    const running = await findRunningPostgres(config.dataFolder);
    if (running) return { address: running, place: config.dataFolder, stop: async () => {} };
  }
  const embedded = await startEmbeddedPostgres({ dataFolder: config.dataFolder, log });
  return { address: embedded.address, place: config.dataFolder, stop: () => embedded.stop() };
}
