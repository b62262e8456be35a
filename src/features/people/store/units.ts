// Units as a tree: each row names the unit above it. An organisation has tens of units, so the
// whole tree is read at once.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Unit } from '../contract.ts';
import './tables.ts';

/** More than any organisation has; a bound for the reading of the whole tree. */
const UNITS_MAX = 5_000;

/** One change of the tree at a time: two moves at once could close a circle that neither sees. */
export async function lockUnits(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.units'))`.execute(tx);
}

/** By name; the order of the tree is made by whoever shows it. */
export async function listUnits(db: Queryable): Promise<Unit[]> {
  return db
    .selectFrom('units')
    .leftJoin('people', (join) =>
      join.onRef('people.unit_id', '=', 'units.id').on('people.deactivated_at', 'is', null),
    )
    .select(({ fn }) => [
      'units.id',
      'units.parent_id as parentId',
      'units.kind',
      'units.name',
      fn.count<number>('people.id').as('peopleCount'),
    ])
    .groupBy('units.id')
    .orderBy(sql`lower(units.name)`)
    .orderBy('units.id')
    .limit(UNITS_MAX)
    .execute();
}

export type UnitRow = Pick<Unit, 'id' | 'parentId' | 'kind' | 'name'>;

export async function findUnit(db: Queryable, id: string): Promise<UnitRow | null> {
  const row = await db
    .selectFrom('units')
    .select(['id', 'parent_id as parentId', 'kind', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The unit and all above it, nearest first; empty when there is no such unit. */
export async function unitPathOf(db: Queryable, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive path (id, parent_id, depth) as (
      select id, parent_id, 0 from units where id = ${id}
      union all
      select units.id, units.parent_id, path.depth + 1
        from units join path on units.id = path.parent_id
    )
    select id from path order by depth limit 100`.execute(db);
  return rows.map((row) => row.id);
}

/** The units and all below them. */
export async function unitsBelow(db: Queryable, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select id from units where id = any(${ids}::uuid[])
      union
      select units.id from units join below on units.parent_id = below.id
    )
    select id from below limit ${UNITS_MAX}`.execute(db);
  return rows.map((row) => row.id);
}

export async function insertUnit(
  tx: Transaction,
  unit: UnitRow & { now: Date },
): Promise<{ inserted: boolean }> {
  const { id, parentId, kind, name, now } = unit;
  const row = await tx
    .insertInto('units')
    .values({ id, parent_id: parentId, kind, name, created_at: now, updated_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return { inserted: row !== undefined };
}

/** The caller holds `lockUnits`, so the answer still holds when the row is written. */
export async function isNameTaken(
  tx: Transaction,
  unit: Pick<UnitRow, 'id' | 'parentId' | 'name'>,
): Promise<boolean> {
  const row = await tx
    .selectFrom('units')
    .select('id')
    .where('parent_id', 'is not distinct from', unit.parentId)
    .where(sql<boolean>`lower(name) = lower(${unit.name})`)
    .where('id', '!=', unit.id)
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateUnit(tx: Transaction, unit: UnitRow & { now: Date }): Promise<void> {
  await tx
    .updateTable('units')
    .set({ name: unit.name, parent_id: unit.parentId, updated_at: unit.now })
    .where('id', '=', unit.id)
    .execute();
}

export type UnitContents = { units: number; people: number; invitations: number };

export async function countContents(tx: Transaction, id: string): Promise<UnitContents> {
  const { rows } = await sql<UnitContents>`
    select
      (select count(*) from units where parent_id = ${id})::int as units,
      (select count(*) from people where unit_id = ${id})::int as people,
      (select count(*) from invitations
        where unit_id = ${id} or scope_unit_id = ${id})::int as invitations`.execute(tx);
  const [contents] = rows;
  return contents ?? { units: 0, people: 0, invitations: 0 };
}

export async function moveContents(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.updateTable('units').set({ parent_id: to }).where('parent_id', '=', from).execute();
  await tx.updateTable('people').set({ unit_id: to }).where('unit_id', '=', from).execute();
  await tx.updateTable('invitations').set({ unit_id: to }).where('unit_id', '=', from).execute();
  await tx
    .updateTable('invitations')
    .set({ scope_unit_id: to })
    .where('scope_unit_id', '=', from)
    .execute();
}

const FOREIGN_KEY_VIOLATION = '23503';

/** `inUse` when rows of other features still name the unit. */
export async function deleteUnit(tx: Transaction, id: string): Promise<{ inUse: boolean }> {
  try {
    await tx.deleteFrom('units').where('id', '=', id).execute();
    return { inUse: false };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION) {
      return { inUse: true };
    }
    throw error;
  }
}
