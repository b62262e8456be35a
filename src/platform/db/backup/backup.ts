// Writes all of a database into one file while everything goes on: what one moment saw, and nothing
// half-done.

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { AppError, codeOf, messageOf } from '../../errors.ts';
import type { DatabaseAddress } from '../database-address.ts';
import type { Head, Tail } from './backup-file.ts';
import { FORMAT } from './backup-file.ts';
import { readMigrations, readSequences, readTables } from './catalogue.ts';
import { COPY_JOBS, JOBS_TABLE, withCopySession } from './copy-session.ts';

/** Level 3 is three times as fast as 6 and costs a tenth in size. */
const GZIP_LEVEL = 3;

export type BackupProgress = { table: string; rows: number; tablesDone: number; tables: number };
export type BackupSummary = { tables: number; rows: number };

/**
 * The file appears under its name only when whole, readable by its owner alone.
 * Throws AppError `unavailable` `platform.backup-not-written`.
 */
export async function backup(options: {
  address: DatabaseAddress;
  file: string;
  onProgress?: (progress: BackupProgress) => void;
}): Promise<BackupSummary> {
  const { address, file, onProgress = () => undefined } = options;
  const draft = `${file}.part`;
  try {
    return await withCopySession(address, async (client) => {
      await client.query('begin transaction isolation level repeatable read read only');
      const summary: BackupSummary = { tables: 0, rows: 0 };
      await pipeline(
        writeParts(client, summary, onProgress),
        createGzip({ level: GZIP_LEVEL }),
        createWriteStream(draft, { mode: 0o600, flush: true }),
      );
      await client.query('commit');
      await rename(draft, file);
      return summary;
    });
  } catch (error) {
    await rm(draft, { force: true });
    throw notWritten(file, error);
  }
}

async function* writeParts(
  client: Client,
  summary: BackupSummary,
  onProgress: (progress: BackupProgress) => void,
): AsyncGenerator<Buffer> {
  const tables = [...(await readTables(client)), JOBS_TABLE];
  yield line(await makeHead(client, tables));
  const tail: Tail = { tables: [], sequences: [] };
  for (const { name, columns } of tables) {
    yield line({ table: name });
    const hash = createHash('sha256');
    const copy =
      name === JOBS_TABLE.name
        ? COPY_JOBS
        : `copy (select ${columns.join(', ')} from "${name}") to stdout`;
    const stream = client.query(copyTo(copy));
    for await (const bytes of stream) {
      hash.update(bytes);
      yield bytes;
    }
    yield Buffer.from('\\.\n');
    tail.tables.push({ name, rows: stream.rowCount, sha256: hash.digest('hex') });
    summary.tables += 1;
    summary.rows += stream.rowCount;
    onProgress({
      table: name,
      rows: stream.rowCount,
      tablesDone: summary.tables,
      tables: tables.length,
    });
  }
  // Sequences stand outside of transactions: read last, they are never behind the rows.
  tail.sequences = await readSequences(client);
  yield line(tail);
}

async function makeHead(client: Client, tables: Head['tables']): Promise<Head> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  return {
    parleyBackup: FORMAT,
    madeAt: new Date().toISOString(),
    serverVersion: rows[0]?.version ?? 'unknown',
    migrations: await readMigrations(client),
    tables,
  };
}

function line(value: Head | Tail | { table: string }): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

function notWritten(file: string, error: unknown): AppError {
  const reasons: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EACCES: 'that place may not be written to',
    ENOENT: 'the folder does not exist',
    '42P01': 'the database holds no Parley yet',
  };
  const reason = reasons[codeOf(error) ?? ''] ?? messageOf(error);
  return new AppError(
    'unavailable',
    'platform.backup-not-written',
    `The backup ${file} was not written: ${reason}.`,
    { details: { file }, cause: error },
  );
}
