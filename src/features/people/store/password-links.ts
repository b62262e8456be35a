// Links to a new password, found by their hash, one for each person. They open for a while, once,
// and only for who is still with us.

import type { Queryable, Transaction } from '#platform/db/database.ts';
import './tables.ts';

export async function replacePasswordLink(
  tx: Transaction,
  link: {
    personId: string;
    hash: Buffer;
    removesSecondFactor: boolean;
    createdAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  const columns = {
    hash: link.hash,
    removes_second_factor: link.removesSecondFactor,
    created_at: link.createdAt,
    expires_at: link.expiresAt,
  };
  await tx
    .insertInto('password_links')
    .values({ person_id: link.personId, ...columns })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(columns))
    .execute();
}

export async function passwordLinkMadeAt(tx: Transaction, personId: string): Promise<Date | null> {
  const row = await tx
    .selectFrom('password_links')
    .select('created_at')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

export async function deletePasswordLink(tx: Transaction, personId: string): Promise<void> {
  await tx.deleteFrom('password_links').where('person_id', '=', personId).execute();
}

export type LinkOwner = { personId: string; name: string; email: string };

export async function findLinkOwner(
  db: Queryable,
  { hash, now }: { hash: Buffer; now: Date },
): Promise<LinkOwner | null> {
  const row = await db
    .selectFrom('password_links')
    .innerJoin('people', 'people.id', 'password_links.person_id')
    .select(['people.id as personId', 'people.name', 'people.email'])
    .where('password_links.hash', '=', hash)
    .where('password_links.expires_at', '>', now)
    .where('people.deactivated_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** A second caller waits here for the first one's transaction and then finds no link. */
export async function usePasswordLink(
  tx: Transaction,
  { hash, now }: { hash: Buffer; now: Date },
): Promise<{ removesSecondFactor: boolean } | null> {
  const row = await tx
    .deleteFrom('password_links')
    .using('people')
    .whereRef('people.id', '=', 'password_links.person_id')
    .where('password_links.hash', '=', hash)
    .where('password_links.expires_at', '>', now)
    .where('people.deactivated_at', 'is', null)
    .returning('password_links.removes_second_factor as removesSecondFactor')
    .executeTakeFirst();
  return row ?? null;
}
