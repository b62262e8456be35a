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

/** Those of them that are there; none is removed until the end of the transaction. */
export async function holdLabels(tx: Transaction, ids: readonly string[]): Promise<Label[]> {
  const { rows } = await sql<Label>`
    select id, name, colour from conversation_labels
    where id = any(${ids}::uuid[]) and removed_at is null order by id for share
  `.execute(tx);
  return rows;
}

/** One change of the names at a time: two at once could both take the same. */
async function nameIsFree(tx: Transaction, label: Label): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('conversations.labels'))`.execute(tx);
  const { rows } = await sql`
    select 1 from conversation_labels
    where lower(name) = lower(${label.name}) and removed_at is null and id <> ${label.id} limit 1
  `.execute(tx);
  return rows.length === 0;
}

type Saved = 'saved' | 'name-taken' | 'not-there';

export async function insertLabel(
  tx: Transaction,
  { now, ...label }: Label & { now: Date },
): Promise<Saved> {
  if (!(await nameIsFree(tx, label))) return 'name-taken';
  await sql`
    insert into conversation_labels (id, name, colour, created_at)
    values (${label.id}, ${label.name}, ${label.colour}, ${now})
  `.execute(tx);
  return 'saved';
}

export async function updateLabel(tx: Transaction, label: Label): Promise<Saved> {
  if (!(await nameIsFree(tx, label))) return 'name-taken';
  const result = await sql`
    update conversation_labels set name = ${label.name}, colour = ${label.colour}
    where id = ${label.id} and removed_at is null
  `.execute(tx);
  return result.numAffectedRows === 1n ? 'saved' : 'not-there';
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
