// One step of one subscriber: a batch of events handled in one transaction together with the move of
// its place, so that the effects and the place can't part. A failing event is undone alone and parked
// with its subject; all other subjects go on.

import { sql } from 'kysely';
import type { Database, Transaction } from '../db/database.ts';
import { messageOf } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { Subscriber } from './event.ts';
import type { EventRow } from './store.ts';
import { readEvents, readHead, toStoredEvent } from './store.ts';
import {
  dueParked,
  lockPlace,
  movePlace,
  park,
  parkedSubjects,
  unpark,
} from './subscriber-store.ts';

const BATCH_EVENTS_MAX = 100;
/** Locks taken by handlers are held until the batch commits; it must not last. */
const BATCH_DURATION_MS = 500;
const RETRY_FIRST_MS = 1_000;
const RETRY_MAX_MS = 3_600_000;

export type Step = { handled: number; failed: number; more: boolean };

const NOTHING: Step = { handled: 0, failed: 0, more: false };

export async function handleNext(db: Database, subscriber: Subscriber, log: Logger): Promise<Step> {
  return await db.transaction().execute(async (tx) => {
    const place = await lockPlace(tx, subscriber.name);
    if (place === null) return NOTHING;
    const retried = await retryParked(tx, subscriber, log);
    const fresh = await handleFresh(tx, subscriber, { place, log });
    return {
      handled: retried.handled + fresh.handled,
      failed: retried.failed + fresh.failed,
      more: retried.more || fresh.more,
    };
  });
}

async function handleFresh(
  tx: Transaction,
  subscriber: Subscriber,
  { place, log }: { place: number; log: Logger },
): Promise<Step> {
  const { name, types } = subscriber;
  const { last } = await readHead(tx);
  if (last === place) return NOTHING;
  const rows = await readEvents(tx, {
    after: place,
    upTo: last,
    types,
    limit: BATCH_EVENTS_MAX,
  });
  const blocked = await parkedSubjects(tx, name, [...new Set(rows.map((row) => row.subject))]);
  const step = { handled: 0, failed: 0, more: rows.length === BATCH_EVENTS_MAX };
  const stopAt = Date.now() + BATCH_DURATION_MS;
  let reached = place;
  for (const row of rows) {
    if (Date.now() > stopAt) {
      step.more = true;
      break;
    }
    const { position, subject } = row;
    const error = blocked.has(subject) ? null : await attempt(tx, subscriber, row);
    if (error !== null) {
      step.failed += 1;
      log.error({ subscriber: name, event: row.id, type: row.type, subject }, messageOf(error));
      await park(tx, name, { position, subject, ...failure(1, error) });
      blocked.add(subject);
    } else if (blocked.has(subject)) {
      await park(tx, name, { position, subject, attempts: 0, error: null, retryInMs: 0 });
    } else {
      step.handled += 1;
    }
    reached = position;
  }
  // What lies behind the last wanted event is of no interest to it.
  await movePlace(tx, name, step.more ? reached : last);
  return step;
}

async function retryParked(tx: Transaction, subscriber: Subscriber, log: Logger): Promise<Step> {
  const due = await dueParked(tx, subscriber.name, BATCH_EVENTS_MAX);
  const step = { handled: 0, failed: 0, more: false };
  for (const { attempts, ...row } of due) {
    const error = await attempt(tx, subscriber, row);
    const { position, subject } = row;
    if (error === null) {
      await unpark(tx, subscriber.name, position);
      step.handled += 1;
      // The next one of this subject may be waiting behind it.
      step.more = true;
      continue;
    }
    step.failed += 1;
    log.error(
      { subscriber: subscriber.name, event: row.id, attempts: attempts + 1 },
      messageOf(error),
    );
    await park(tx, subscriber.name, { position, subject, ...failure(attempts + 1, error) });
  }
  return step;
}

/** Null when it was handled; else what went wrong, with everything it did undone. */
async function attempt(tx: Transaction, subscriber: Subscriber, row: EventRow): Promise<unknown> {
  await sql`savepoint event`.execute(tx);
  try {
    await subscriber.handle(tx, toStoredEvent(row));
    // What a deferred constraint would refuse at the commit, it must refuse here, for this event alone.
    await sql`set constraints all immediate`.execute(tx);
    await sql`release savepoint event`.execute(tx);
    return null;
  } catch (error) {
    await sql`rollback to savepoint event; release savepoint event`.execute(tx);
    return error ?? new Error('failed without a reason');
  }
}

function failure(
  attempts: number,
  error: unknown,
): { attempts: number; error: string; retryInMs: number } {
  const pause = Math.min(RETRY_FIRST_MS * 2 ** (attempts - 1), RETRY_MAX_MS);
  return { attempts, error: messageOf(error).slice(0, 2000), retryInMs: pause };
}
