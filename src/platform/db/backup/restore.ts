// Brings a backup into an empty database: the schema as it was then, all rows in one transaction and
// proved by their checksums, then the schema steps that came since.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { prepareJobs } from '../../jobs/prepare-jobs.ts';
import { AppError, codeOf } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import type { DatabaseAddress } from '../database-address.ts';
import type { SchemaMigration } from '../database.ts';
import { migrate } from '../migrate.ts';
import { openDatabase } from '../open-database.ts';
import type { BackupProgress, BackupSummary } from './backup.ts';
import type { Head, Tail } from './backup-file.ts';
import { BackupReader, damagedBackup, headShape, tableShape, tailShape } from './backup-file.ts';
import { readForeignKeys, readMigrations, readState, readTables } from './catalogue.ts';
import { ADD_JOBS, JOBS_TABLE, MAKE_JOBS_TABLE, withCopySession } from './copy-session.ts';

export type RestoreOptions = {
  address: DatabaseAddress;
  file: string;
  migrations: readonly SchemaMigration[];
  log: Logger;
  onProgress?: (progress: BackupProgress) => void;
};

/**
 * Throws AppError: `conflict` `platform.restore-not-empty`, `platform.backup-newer`; `invalid`
 * `platform.backup-damaged`, `platform.backup-not-found`. The database is then as it was before.
 */
export async function restore(options: RestoreOptions): Promise<BackupSummary> {
  const { file } = options;
  try {
    return await readBackup(file, (reader) => restoreFrom(reader, options));
  } catch (error) {
    if (codeOf(error)?.startsWith('Z_')) throw damagedBackup('it is not whole', error);
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new AppError('invalid', 'platform.backup-not-found', `There is no file ${file}.`, {
      details: { file },
    });
  }
}

async function readBackup<Result>(
  file: string,
  read: (reader: BackupReader) => Promise<Result>,
): Promise<Result> {
  return await pipeline(createReadStream(file), createGunzip(), (source) =>
    read(new BackupReader(source)),
  );
}

async function restoreFrom(reader: BackupReader, options: RestoreOptions): Promise<BackupSummary> {
  const { address, migrations, log } = options;
  const head = await reader.line(headShape);
  const known = new Set(migrations.map((migration) => migration.id));
  const unknown = head.migrations.filter((id) => !known.has(id));
  if (unknown.length > 0) throw newerBackup(unknown);
  await withCopySession(address, (client) => refuseUsed(client, head));

  const db = openDatabase(address, { log, connectionsMax: 2 });
  try {
    await migrate(
      db,
      migrations.filter(({ id }) => head.migrations.includes(id)),
    );
    await prepareJobs(address, log);
    const summary = await withCopySession(address, (client) =>
      loadAll(client, reader, { head, ...options }),
    );
    await migrate(db, migrations);
    return summary;
  } finally {
    await db.destroy();
  }
}

async function refuseUsed(client: Client, head: Head): Promise<void> {
  const state = await readState(client);
  if (state === 'empty') return;
  const isSame =
    state === 'prepared' && String(await readMigrations(client)) === String(head.migrations);
  if (isSame) return;
  throw new AppError(
    'conflict',
    'platform.restore-not-empty',
    'The database is not empty. A backup goes into a new one only: give an empty folder (--data NEW_DIR) or the address of an empty database. Nothing was changed.',
  );
}

async function loadAll(
  client: Client,
  reader: BackupReader,
  options: { head: Head; onProgress?: (progress: BackupProgress) => void },
): Promise<BackupSummary> {
  await client.query('begin');
  try {
    const putBack = await clearForLoading(client, options.head);
    const loaded = await loadTables(client, reader, options);
    const tail = await reader.line(tailShape);
    compare(loaded, tail);
    for (const { name, last } of tail.sequences) {
      await client.query('select setval(quote_ident($1)::regclass, $2::bigint)', [name, last]);
    }
    await client.query(ADD_JOBS);
    await putBack();
    await client.query('commit');
    return { tables: loaded.length, rows: loaded.reduce((sum, { rows }) => sum + rows, 0) };
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/**
 * Tables come in the order of their names, so nothing may point at a row that is not there yet; and no
 * trigger may object. Both come back afterwards, and the foreign keys are then checked again.
 */
async function clearForLoading(client: Client, head: Head): Promise<() => Promise<void>> {
  const tables = (await readTables(client)).map(({ name }) => `"${name}"`);
  const foreignKeys = await readForeignKeys(client);
  for (const { table, name } of foreignKeys) {
    await client.query(`alter table ${table} drop constraint ${name}`);
  }
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${tables.join(', ')}`);
  await client.query(MAKE_JOBS_TABLE);
  for (const { name: parent, partitions } of head.tables) {
    for (const { name, bound } of partitions) {
      await client.query(`create table if not exists "${name}" partition of "${parent}" ${bound}`);
    }
  }
  return async () => {
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
    for (const { table, name, definition } of foreignKeys) {
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
    }
    await client.query('analyze');
  };
}

async function loadTables(
  client: Client,
  reader: BackupReader,
  options: { head: Head; onProgress?: (progress: BackupProgress) => void },
): Promise<Tail['tables']> {
  const loaded: Tail['tables'] = [];
  const { tables } = options.head;
  for (const { name, columns } of tables) {
    const { table } = await reader.line(tableShape);
    if (table !== name) throw damagedBackup(`table ${name} is not where it should be`);
    const target = name === JOBS_TABLE.name ? 'restored_jobs' : `"${name}"`;
    const stream = client.query(copyFrom(`copy ${target} (${columns.join(', ')}) from stdin`));
    const hash = createHash('sha256');
    await pipeline(Readable.from(hashed(reader.rows(), hash)), stream);
    loaded.push({ name, rows: stream.rowCount, sha256: hash.digest('hex') });
    options.onProgress?.({
      table: name,
      rows: stream.rowCount,
      tablesDone: loaded.length,
      tables: tables.length,
    });
  }
  return loaded;
}

async function* hashed(
  rows: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  for await (const bytes of rows) {
    hash.update(bytes);
    if (bytes.length > 0) yield bytes;
  }
}

function compare(loaded: Tail['tables'], tail: Tail): void {
  for (const [at, table] of loaded.entries()) {
    const told = tail.tables[at];
    if (told?.rows !== table.rows || told.sha256 !== table.sha256) {
      throw damagedBackup(`the rows of ${table.name} are not those that were written`);
    }
  }
}

function newerBackup(unknown: string[]): AppError {
  return new AppError(
    'conflict',
    'platform.backup-newer',
    `This backup was made by a newer Parley than this one (it knows the schema step "${unknown[0]}"). Restore it with that one. Nothing was changed.`,
    { details: { unknown } },
  );
}
