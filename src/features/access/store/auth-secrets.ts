// The sealed secret that signs session cookies and seals second factors: one row.

import type { Transaction } from '#platform/db/database.ts';
import './tables.ts';

/** The row that is there afterwards: another process may have been faster. */
export async function insertIfNone(tx: Transaction, sealed: string): Promise<string> {
  await tx
    .insertInto('auth_secrets')
    .values({ singleton: true, sealed })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx.selectFrom('auth_secrets').select('sealed').executeTakeFirstOrThrow();
  return row.sealed;
}

export async function lockSealed(tx: Transaction): Promise<string | null> {
  const row = await tx.selectFrom('auth_secrets').select('sealed').forUpdate().executeTakeFirst();
  return row?.sealed ?? null;
}

export async function replaceSealed(tx: Transaction, sealed: string): Promise<void> {
  await tx.updateTable('auth_secrets').set({ sealed }).execute();
}
