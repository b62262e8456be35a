// The one row of the organisation.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Organisation, OrganisationChange } from '../contract.ts';
import './tables.ts';

/** One first run at a time: the second waits, then finds the organisation. */
export async function lockFirstRun(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.first-run'))`.execute(tx);
}

export async function findOrganisation(db: Queryable): Promise<Organisation | null> {
  const row = await db
    .selectFrom('organisations')
    .select(['id', 'name', 'locale', 'contact', 'demo'])
    .executeTakeFirst();
  return row ?? null;
}

export async function insertOrganisation(
  tx: Transaction,
  organisation: Omit<Organisation, 'contact'> & { now: Date },
): Promise<void> {
  const { now, ...columns } = organisation;
  await tx
    .insertInto('organisations')
    .values({ ...columns, created_at: now, updated_at: now })
    .execute();
}

export async function updateOrganisation(
  tx: Transaction,
  id: string,
  change: OrganisationChange & { now: Date },
): Promise<void> {
  const { now, ...columns } = change;
  await tx
    .updateTable('organisations')
    .set({ ...columns, updated_at: now })
    .where('id', '=', id)
    .execute();
}
