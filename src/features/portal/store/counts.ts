// How often something was done in an hour or a day, and which tasks were handed in already.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import './tables.ts';

/** @returns how often by now, this time included */
export async function countOne(
  tx: Transaction,
  counted: { key: string; windowStart: Date; expiresAt: Date },
): Promise<number> {
  const { key, windowStart, expiresAt } = counted;
  const row = await tx
    .insertInto('portal_counts')
    .values({ key, window_start: windowStart, count: 1, expires_at: expiresAt })
    .onConflict((conflict) =>
      conflict
        .columns(['key', 'window_start'])
        .doUpdateSet({ count: sql<number>`portal_counts.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow();
  return row.count;
}

/** False: it was handed in before. */
export async function spendTask(
  tx: Transaction,
  { task, expiresAt }: { task: string; expiresAt: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('portal_spent_tasks')
    .values({ task, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('task').doNothing())
    .returning('task')
    .executeTakeFirst();
  return row !== undefined;
}

/** Sessions, links, counts and tasks that have run out; each is refused long before. */
export async function deleteExpired(db: Queryable, now: Date): Promise<void> {
  await db.deleteFrom('portal_sessions').where('expires_at', '<', now).execute();
  await db.deleteFrom('portal_entries').where('expires_at', '<', now).execute();
  await db.deleteFrom('portal_counts').where('expires_at', '<', now).execute();
  await db.deleteFrom('portal_spent_tasks').where('expires_at', '<', now).execute();
}
