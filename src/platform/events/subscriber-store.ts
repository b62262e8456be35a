// The SQL of a subscriber's place in the log, and of the events it has parked.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '../db/database.ts';
import type { EventRow } from './store.ts';

export async function registerSubscribers(db: Queryable, names: readonly string[]): Promise<void> {
  await sql`
    insert into event_subscribers (name, position)
    select name, 0 from unnest(${[...names]}::text[]) as name
    on conflict (name) do nothing`.execute(db);
}

/** Of these subscribers, those with events to handle or to try again now. */
export async function subscribersWithWork(
  db: Queryable,
  names: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select s.name from event_subscribers s cross join event_log_heads h
    where s.name = any(${[...names]}::text[]) and (s.position < h.last_position or exists (
      select 1 from parked_events p where p.subscriber = s.name and p.next_attempt_at <= now()))`.execute(
    db,
  );
  return new Set(rows.map((row) => row.name));
}

/** Null while another process works for this subscriber. */
export async function lockPlace(tx: Transaction, name: string): Promise<number | null> {
  const { rows } = await sql<{ position: number }>`
    select position from event_subscribers where name = ${name} for update skip locked`.execute(tx);
  return rows[0]?.position ?? null;
}

export async function movePlace(tx: Transaction, name: string, position: number): Promise<void> {
  await sql`update event_subscribers set position = ${position}, moved_at = now()
    where name = ${name}`.execute(tx);
}

/** Of these subjects, those with something parked. */
export async function parkedSubjects(
  tx: Transaction,
  name: string,
  subjects: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ subject: string }>`
    select distinct subject from parked_events
    where subscriber = ${name} and subject = any(${[...subjects]}::text[])`.execute(tx);
  return new Set(rows.map((row) => row.subject));
}

export type Parking = { position: number; subject: string; attempts: number; error: string | null };

/** @param retryInMs after which pause it may be tried again */
export async function park(
  tx: Transaction,
  name: string,
  parking: Parking & { retryInMs: number },
): Promise<void> {
  await sql`
    insert into parked_events (subscriber, position, subject, attempts, next_attempt_at, error)
    values (${name}, ${parking.position}, ${parking.subject}, ${parking.attempts},
      now() + ${parking.retryInMs} * interval '1 millisecond', ${parking.error})
    on conflict (subscriber, position) do update
      set attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at,
        error = excluded.error`.execute(tx);
}

export async function unpark(tx: Transaction, name: string, position: number): Promise<void> {
  await sql`delete from parked_events
    where subscriber = ${name} and position = ${position}`.execute(tx);
}

/** The first parked event of each subject, where its time has come; the rest waits behind it. */
export async function dueParked(
  tx: Transaction,
  name: string,
  limit: number,
): Promise<(EventRow & { attempts: number })[]> {
  const { rows } = await sql<EventRow & { attempts: number }>`
    select e.position, e.id, e.type, e.subject, e.actor_key as "actorKey",
      e.actor_name as "actorName", e.payload, e.occurred_at as "occurredAt", p.attempts
    from (
      select distinct on (subject) position, attempts, next_attempt_at from parked_events
      where subscriber = ${name} order by subject, position
    ) p join events e on e.position = p.position
    where p.next_attempt_at <= now() order by e.position limit ${limit}`.execute(tx);
  return rows;
}

/** Milliseconds until the next parked event is due; null when nothing is parked. */
export async function nextRetryInMs(
  db: Queryable,
  names: readonly string[],
): Promise<number | null> {
  const { rows } = await sql<{ inMs: number | null }>`
    select extract(epoch from min(first.next_attempt_at) - now())::float8 * 1000 as "inMs" from (
      select distinct on (subscriber, subject) next_attempt_at from parked_events
      where subscriber = any(${[...names]}::text[]) order by subscriber, subject, position
    ) first`.execute(db);
  return rows[0]?.inMs ?? null;
}

/** Per subscriber: how many events it has not yet seen, and how many it has parked. */
export async function subscriberBacklogs(
  db: Queryable,
): Promise<{ name: string; behind: number; parked: number }[]> {
  const { rows } = await sql<{ name: string; behind: number; parked: number }>`
    select s.name, h.last_position - s.position as behind,
      (select count(*) from parked_events p where p.subscriber = s.name) as parked
    from event_subscribers s cross join event_log_heads h order by s.name limit 1000`.execute(db);
  return rows;
}
