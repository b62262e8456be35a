// Opens the pool of connections behind the query builder, with the types of values settled.

import { Kysely, PostgresDialect } from 'kysely';
import type { ClientBase } from 'pg';
import { Pool, types } from 'pg';
import Cursor from 'pg-cursor';
import { assert } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { DatabaseAddress } from './database-address.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

const CONNECTIONS_MAX = 12;
const CONNECT_TIMEOUT_MS = 10_000;

/** `await db.destroy()` closes the pool. */
export function openDatabase(
  address: DatabaseAddress,
  options: { log: Logger; connectionsMax?: number },
): Database {
  const pool = openPool(address, options);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool, cursor: Cursor }) });
}

/** A bare pool, for libraries that want one of their own. */
export function openPool(
  address: DatabaseAddress,
  options: { log: Logger; connectionsMax?: number },
): Pool {
  const { log } = options;
  const pool = new Pool({
    ...address,
    max: options.connectionsMax ?? CONNECTIONS_MAX,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'parley',
    types: { getTypeParser: parserFor },
    onConnect: settleSession,
  });
  // A broken connection fails the query in hand and is replaced at the next use. These handlers only
  // keep it from ending the whole process: one for idle connections, one for those in use.
  const note = (error: Error) => {
    if (!pool.ending) log.warn({ reason: error.message }, 'a database connection broke');
  };
  pool.on('error', note);
  pool.on('connect', (client) => client.on('error', note));
  return pool;
}

/** Days and hours in SQL mean UTC, whatever the server's own place is. */
async function settleSession(client: ClientBase): Promise<void> {
  await client.query(`set timezone to 'UTC'`);
}

const INT8 = 20;
const DATE = 1082;

/**
 * bigint is a number (counts and sizes; beyond 2^53 it is an error, never a wrong number), date is
 * the text `2026-11-22` (pg would make local midnight of it), timestamptz a Date as pg has it.
 */
function parserFor(typeId: number, format: 'text' | 'binary' = 'text'): (value: string) => unknown {
  if (format === 'text' && typeId === INT8) return parseBigint;
  if (format === 'text' && typeId === DATE) return (value) => value;
  return types.getTypeParser(typeId, 'text');
}

function parseBigint(value: string): number {
  const number = Number(value);
  assert(Number.isSafeInteger(number), `bigint ${value} does not fit a number; select it as text`);
  return number;
}
