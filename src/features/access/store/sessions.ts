// Who is behind a session or an API token: the two look-ups of every request, one indexed query
// each, never cached, so that a revocation holds at once in every process.

import { sql } from 'kysely';
import type { Actor, Grant } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import './tables.ts';

const grantsOfLogin = sql<Grant[]>`coalesce(
  (select json_agg(json_build_object('role', grants.role, 'unitId', grants.unit_id)
     order by grants.id) from grants where grants.login_id = logins.id), '[]')`;

export async function findSessionActor(
  db: Queryable,
  token: string,
  now: Date,
): Promise<Actor | null> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('logins', 'logins.id', 'sessions.login_id')
    .select(['logins.id', 'logins.name', grantsOfLogin.as('grants')])
    .where('sessions.token', '=', token)
    .where('sessions.expires_at', '>', now)
    .where('logins.closed_at', 'is', null)
    .executeTakeFirst();
  return row ? { kind: 'person', personId: row.id, name: row.name, grants: row.grants } : null;
}

/** When the session ends; null when it has ended. */
export async function sessionEnd(db: Queryable, token: string): Promise<Date | null> {
  const row = await db
    .selectFrom('sessions')
    .select('expires_at')
    .where('token', '=', token)
    .executeTakeFirst();
  return row?.expires_at ?? null;
}

export async function endSessions(
  tx: Transaction,
  personId: string,
  except: { token: string } | null = null,
): Promise<number> {
  let ending = tx.deleteFrom('sessions').where('login_id', '=', personId);
  if (except) ending = ending.where('token', '!=', except.token);
  const { numDeletedRows } = await ending.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function deleteExpired(tx: Transaction, now: Date): Promise<number> {
  const sessions = await tx
    .deleteFrom('sessions')
    .where('expires_at', '<', now)
    .executeTakeFirstOrThrow();
  await sql`delete from verifications where expires_at < ${now}`.execute(tx);
  return Number(sessions.numDeletedRows);
}
