// Looks at sources when their time has come. Due times are rows and every look holds a lease, so any number of
// processes may run this side by side, and a crash only delays a look until its lease ends.

import { newId } from '#platform/ids.ts';
import type { Listening } from '../context.ts';
import { leaseDueSources } from '../store/sources.ts';
import { leaseMs, lookAtSource } from './look-at-source.ts';

const looksAtOnce = 4;
/** Other processes add sources and ask for looks too. */
const tickMs = 1000;

export type Schedule = { wake(): void; stop(): Promise<void> };

export function startSchedule(listening: Listening): Schedule {
  const stopping = new AbortController();
  const looks = new Set<Promise<void>>();
  let awaken = () => {};
  let isWoken = false;

  const wake = () => {
    isWoken = true;
    awaken();
  };

  const pause = async () => {
    if (!isWoken) {
      await new Promise<void>((resolve) => {
        awaken = resolve;
        setTimeout(resolve, tickMs).unref();
      });
    }
    isWoken = false;
  };

  const startLooks = async () => {
    const { clock, db } = listening.platform;
    const now = clock.now();
    const lease = { leaseId: newId(), now, leasedUntil: new Date(now.getTime() + leaseMs) };
    const due = await leaseDueSources(db, { ...lease, limit: looksAtOnce - looks.size });
    for (const source of due) {
      const options = { leaseId: lease.leaseId, signal: stopping.signal };
      const look = lookAtSource(listening, source, options)
        .then(
          () => {},
          (error: unknown) => {
            listening.platform.log.error(
              { err: error, sourceId: source.id },
              'a look could not be recorded',
            );
          },
        )
        .finally(() => {
          looks.delete(look);
          wake();
        });
      looks.add(look);
    }
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      if (looks.size < looksAtOnce) {
        await startLooks().catch((error: unknown) => {
          listening.platform.log.error({ err: error }, 'due sources could not be read');
        });
      }
      await pause();
    }
    await Promise.all(looks);
  };

  const running = run();
  return {
    wake,
    stop: async () => {
      stopping.abort(new Error('Parley is stopping'));
      wake();
      await running;
    },
  };
}
