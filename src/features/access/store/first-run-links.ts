// The one-time link of the first run: only the newest one opens, once, for a while.

import type { Transaction } from '#platform/db/database.ts';
import './tables.ts';

export async function replaceFirstRunLink(
  tx: Transaction,
  link: { id: string; hash: Buffer; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await tx.deleteFrom('first_run_links').where('used_at', 'is', null).execute();
  await tx
    .insertInto('first_run_links')
    .values({
      id: link.id,
      hash: link.hash,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** A second caller waits here for the first one's transaction and then finds the link used. */
export async function useFirstRunLink(
  tx: Transaction,
  hash: Buffer,
  now: Date,
): Promise<{ used: boolean }> {
  const { numUpdatedRows } = await tx
    .updateTable('first_run_links')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return { used: numUpdatedRows > 0n };
}
