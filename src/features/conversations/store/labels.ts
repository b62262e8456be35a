// The organisation's own labels, and which conversations bear them.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Label } from '../contract.ts';

export async function listLabels(db: Queryable): Promise<Label[]> {
  const { rows } = await sql<Label>`
    select id, name, colour from conversation_labels where removed_at is null
    order by lower(name), id limit 1000
  `.execute(db);
  return rows;
}

/** @returns false when another has that name */
export async function saveLabel(tx: Transaction, label: Label & { now: Date }): Promise<boolean> {
  const { rows: same } = await sql`
    select 1 from conversation_labels
    where lower(name) = lower(${label.name}) and removed_at is null and id <> ${label.id} limit 1
  `.execute(tx);
  if (same.length > 0) return false;
  await sql`
    insert into conversation_labels (id, name, colour, created_at)
    values (${label.id}, ${label.name}, ${label.colour}, ${label.now})
    on conflict (id) do update set name = excluded.name, colour = excluded.colour
  `.execute(tx);
  return true;
}

/** It is taken off every conversation; the history keeps who put it on. */
export async function removeLabel(tx: Transaction, labelId: string, now: Date): Promise<boolean> {
  const result = await sql`
    update conversation_labels set removed_at = ${now} where id = ${labelId} and removed_at is null
  `.execute(tx);
  if (result.numAffectedRows !== 1n) return false;
  await sql`
    update conversations set labels = array_remove(labels, ${labelId}::uuid)
    where labels @> array[${labelId}]::uuid[] and labels <> '{}'
  `.execute(tx);
  return true;
}

export async function setLabels(
  tx: Transaction,
  conversationId: string,
  labels: readonly string[],
): Promise<void> {
  await sql`update conversations set labels = ${labels} where id = ${conversationId}`.execute(tx);
}
