// The queue's own tables, which its library brings and keeps up to date. Runs after the migrations and
// before anything enqueues.

import { runMigrations } from 'graphile-worker';
import type { DatabaseAddress } from '../db/database-address.ts';
import { openPool } from '../db/open-database.ts';
import type { Logger } from '../log.ts';
import { workerLogger } from './worker-logger.ts';

export async function prepareJobs(address: DatabaseAddress, log: Logger): Promise<void> {
  const pgPool = openPool(address, { log, connectionsMax: 2 });
  try {
    await runMigrations({ pgPool, logger: workerLogger(log), preset: {} });
  } finally {
    await pgPool.end();
  }
}
