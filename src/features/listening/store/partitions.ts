// The monthly partitions of posts, made before the first post of a month arrives. What is older than the horizon lies
// in the default partition `posts_old`, so that importing twenty years of posts does not make 240 tables.

import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { DatabaseError } from 'pg';
import type { Database, Transaction } from '#platform/db/database.ts';

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

/**
 * A new partition takes locks on posts, sources and mentions, in another order than a batch that is being stored. So it
 * waits for each only shortly, well below PostgreSQL's search for deadlocks, and gives way to whoever holds them.
 */
export async function createPartitions(db: Database, months: Iterable<string>): Promise<void> {
  for (const month of months) {
    for (let attempt = 1; !(await hasPartition(db, month)); attempt += 1) {
      try {
        await db.transaction().execute((tx) => createPartition(tx, month));
      } catch (error) {
        if (!isLockTimeout(error) || attempt === attemptsMax) throw error;
        await setTimeout(attempt * 10 * (1 + Math.random()));
      }
    }
  }
}

const lockTimeoutMs = 300;
const attemptsMax = 100;

function isLockTimeout(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '55P03';
}

const nameOf = (month: string): string => `posts_${month.replace('-', '_')}`;

async function hasPartition(db: Database, month: string): Promise<boolean> {
  const { rows } = await sql<{ exists: boolean }>`
    select to_regclass(${nameOf(month)}) is not null as exists
  `.execute(db);
  return rows[0]?.exists ?? false;
}

async function createPartition(tx: Transaction, month: string): Promise<void> {
  await sql`set local lock_timeout = ${sql.lit(lockTimeoutMs)}`.execute(tx);
  await sql`select pg_advisory_xact_lock(${lockKey})`.execute(tx);
  const from = new Date(`${month}-01T00:00:00Z`);
  const until = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
  await sql`
    create table if not exists ${sql.table(nameOf(month))} partition of posts
    for values from (${sql.lit(from.toISOString())}) to (${sql.lit(until.toISOString())})
  `.execute(tx);
}
