// The types through which everything else sees the database. A store takes a `Queryable` as its
// first argument and works alike inside and outside a transaction; a command opens the transaction.

import type { Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
export type Transaction = KyselyTransaction<Tables>;
export type Queryable = Database | Transaction;

/**
 * One forward step of the schema. Ids sort by text across all features and never change after
 * landing: `2026-11-22-30 listening: sources`.
 */
export type SchemaMigration = { id: string; up(db: Kysely<unknown>): Promise<void> };
