// Where the language model is, what it was asked each day, and its answers for a while.

import { sql } from 'kysely';
import type { TaskName } from '#language/labels.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';

export type ModelPortRow = {
  address: string;
  model: string;
  sealedKey: string | null;
  tasks: TaskName[];
  drafts: boolean;
  timeoutMs: number;
  requestsPerDay: number;
  tokensPerDay: number;
  changedByName: string;
  changedAt: Date;
};

export async function findModelPort(db: Queryable): Promise<ModelPortRow | null> {
  const row = await db.selectFrom('model_ports').selectAll().executeTakeFirst();
  if (!row) return null;
  return {
    address: row.address,
    model: row.model,
    sealedKey: row.sealed_key,
    tasks: row.tasks,
    drafts: row.drafts,
    timeoutMs: row.timeout_ms,
    requestsPerDay: row.requests_per_day,
    tokensPerDay: row.tokens_per_day,
    changedByName: row.changed_by_name,
    changedAt: row.changed_at,
  };
}

export async function saveModelPort(tx: Transaction, port: ModelPortRow): Promise<void> {
  const row = {
    address: port.address,
    model: port.model,
    sealed_key: port.sealedKey,
    tasks: port.tasks,
    drafts: port.drafts,
    timeout_ms: port.timeoutMs,
    requests_per_day: port.requestsPerDay,
    tokens_per_day: port.tokensPerDay,
    changed_by_name: port.changedByName,
    changed_at: port.changedAt,
  };
  await tx
    .insertInto('model_ports')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function deleteModelPort(tx: Transaction): Promise<void> {
  await tx.deleteFrom('model_ports').execute();
}

export async function changeSealedKey(tx: Transaction, sealedKey: string): Promise<void> {
  await tx.updateTable('model_ports').set({ sealed_key: sealedKey }).execute();
}

export type ModelDay = { requests: number; tokens: number; failures: number; fromCache: number };

export async function readModelDay(db: Queryable, day: string): Promise<ModelDay> {
  const row = await db
    .selectFrom('model_days')
    .select(['requests', 'tokens', 'failures', 'from_cache'])
    .where('day', '=', day)
    .executeTakeFirst();
  if (!row) return { requests: 0, tokens: 0, failures: 0, fromCache: 0 };
  const { from_cache: fromCache, ...counts } = row;
  return { ...counts, fromCache };
}

export async function countModelDay(
  db: Queryable,
  day: string,
  { requests, tokens, failures, fromCache }: ModelDay,
): Promise<void> {
  await sql`
    insert into model_days (day, requests, tokens, failures, from_cache)
    values (${day}, ${requests}, ${tokens}, ${failures}, ${fromCache})
    on conflict (day) do update set
      requests = model_days.requests + excluded.requests, tokens = model_days.tokens + excluded.tokens,
      failures = model_days.failures + excluded.failures, from_cache = model_days.from_cache + excluded.from_cache
  `.execute(db);
}

/**
 * Counts a request before it is made, unless the day is used up: in one statement, so that many who ask at once cannot
 * all find the last one free.
 * @returns whether it may be made
 */
export async function spendRequest(
  db: Queryable,
  day: string,
  { requestsPerDay, tokensPerDay }: Pick<ModelPortRow, 'requestsPerDay' | 'tokensPerDay'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into model_days (day, requests) values (${day}, 1)
    on conflict (day) do update set requests = model_days.requests + 1
    where model_days.requests < ${requestsPerDay} and model_days.tokens < ${tokensPerDay}
    returning day
  `.execute(db);
  return rows.length > 0;
}

export async function findAnswer(db: Queryable, key: Buffer): Promise<string | null> {
  const row = await db
    .selectFrom('model_answers')
    .select('answer')
    .where('key', '=', key)
    .executeTakeFirst();
  return row?.answer ?? null;
}

/** Lets go of answers from before `forgetBefore`. */
export async function keepAnswer(
  db: Queryable,
  {
    key,
    answer,
    now,
    forgetBefore,
  }: { key: Buffer; answer: string; now: Date; forgetBefore: Date },
): Promise<void> {
  await sql`
    delete from model_answers
    where key in (select key from model_answers where answered_at < ${forgetBefore} order by answered_at limit 100)
  `.execute(db);
  await db
    .insertInto('model_answers')
    .values({ key, answer, answered_at: now })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ answer, answered_at: now }))
    .execute();
}
