// kill -9 of Parley leaves its database server running. The next start takes it over if it runs as
// we would run it, else stops it.

import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseAddress } from '../database-address.ts';
import { messageOf } from '../../errors.ts';
import type { ServerPlan } from './plan.ts';
import { findPostmaster, runsAsPlanned, stopPostmaster } from './postmaster.ts';

/** The process id of the adopted server, or null when there is none (any more). */
export async function adoptServer(
  plan: ServerPlan,
  address: DatabaseAddress,
): Promise<number | null> {
  const orphan = await findPostmaster(plan.clusterFolder);
  if (!orphan) return null;
  if (orphan.ready && (await runsAsPlanned(plan)) && (await takeOver(plan, address))) {
    plan.log.info({ pid: orphan.pid }, 'took over the database server an earlier Parley left');
    return orphan.pid;
  }
  plan.log.info({ pid: orphan.pid }, 'stopping the database server an earlier Parley left');
  await stopPostmaster(orphan.pid, plan.log);
  return null;
}

/** False when it does not answer: it may just be dying. */
async function takeOver(plan: ServerPlan, address: DatabaseAddress): Promise<boolean> {
  try {
    await endLeftSessions(address);
    return true;
  } catch (error) {
    plan.log.warn(
      { reason: messageOf(error) },
      'the database server that was left does not answer',
    );
    return false;
  }
}

/**
 * What the killed process had begun must not end after we have looked: a transaction of it is either
 * committed or gone before anything of ours starts.
 */
async function endLeftSessions(address: DatabaseAddress): Promise<void> {
  const client = new Client({ ...address, database: 'postgres' });
  // A server that dies under us fails the query in hand, too.
  client.on('error', () => null);
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(
      `select pid, pg_terminate_backend(pid) from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    const left = rows.map((row) => row.pid);
    const stillThere = 'select pid from pg_stat_activity where pid = any($1) limit 1';
    while ((await client.query(stillThere, [left])).rows.length > 0) await pause(10);
  } finally {
    await client.end();
  }
}
