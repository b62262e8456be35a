// Forgets events that are old enough and that nobody waits for.

import type { Clock } from '../clock.ts';
import { systemClock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { JobDefinition } from '../jobs/job.ts';
import type { Subscriber } from './event.ts';
import { pruneEvents } from './store.ts';

const DAY_MS = 86_400_000;

/** @param options.subscribers all of this Parley; places of others in the table are of the past */
export function createPruneJob(options: {
  db: Database;
  subscribers: readonly Subscriber[];
  keepDays?: number;
  clock?: Clock;
}): JobDefinition {
  const { db, subscribers, keepDays = 30, clock = systemClock } = options;
  return {
    name: 'platform.prune-events',
    cron: '17 3 * * *',
    run: async () => {
      const before = new Date(clock.now().getTime() - keepDays * DAY_MS);
      await pruneEvents(db, { before, subscribers: subscribers.map(({ name }) => name) });
    },
  };
}
