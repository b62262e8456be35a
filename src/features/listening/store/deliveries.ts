// What was carried out to networks: one row for each key, so that the same key is one deed however often it is asked for.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { JsonObject } from '../ports.ts';
import type { DeliveryState } from './tables.ts';

export type DeliveryRow = {
  source_id: string;
  state: DeliveryState;
  receipt: JsonObject | null;
  held_until: Date | null;
  /** Why it was refused, or came back. */
  reason: string | null;
  returned_at: Date | null;
};

/** @returns false when the key is known already */
export async function insertDelivery(
  tx: Transaction,
  delivery: { key: string; sourceId: string; kind: string; now: Date; heldUntil: Date },
): Promise<boolean> {
  const result = await sql`
    insert into deliveries (key, source_id, kind, state, first_tried_at, tried_at, held_until)
    values (${delivery.key}, ${delivery.sourceId}, ${delivery.kind}, 'sending', ${delivery.now}, ${delivery.now},
            ${delivery.heldUntil})
    on conflict (key) do nothing
  `.execute(tx);
  return result.numAffectedRows === 1n;
}

export async function findDelivery(
  db: Queryable,
  key: string,
  options: { forUpdate?: boolean } = {},
): Promise<DeliveryRow | null> {
  const { rows } = await sql<DeliveryRow>`
    select source_id, state, receipt, held_until, reason, returned_at from deliveries where key = ${key}
    ${options.forUpdate ? sql`for update` : sql``}
  `.execute(db);
  return rows[0] ?? null;
}

export async function holdDelivery(
  tx: Transaction,
  key: string,
  times: { now: Date; heldUntil: Date },
): Promise<void> {
  await sql`
    update deliveries
    set state = 'sending', tried_at = ${times.now}, held_until = ${times.heldUntil}, attempts = attempts + 1
    where key = ${key}
  `.execute(tx);
}

/** It may stand there or not: whoever goes on looks first. */
export async function releaseDelivery(db: Queryable, key: string, reason: string): Promise<void> {
  await sql`
    update deliveries set held_until = null, reason = ${reason} where key = ${key} and state = 'sending'
  `.execute(db);
}

/** What was taken by the network and came back later stays refused, whoever asks for it again. @returns those that are new */
export async function returnDeliveries(
  tx: Transaction,
  sourceId: string,
  returned: readonly { publicationKey: string; reason: string }[],
  now: Date,
): Promise<{ key: string; reason: string }[]> {
  const { rows } = await sql<{ key: string; reason: string }>`
    update deliveries d set state = 'refused', reason = r.reason, returned_at = ${now}, held_until = null
    from json_to_recordset(${JSON.stringify(returned)}::json) as r("publicationKey" uuid, reason text)
    where d.key = r."publicationKey" and d.source_id = ${sourceId} and d.state = 'delivered'
    returning d.key, d.reason
  `.execute(tx);
  return rows;
}

export async function recordDelivery(
  db: Queryable,
  key: string,
  outcome: {
    state: Exclude<DeliveryState, 'sending'>;
    nativeId: string | null;
    receipt: JsonObject | null;
    reason: string | null;
  },
): Promise<void> {
  const receipt = outcome.receipt === null ? null : JSON.stringify(outcome.receipt);
  await sql`
    update deliveries
    set state = ${outcome.state}, native_id = ${outcome.nativeId}, receipt = ${receipt}::jsonb,
        reason = ${outcome.reason}, held_until = null
    where key = ${key}
  `.execute(db);
}
