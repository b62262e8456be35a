// The monthly partitions of posts, made before the first post of a month arrives. What is older than the horizon lies
// in the default partition `posts_old`, so that importing twenty years of posts does not make 240 tables.

import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';

const monthsBack = 12;
// Any two processes that make partitions wait for each other on this key.
const lockKey = 4_400_301;

/** The months a batch needs that have a partition of their own, as `2026-11`. */
export function monthsOf(times: Iterable<Date>, now: Date): Set<string> {
  const horizon = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsBack, 1));
  const months = new Set<string>();
  for (const at of times) if (at >= horizon) months.add(at.toISOString().slice(0, 7));
  return months;
}

export async function createPartitions(db: Database, months: Iterable<string>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockKey})`.execute(tx);
    for (const month of months) {
      const table = `posts_${month.replace('-', '_')}`;
      const from = new Date(`${month}-01T00:00:00Z`);
      const until = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
      await sql`
        create table if not exists ${sql.table(table)} partition of posts
        for values from (${sql.lit(from.toISOString())}) to (${sql.lit(until.toISOString())})
      `.execute(tx);
    }
  });
}
