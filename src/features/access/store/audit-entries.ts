// The audit log. Each filter has an index that also gives the order.

import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { StoredEvent } from '#platform/events/event.ts';
import type { AuditEntry, AuditFilter } from '../contract.ts';
import './tables.ts';

/** An event delivered again changes nothing. */
export async function insertAuditEntry(tx: Transaction, event: StoredEvent): Promise<void> {
  await tx
    .insertInto('audit_entries')
    .values({
      event_id: event.id,
      occurred_at: event.occurredAt,
      type: event.type,
      subject: event.subject,
      actor_key: event.actorKey,
      actor_name: event.actorName,
      payload: JSON.stringify(event.payload),
    })
    .onConflict((conflict) => conflict.column('event_id').doNothing())
    .execute();
}

export type AuditCursor = { occurredAt: string; id: string };

/** Newest first. */
export async function listAuditEntries(
  db: Queryable,
  filter: AuditFilter & { after: AuditCursor | null; limit: number },
): Promise<AuditEntry[]> {
  let query = db
    .selectFrom('audit_entries')
    .select(['event_id', 'occurred_at', 'type', 'subject', 'actor_key', 'actor_name', 'payload'])
    .orderBy('occurred_at', 'desc')
    .orderBy('event_id', 'desc')
    .limit(filter.limit);
  const { type, actor, subject, from, until, after } = filter;
  if (type?.includes('.')) query = query.where('type', '=', type);
  else if (type) query = query.where('type', 'like', `${type.replaceAll(/[%_\\]/g, '\\$&')}.%`);
  if (actor) query = query.where('actor_key', '=', actor);
  if (subject) query = query.where('subject', '=', subject);
  if (from) query = query.where('occurred_at', '>=', new Date(from));
  if (until) query = query.where('occurred_at', '<', new Date(until));
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('occurred_at', 'event_id'), '<', tuple(new Date(after.occurredAt), after.id)),
    );
  }
  return (await query.execute()).map((row) => ({
    id: row.event_id,
    occurredAt: row.occurred_at.toISOString(),
    type: row.type,
    subject: row.subject,
    actor: { key: row.actor_key, name: row.actor_name },
    payload: row.payload,
  }));
}
