// Every value that the database holds, by table and column, so that a test can look for any of them where it must not be.

import { sql } from 'kysely';
import type { Database } from '#platform/db/database.ts';

export type Value = { field: string; value: string };
type Column = { table: string; column: string; type: string };

const VALUES_MAX = 2000;

/** Columns of words and ids; sums, moments and switches tell nothing by themselves. */
async function columnsOf(db: Database, tables: string): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.table_name as table, c.column_name as column, c.udt_name as type
    from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
      and c.table_name ~ ${tables} and c.udt_name in ('text', '_text', 'uuid', '_uuid', 'jsonb')
    order by 1, 2 limit 5000`.execute(db);
  return rows;
}

/** @param tables a regular expression */
export async function everyValue(db: Database, tables = ''): Promise<Value[]> {
  const values: Value[] = [];
  for (const { table, column, type } of await columnsOf(db, tables)) {
    const of = sql.ref(column);
    const each = type.startsWith('_') ? sql`unnest(${of})` : of;
    const { rows } = await sql<{ value: unknown }>`
      select distinct (${each})::text as value from ${sql.table(table)} limit ${VALUES_MAX}`.execute(
      db,
    );
    const found = rows.flatMap(({ value }) => (typeof value === 'string' ? value : []));
    const leaves = type === 'jsonb' ? found.flatMap((json) => wordsIn(JSON.parse(json))) : found;
    values.push(...leaves.map((value) => ({ field: `${table}.${column}`, value })));
  }
  return values;
}

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

/**
 * Writes a mark of its own into every field of words that is empty, so that none goes unwatched. What a rule of the
 * database refuses stays as it is.
 * @returns the fields of tables without a row: nothing of them is watched
 */
export async function markEmptyFields(
  db: Database,
  { tables, except }: { tables: string; except: ReadonlySet<string> },
): Promise<string[]> {
  const missing = new Set<string>();
  for (const { table, column, type } of await columnsOf(db, tables)) {
    const field = `${table}.${column}`;
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length === 0) missing.add(table);
    if (except.has(field) || (type !== 'text' && type !== '_text')) continue;
    const mark = `Sekretmark ${field}`;
    const [empty, filled] =
      type === 'text' ? [sql`''`, sql`${mark}`] : [sql`'{}'`, sql`array[${mark}]`];
    const of = sql.ref(column);
    try {
      await sql`
        update ${sql.table(table)} set ${of} = ${filled} where ${of} is null or ${of} = ${empty}`.execute(
        db,
      );
    } catch (error) {
      if (!isRefused(error)) throw error;
    }
  }
  return [...missing];
}

/** By a check, a key or a unique index: SQLSTATE class 23. */
function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('23');
}
