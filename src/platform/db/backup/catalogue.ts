// What a database holds, asked from its catalogue: the tables, sequences and foreign keys that backup
// and restore go by, so that neither knows any feature.

import type { Client } from 'pg';
import type { Head } from './backup-file.ts';

/** The schema steps' own tables: made anew by the migrations of a restore. */
const NOT_COPIED = ['schema_migrations', 'schema_migration_lock'];

/** Tables of ours: not a partition of another (it comes with it), not an extension's. */
const OUR_TABLES = `
  from pg_class c
  where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
    and not c.relispartition and c.relname <> all($1)
    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

export async function readTables(client: Client): Promise<Head['tables']> {
  const { rows } = await client.query<Head['tables'][number]>(
    `select c.relname as name,
      (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      ) as columns,
      coalesce((select json_agg(json_build_object(
          'name', p.relname, 'bound', pg_get_expr(p.relpartbound, p.oid)) order by p.relname)
        from pg_inherits i join pg_class p on p.oid = i.inhrelid
        where i.inhparent = c.oid and c.relkind = 'p'), '[]') as partitions
    ${OUR_TABLES} order by c.relname`,
    [NOT_COPIED],
  );
  return rows;
}

export async function readMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select name from schema_migrations order by name',
  );
  return rows.map((row) => row.name);
}

/** Sequences that have given a number. */
export async function readSequences(client: Client): Promise<{ name: string; last: string }[]> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences
    where schemaname = current_schema() and last_value is not null order by sequencename`,
  );
  return rows;
}

export type ForeignKey = { table: string; name: string; definition: string };

export async function readForeignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select k.conrelid::regclass::text as table, quote_ident(k.conname) as name,
      pg_get_constraintdef(k.oid) as definition
    from pg_constraint k
    where k.connamespace = current_schema()::regnamespace and k.contype = 'f'
      and k.conparentid = 0
    order by 1, 2`,
  );
  return rows;
}

/** Whether the schema is there at all, and if so, whether anything ever happened in it. */
export async function readState(
  client: Client,
): Promise<'empty' | 'prepared' | 'used' | 'foreign'> {
  const { rows } = await client.query<{ tables: boolean; ours: boolean }>(
    `select exists (select 1 ${OUR_TABLES}) as tables,
      to_regclass('schema_migrations') is not null
        and to_regclass('event_log_heads') is not null as ours`,
    [NOT_COPIED],
  );
  if (!rows[0]?.tables) return 'empty';
  if (!rows[0].ours) return 'foreign';
  const used = await client.query<{ used: boolean }>(
    `select exists (select 1 from events) or exists (
      select 1 from event_log_heads where last_position > 0) as used`,
  );
  return used.rows[0]?.used ? 'used' : 'prepared';
}
