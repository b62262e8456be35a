// Takes events to their subscribers: at least once, in order per subject, each subscriber at its own
// pace. Several processes may run it on one database; a subscriber is served by one of them at a time.

import type { Registry } from 'prom-client';
import { Counter, Gauge } from 'prom-client';
import type { DatabaseAddress } from '../db/database-address.ts';
import type { Database } from '../db/database.ts';
import { assert, messageOf } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { Subscriber } from './event.ts';
import { handleNext } from './handle-next.ts';
import { keepRounds } from './rounds.ts';
import { givePositions } from './store.ts';
import {
  nextRetryInMs,
  registerSubscribers,
  subscriberBacklogs,
  subscribersWithWork,
} from './subscriber-store.ts';
import { listenForEvents } from './wake-ups.ts';

/** Without any wake-up. With LISTEN working it finds nothing. */
const LOOK_EVERY_MS = 5_000;
/** A retry that is due, but held by another process, must not make this one spin. */
const LOOK_SOONEST_MS = 50;
/** Subscribers served at the same time, each on one connection of the pool. */
const AT_ONCE_MAX = 4;

export type DeliveryOptions = { db: Database; subscribers: readonly Subscriber[]; log: Logger };

/** Runs until stopped; `stop` waits for the batches in hand. */
export async function startDelivery(
  options: DeliveryOptions & { address: DatabaseAddress; metrics?: Registry },
): Promise<{ stop(): Promise<void> }> {
  const { db, subscribers, log, address, metrics } = options;
  const names = subscribers.map((subscriber) => subscriber.name);
  assert(new Set(names).size === names.length, `two subscribers share a name: ${names.join(', ')}`);
  await registerSubscribers(db, names);
  const count = metrics ? measure(db, metrics, log) : () => undefined;

  /** Whether there may be more for it right away. */
  async function serve(subscriber: Subscriber): Promise<boolean> {
    try {
      const step = await handleNext(db, subscriber, log);
      count(subscriber.name, step);
      return step.more;
    } catch (error) {
      log.error({ err: error, subscriber: subscriber.name }, 'a batch of events was undone');
      return false;
    }
  }

  async function round(): Promise<number> {
    await givePositions(db);
    const busy = await subscribersWithWork(db, names);
    const waiting = subscribers.filter((subscriber) => busy.has(subscriber.name));
    const more = await mapAtOnce(waiting, serve);
    if (more.includes(true)) return 0;
    const retryInMs = (await nextRetryInMs(db, names)) ?? LOOK_EVERY_MS;
    return Math.min(Math.max(retryInMs, LOOK_SOONEST_MS), LOOK_EVERY_MS);
  }

  const rounds = keepRounds({ name: 'delivery of events', log, round });
  const wakeUps = listenForEvents({ address, log, wake: rounds.wake });
  rounds.wake();
  return {
    stop: async () => {
      await wakeUps.stop();
      await rounds.stop();
    },
  };
}

/** Delivers all that is there now, then returns: for tests, and for commands that must leave after. */
export async function deliverAll({ db, subscribers, log }: DeliveryOptions): Promise<void> {
  await registerSubscribers(
    db,
    subscribers.map((subscriber) => subscriber.name),
  );
  let more = true;
  while (more) {
    more = (await givePositions(db)) > 0;
    for (const subscriber of subscribers) {
      const step = await handleNext(db, subscriber, log);
      more ||= step.more;
    }
  }
}

async function mapAtOnce<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const waiting = [...items];
  const results: Result[] = [];
  const workers = Array.from({ length: AT_ONCE_MAX }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await map(next));
  });
  await Promise.all(workers);
  return results;
}

function measure(
  db: Database,
  metrics: Registry,
  log: Logger,
): (subscriber: string, step: { handled: number; failed: number }) => void {
  const registers = [metrics];
  const labelNames = ['subscriber'];
  const handled = new Counter({
    name: 'parley_events_handled_total',
    help: 'Events handled by a subscriber',
    labelNames,
    registers,
  });
  const failed = new Counter({
    name: 'parley_events_failed_total',
    help: 'Attempts of a subscriber to handle an event that failed',
    labelNames,
    registers,
  });
  const parked = new Gauge({
    name: 'parley_events_parked',
    help: 'Events that wait because they, or an earlier one of their subject, failed',
    labelNames,
    registers,
  });
  // The first of the two gauges to be asked fills both.
  const behind = new Gauge({
    name: 'parley_events_behind',
    help: 'Events in the log that a subscriber has not reached',
    labelNames,
    registers,
    collect: async () => {
      try {
        for (const backlog of await subscriberBacklogs(db)) {
          behind.set({ subscriber: backlog.name }, backlog.behind);
          parked.set({ subscriber: backlog.name }, backlog.parked);
        }
      } catch (error) {
        // All other figures must be there above all when the database is not.
        log.warn({ reason: messageOf(error) }, 'the backlogs of subscribers cannot be told');
      }
    },
  });
  return (subscriber, step) => {
    if (step.handled > 0) handled.inc({ subscriber }, step.handled);
    if (step.failed > 0) failed.inc({ subscriber }, step.failed);
  };
}
