// Hears PostgreSQL's NOTIFY of the event log on a connection of its own, and makes a new one when it
// breaks. A wake-up may get lost: whoever listens also looks by the clock.

import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseAddress } from '../db/database-address.ts';
import { messageOf } from '../errors.ts';
import type { Logger } from '../log.ts';
import { EVENTS_CHANNEL } from './store.ts';

const RECONNECT_AFTER_MS = 1_000;

export type WakeUps = { stop(): Promise<void> };

/** @param wake is called at every NOTIFY, and after every connect since some may have been missed */
export function listenForEvents(options: {
  address: DatabaseAddress;
  log: Logger;
  wake(): void;
}): WakeUps {
  const { address, log, wake } = options;
  const stopped = new AbortController();

  async function listenOnce(): Promise<void> {
    const client = new Client({ ...address, application_name: 'parley events', keepAlive: true });
    const broken = Promise.withResolvers<string>();
    client.on('error', (error) => broken.resolve(error.message));
    client.on('end', () => broken.resolve('connection ended'));
    client.on('notification', wake);
    stopped.signal.addEventListener('abort', () => broken.resolve('stopped'), { once: true });
    try {
      await client.connect();
      await client.query(`listen ${EVENTS_CHANNEL}`);
      wake();
      const reason = await broken.promise;
      if (!stopped.signal.aborted) log.warn({ reason }, 'lost the wake-ups of the event log');
    } finally {
      client.removeAllListeners('notification');
      await client.end();
    }
  }

  async function listen(): Promise<void> {
    while (!stopped.signal.aborted) {
      await listenOnce().catch((error: unknown) => {
        log.warn({ reason: messageOf(error) }, 'cannot listen for events; looking by the clock');
      });
      await pause(RECONNECT_AFTER_MS, null, { signal: stopped.signal }).catch(() => null);
    }
  }

  const listening = listen();
  return {
    stop: async () => {
      stopped.abort();
      await listening;
    },
  };
}
