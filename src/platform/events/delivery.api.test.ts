// What the event log promises to those who emit and to those who subscribe.

import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMetrics } from '#platform/telemetry.ts';
import type { TestDatabase } from '#test/support/database.ts';
import { testDatabase } from '#test/support/database.ts';
import { systemActor } from '../actor.ts';
import type { Transaction } from '../db/database.ts';
import { createLog } from '../log.ts';
import { deliverAll, startDelivery } from './delivery.ts';
import { createEventLog } from './event-log.ts';
import type { StoredEvent, Subscriber } from './event.ts';
import { createPruneJob } from './prune.ts';
import { subscriberBacklogs } from './subscriber-store.ts';

const log = createLog({ level: 'silent', name: 'test' });
const events = createEventLog();
let database: TestDatabase;
const deliveries: { stop(): Promise<void> }[] = [];

beforeEach(async () => {
  database = await testDatabase();
});

afterEach(async () => {
  for (const delivery of deliveries.splice(0)) await delivery.stop();
  await database.close();
});

function emit(tx: Transaction, subject: string, number: number): Promise<void> {
  const actor = systemActor('test');
  return events.emit(tx, { type: 'fruit.eaten', subject, actor, payload: { number } });
}

async function emitAlone(subject: string, number: number): Promise<void> {
  await database.db.transaction().execute((tx) => emit(tx, subject, number));
}

type Ear = Subscriber & { heard: string[]; refuse: (event: StoredEvent) => boolean };

function ear(name = 'test.ear'): Ear {
  const self: Ear = {
    name,
    types: ['fruit.eaten'],
    heard: [],
    refuse: () => false,
    handle: async (tx, event) => {
      if (self.refuse(event)) await sql`select 1 / 0`.execute(tx);
      self.heard.push(`${event.subject} ${String(event.payload['number'])}`);
    },
  };
  return self;
}

async function run(...subscribers: Subscriber[]): Promise<void> {
  const { db, address } = database;
  deliveries.push(await startDelivery({ db, address, subscribers, log }));
}

/** Parked events become due now, instead of after their pause. */
async function skipPauses(): Promise<void> {
  await sql`update parked_events set next_attempt_at = now() - interval '1 second'`.execute(
    database.db,
  );
}

test('what is emitted in a transaction reaches a subscriber once it commits, within moments', async () => {
  const listener = ear();
  await run(listener);
  await emitAlone('apple', 1);
  await expect.poll(() => listener.heard, { timeout: 10_000 }).toEqual(['apple 1']);
});

