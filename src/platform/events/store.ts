// The only SQL of the event log.
//
// Numbers from a sequence are given before the commit, so a reader that trusts them loses the event
// of a slow transaction. Positions are therefore given afterwards, one process at a time: whoever sees
// a position sees all smaller ones. Events of one subject keep their order, because the transactions
// that changed it waited for each other's row.

import { sql } from 'kysely';
import type { Database, Queryable, Transaction } from '../db/database.ts';
import type { StoredEvent } from './event.ts';

export const EVENTS_CHANNEL = 'parley_events';
const POSITIONS_PER_ROUND = 1000;

export type EventRow = {
  position: number;
  id: string;
  type: string;
  subject: string;
  actorKey: string;
  actorName: string;
  payload: Record<string, unknown>;
  occurredAt: Date;
};

const COLUMNS = sql`e.position, e.id, e.type, e.subject, e.actor_key as "actorKey",
  e.actor_name as "actorName", e.payload, e.occurred_at as "occurredAt"`;

export function toStoredEvent({ position, ...event }: EventRow): StoredEvent {
  return { ...event, cursor: String(position) };
}

export async function insertEvent(
  tx: Transaction,
  event: Omit<EventRow, 'position'>,
): Promise<void> {
  await sql`
    with inserted as (
      insert into events (id, type, subject, actor_key, actor_name, payload, occurred_at)
      values (${event.id}, ${event.type}, ${event.subject}, ${event.actorKey},
        ${event.actorName}, ${JSON.stringify(event.payload)}::jsonb, ${event.occurredAt})
    )
    select pg_notify(${EVENTS_CHANNEL}, '')`.execute(tx);
}

/** Gives positions to what has been committed since. Returns how many were given. */
export async function givePositions(db: Database): Promise<number> {
  if (!(await someWithoutPosition(db))) return 0;
  let total = 0;
  for (;;) {
    const given = await db.transaction().execute(givePositionsIn);
    total += given;
    if (given < POSITIONS_PER_ROUND) return total;
  }
}

async function someWithoutPosition(db: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from events where position is null limit 1`.execute(db);
  return rows.length > 0;
}

async function givePositionsIn(tx: Transaction): Promise<number> {
  // A statement of its own: the next one must see what was committed while this one waited.
  const head = await sql<{ last: number }>`
    select last_position as last from event_log_heads for update`.execute(tx);
  const last = head.rows[0]?.last ?? 0;
  const { rows } = await sql`
    with fresh as (
      select sequence, row_number() over (order by sequence) as place
      from events where position is null order by sequence limit ${POSITIONS_PER_ROUND}
    )
    update events e set position = ${last} + fresh.place
    from fresh where e.sequence = fresh.sequence returning 1`.execute(tx);
  if (rows.length === 0) return 0;
  await sql`update event_log_heads set last_position = ${last + rows.length}`.execute(tx);
  await sql`select pg_notify(${EVENTS_CHANNEL}, '')`.execute(tx);
  return rows.length;
}

export async function readEvents(
  db: Queryable,
  range: { after: number; upTo: number; types: readonly string[] | 'all'; limit: number },
): Promise<EventRow[]> {
  const wanted = range.types === 'all' ? sql`true` : sql`e.type = any(${[...range.types]}::text[])`;
  const { rows } = await sql<EventRow>`
    select ${COLUMNS} from events e
    where e.position > ${range.after} and e.position <= ${range.upTo} and ${wanted} order by e.position limit ${range.limit}`.execute(
    db,
  );
  return rows;
}

/** `pruned`: a reader that stands before this position has missed events for good. */
export async function readHead(db: Queryable): Promise<{ last: number; pruned: number }> {
  const { rows } = await sql<{ last: number; pruned: number }>`
    select last_position as last, pruned_position as pruned from event_log_heads`.execute(db);
  return rows[0] ?? { last: 0, pruned: 0 };
}

/** Old events that every one of `subscribers` has passed and none has parked. */
export async function pruneEvents(
  db: Database,
  options: { before: Date; subscribers: readonly string[] },
): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ position: number }>`
      delete from events e
      where e.position is not null and e.occurred_at < ${options.before}
        and e.position <= all (
          select position from event_subscribers where name = any(${[...options.subscribers]}::text[]))
        and not exists (select 1 from parked_events p where p.position = e.position)
      returning position`.execute(tx);
    const highest = rows.reduce((most, row) => Math.max(most, row.position), 0);
    await sql`update event_log_heads
      set pruned_position = greatest(pruned_position, ${highest})`.execute(tx);
    return rows.length;
  });
}
