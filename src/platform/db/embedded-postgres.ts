// The database that comes with Parley: a real PostgreSQL on a unix socket in the data folder, started
// and stopped with us. One process per folder owns it; others may connect beside it.

import { access, chmod, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { Client } from 'pg';
import { AppError, codeOf, messageOf } from '../errors.ts';
import type { Logger } from '../log.ts';
import type { DatabaseAddress } from './database-address.ts';
import { adoptServer } from './embedded/adopt.ts';
import { databaseFailure } from './embedded/complaints.ts';
import { folderHolder, lockFolder } from './embedded/folder-lock.ts';
import { clusterFolderIn, planServer } from './embedded/plan.ts';
import { findPostmaster, startPostmaster, stopPostmaster } from './embedded/postmaster.ts';
import { SOCKET_PORT } from './embedded/socket-folder.ts';
import { watchServer } from './embedded/watch.ts';

const DATABASE = 'parley';

export type EmbeddedPostgres = {
  address: DatabaseAddress;
  /** Rolls back what is open, writes everything out, lets go of the folder. */
  stop(): Promise<void>;
};

export type EmbeddedPostgresOptions = {
  dataFolder: string;
  log: Logger;
  /** False in tests only: nothing is forced to the disk, a power cut may lose everything. */
  durable?: boolean;
  /** Settings of the server beside ours: `{ shared_buffers: '1GB' }`. */
  settings?: Readonly<Record<string, string>>;
};

/**
 * Makes the database at the first start, recovers it after a crash, adopts or replaces a server that
 * a killed Parley left running.
 *
 * Throws AppError: `conflict` `platform.data-folder-in-use`, `platform.database-other-version`;
 * `unavailable` `platform.database-corrupt`, `platform.disk-full`, `platform.database-no-programs`,
 * `platform.data-folder-unusable`, `platform.database-failed` and a few rarer ones.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  refuseWindows();
  const { log, durable = true, settings = {} } = options;
  const dataFolder = await makeDataFolder(options.dataFolder);
  const lock = await lockFolder(dataFolder).catch(withWordsFor(dataFolder));
  try {
    const plan = await planServer({ dataFolder, log, durable, settings });
    const address = addressIn(plan.socketFolder);
    const pid = (await adoptServer(plan, address)) ?? (await startPostmaster(plan));
    await ensureDatabase(address, plan.clusterFolder);
    const watch = watchServer(pid, plan);
    return {
      address,
      stop: async () => {
        const lastPid = await watch.end();
        if (lastPid !== null) await stopPostmaster(lastPid, log);
        await lock.release();
      },
    };
  } catch (error) {
    const left = await findPostmaster(clusterFolderIn(dataFolder));
    if (left) await stopPostmaster(left.pid, log);
    await lock.release();
    return withWordsFor(dataFolder)(error);
  }
}

/** A full disk shows first where we write ourselves: the lock, the log, a draft. */
function withWordsFor(folder: string): (error: unknown) => never {
  return (error) => {
    throw codeOf(error) === 'ENOSPC' ? databaseFailure(folder, messageOf(error)) : error;
  };
}

/** For commands that work beside a running Parley: its database, or null when nobody runs there. */
export async function findRunningPostgres(dataFolder: string): Promise<DatabaseAddress | null> {
  let folder: string;
  try {
    folder = await realpath(dataFolder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  if ((await folderHolder(folder)) === null) return null;
  const running = await findPostmaster(clusterFolderIn(folder));
  if (!running?.ready) return null;
  // A server that knows its folder only from inside has its socket in it.
  const inside = running.socketFolder.startsWith('/proc/');
  return addressIn(inside ? clusterFolderIn(folder) : running.socketFolder);
}

function addressIn(socketFolder: string): DatabaseAddress {
  return { host: socketFolder, port: SOCKET_PORT, user: 'parley', database: DATABASE };
}

async function makeDataFolder(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await access(path, constants.W_OK | constants.X_OK);
    if (process.getuid?.() === 0) await letThrough(path);
    return await realpath(path);
  } catch (error) {
    const reason = FOLDER_REASONS[codeOf(error) ?? ''] ?? messageOf(error);
    throw new AppError(
      'unavailable',
      codeOf(error) === 'ENOSPC' ? 'platform.disk-full' : 'platform.data-folder-unusable',
      `The data folder ${path} cannot be used: ${reason}. Choose another (--data DIR), or put that right.`,
      { details: { folder: path }, cause: error },
    );
  }
}

const FOLDER_REASONS: Record<string, string> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it lies on a disk that is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands in its way',
  EEXIST: 'a file stands in its way',
};

/** The database's user passes through root's folder to its own, without seeing what is in it. */
async function letThrough(folder: string): Promise<void> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) await chmod(folder, (mode & 0o777) | 0o011);
}

async function ensureDatabase(address: DatabaseAddress, clusterFolder: string): Promise<void> {
  try {
    if (await canConnect(address)) return;
    const client = new Client({ ...address, database: 'postgres' });
    await client.connect();
    try {
      await client.query(`create database ${DATABASE}`);
    } finally {
      await client.end();
    }
  } catch (error) {
    throw databaseFailure(clusterFolder, messageOf(error));
  }
}

/** False when the server is there, but not the database. */
async function canConnect(address: DatabaseAddress): Promise<boolean> {
  const client = new Client(address);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (codeOf(error) === '3D000') return false;
    throw error;
  } finally {
    await client.end();
  }
}

function refuseWindows(): void {
  if (process.platform !== 'win32') return;
  throw new AppError(
    'unavailable',
    'platform.database-no-programs',
    'Parley does not bring a database for Windows yet. Run it in WSL, or run a PostgreSQL 15 or newer and set DATABASE_URL=postgres://user:password@host/database.',
  );
}
