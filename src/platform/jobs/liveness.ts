// Says to other processes that this one lives, through a lock that ends with its connection, and frees
// the jobs of those that don't live any more, so that work goes on right after a kill -9.

import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseAddress } from '../db/database-address.ts';
import { messageOf } from '../errors.ts';
import type { Logger } from '../log.ts';
import { FREE_ABANDONED, HOLD_POOL } from './store.ts';

const SWEEP_EVERY_MS = 10_000;
/** Just over the grace that FREE_ABANDONED grants. */
const FIRST_SWEEP_MS = 2_500;
const RECONNECT_AFTER_MS = 1_000;

export type Liveness = { stop(): Promise<void> };

/** @param options.poolId what jobs taken by this process are marked with */
export function keepLiveness(options: {
  address: DatabaseAddress;
  poolId: string;
  log: Logger;
}): Liveness {
  const { address, poolId, log } = options;
  const stopped = new AbortController();
  const { signal } = stopped;

  async function connectAndSweep(): Promise<void> {
    const client = new Client({ ...address, application_name: 'parley jobs' });
    const broken = new AbortController();
    client.on('error', () => broken.abort());
    const over = AbortSignal.any([signal, broken.signal]);
    try {
      await client.connect();
      await client.query(HOLD_POOL, [poolId]);
      for (let waitMs = FIRST_SWEEP_MS; !over.aborted; waitMs = SWEEP_EVERY_MS) {
        await sweep(client);
        await pauseUnless(over, waitMs);
      }
    } finally {
      await client.end();
    }
  }

  async function sweep(client: Client): Promise<void> {
    const { rows } = await client.query<{ pools: string[] }>(FREE_ABANDONED, [poolId]);
    if (rows[0]) log.warn({ pools: rows[0].pools }, 'freed the jobs of processes that are gone');
  }

  async function keep(): Promise<void> {
    while (!signal.aborted) {
      await connectAndSweep().catch((error: unknown) => {
        log.warn({ reason: messageOf(error) }, 'lost the connection that says this process lives');
      });
      await pauseUnless(signal, RECONNECT_AFTER_MS);
    }
  }

  const keeping = keep();
  return {
    stop: async () => {
      stopped.abort();
      await keeping;
    },
  };
}

async function pauseUnless(signal: AbortSignal, durationMs: number): Promise<void> {
  if (!signal.aborted) await pause(durationMs, null, { signal }).catch(() => null);
}
