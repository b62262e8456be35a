// Roles held somewhere.

import { sql } from 'kysely';
import type { Grant } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import './tables.ts';

/** One change of administrators at a time: two at once could each remove the other's last one. */
export async function lockAdministrators(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('access.administrators'))`.execute(tx);
}

/** People who may sign in and are administrator of the whole organisation. */
export async function administratorsBesides(tx: Transaction, personId: string): Promise<number> {
  const row = await tx
    .selectFrom('grants')
    .innerJoin('logins', 'logins.id', 'grants.login_id')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('grants.role', '=', 'administrator')
    .where('grants.unit_id', 'is', null)
    .where('grants.login_id', '!=', personId)
    .where('logins.closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function grantsOf(
  db: Queryable,
  personIds: readonly string[],
): Promise<Map<string, Grant[]>> {
  const grants = new Map<string, Grant[]>(personIds.map((id) => [id, []]));
  if (personIds.length === 0) return grants;
  const rows = await db
    .selectFrom('grants')
    .select(['login_id', 'role', 'unit_id'])
    .where('login_id', 'in', personIds)
    .orderBy('id')
    .execute();
  for (const row of rows) grants.get(row.login_id)?.push({ role: row.role, unitId: row.unit_id });
  return grants;
}

export async function replaceGrants(
  tx: Transaction,
  personId: string,
  grants: readonly Grant[],
): Promise<void> {
  await tx.deleteFrom('grants').where('login_id', '=', personId).execute();
  if (grants.length === 0) return;
  await tx
    .insertInto('grants')
    .values(
      grants.map(({ role, unitId }) => ({
        id: newId(),
        login_id: personId,
        role,
        unit_id: unitId,
      })),
    )
    .onConflict((conflict) => conflict.columns(['login_id', 'role', 'unit_id']).doNothing())
    .execute();
}

/** Roles and tokens that held in one unit hold in another from now on. */
export async function moveScope(tx: Transaction, fromUnit: string, toUnit: string): Promise<void> {
  await sql`
    delete from grants as old using grants as same
    where old.unit_id = ${fromUnit} and same.unit_id = ${toUnit}
      and same.login_id = old.login_id and same.role = old.role`.execute(tx);
  await tx.updateTable('grants').set({ unit_id: toUnit }).where('unit_id', '=', fromUnit).execute();
  await tx.updateTable('tokens').set({ unit_id: toUnit }).where('unit_id', '=', fromUnit).execute();
}

export async function countScoped(db: Queryable, unitId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from grants where unit_id = ${unitId})::int
         + (select count(*) from tokens where unit_id = ${unitId})::int as count`.execute(db);
  return rows[0]?.count ?? 0;
}