test('what is rolled back never happened', async () => {
  const listener = ear();
  const undone = database.db.transaction().execute(async (tx) => {
    await emit(tx, 'apple', 1);
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  await emitAlone('apple', 2);
  await deliverAll({ db: database.db, subscribers: [listener], log });
  expect(listener.heard).toEqual(['apple 2']);
});

test('an event of a slow transaction is not lost behind events of faster ones', async () => {
  const { db } = database;
  const listener = ear();
  const slow = await db.startTransaction().execute();
  await emit(slow, 'slow', 1);
  await emitAlone('fast', 2);
  await deliverAll({ db, subscribers: [listener], log });
  expect(listener.heard).toEqual(['fast 2']);
  await slow.commit().execute();
  await deliverAll({ db, subscribers: [listener], log });
  expect(listener.heard).toEqual(['fast 2', 'slow 1']);
});

test('a failing event holds back its own subject and nothing else, and is tried again', async () => {
  const { db } = database;
  const listener = ear();
  listener.refuse = (event) => event.subject === 'apple' && event.payload['number'] === 1;
  for (const number of [1, 2]) {
    await emitAlone('apple', number);
    await emitAlone('pear', number);
  }
  await deliverAll({ db, subscribers: [listener], log });
  await emitAlone('apple', 3);
  await deliverAll({ db, subscribers: [listener], log });
  expect(listener.heard).toEqual(['pear 1', 'pear 2']);
  const stuck = await sql`select position, attempts, error from parked_events order by position`;
  expect((await stuck.execute(db)).rows).toEqual([
    { position: 1, attempts: 1, error: 'division by zero' },
    { position: 3, attempts: 0, error: null },
    { position: 5, attempts: 0, error: null },
  ]);

  listener.refuse = () => false;
  await skipPauses();
  await deliverAll({ db, subscribers: [listener], log });
  expect(listener.heard).toEqual(['pear 1', 'pear 2', 'apple 1', 'apple 2', 'apple 3']);
  expect(await subscriberBacklogs(db)).toEqual([{ name: 'test.ear', behind: 0, parked: 0 }]);
});

test('the pauses between attempts grow', async () => {
  const { db } = database;
  const listener = ear();
  listener.refuse = () => true;
  await emitAlone('apple', 1);
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    await skipPauses();
    await deliverAll({ db, subscribers: [listener], log });
    const { rows } = await sql<{ seconds: number }>`
      select round(extract(epoch from next_attempt_at - now()))::int as seconds
      from parked_events`.execute(db);
    pauses.push(rows[0]?.seconds ?? 0);
  }
  expect(pauses).toEqual([1, 2, 4, 8]);
});

test('a failing event is tried again by itself, and until then the metrics tell of it', async () => {
  const { db, address } = database;
  const listener = ear();
  const metrics = createMetrics();
  let fails = 1;
  listener.refuse = () => fails-- > 0;
  deliveries.push(await startDelivery({ db, address, subscribers: [listener], log, metrics }));
  await emitAlone('apple', 1);
  const told = () => metrics.metrics();
  await expect.poll(told).toContain('parley_events_parked{subscriber="test.ear"} 1');
  await expect.poll(() => listener.heard, { timeout: 10_000 }).toEqual(['apple 1']);
  await expect.poll(told).toContain('parley_events_parked{subscriber="test.ear"} 0');
  expect(await told()).toContain('parley_events_failed_total{subscriber="test.ear"} 1');
});

test('two processes on one database share the work: every event once, each subject in order', async () => {
  const { db } = database;
  const [one, two] = [ear(), ear()];
  const heard: string[] = [];
  one.heard = heard;
  two.heard = heard;
  await run(one);
  await run(two);
  const subjects = ['apple', 'pear', 'plum', 'fig'];
  await Promise.all(
    subjects.map(async (subject) => {
      for (let number = 1; number <= 50; number += 1) await emitAlone(subject, number);
    }),
  );
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(200);
  for (const subject of subjects) {
    const numbers = heard.filter((word) => word.startsWith(subject));
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => `${subject} ${at + 1}`));
  }
  expect(await subscriberBacklogs(db)).toEqual([{ name: 'test.ear', behind: 0, parked: 0 }]);
});

test('effects of a subscriber and its place in the log are stored together or not at all', async () => {
  const { db } = database;
  await sql`create table eaten (subject text not null)`.execute(db);
  let broken = true;
  const subscriber: Subscriber = {
    name: 'test.eater',
    types: 'all',
    handle: async (tx, event) => {
      await sql`insert into eaten values (${event.subject})`.execute(tx);
      if (broken) throw new Error('after the write');
    },
  };
  await emitAlone('apple', 1);
  await deliverAll({ db, subscribers: [subscriber], log });
  broken = false;
  await skipPauses();
  await deliverAll({ db, subscribers: [subscriber], log });
  expect((await sql`select subject from eaten`.execute(db)).rows).toEqual([{ subject: 'apple' }]);
});

test('old events go once every subscriber has passed them, parked ones stay', async () => {
  const { db } = database;
  const [quick, stuck] = [ear('test.quick'), ear('test.stuck')];
  stuck.refuse = (event) => event.subject === 'pear';
  await emitAlone('apple', 1);
  await emitAlone('pear', 1);
  await emitAlone('fig', 1);
  const subscribers = [quick, stuck];
  await deliverAll({ db, subscribers, log });
  await emitAlone('plum', 1);
  const prune = createPruneJob({ db, subscribers, keepDays: 30 });
  await prune.run({}, { jobId: '1', attempt: 1, signal: new AbortController().signal });
  const left = sql`select subject from events order by sequence`;
  expect((await left.execute(db)).rows).toHaveLength(4);

  await sql`update events set occurred_at = now() - interval '31 days'`.execute(db);
  await prune.run({}, { jobId: '2', attempt: 1, signal: new AbortController().signal });
  expect((await left.execute(db)).rows).toEqual([{ subject: 'pear' }, { subject: 'plum' }]);
});
