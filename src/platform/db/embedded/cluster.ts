// The folder that holds the database's files: made once, by initdb, whole or not at all; looked at
// before each start, so that a wrong one is refused with words and never touched.

import { execFile } from 'node:child_process';
import { chown, mkdir, readFile, readdir, rename, rm, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { AppError, codeOf } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { corruptFolder, databaseFailure } from './complaints.ts';
import type { Programs } from './programs.ts';
import type { ServerUser } from './server-user.ts';

const run = promisify(execFile);

/** A new cluster takes 40 MB and its first log segments 16 MB each. */
const FREE_BYTES_MIN = 120 * 1024 * 1024;

export type ClusterOptions = {
  folder: string;
  /** What the folder is called by a program that works in it. */
  nameInside: string;
  programs: Programs;
  user: ServerUser | null;
  /** False in tests only: a power cut may then lose everything. */
  durable: boolean;
  log: Logger;
};

export async function prepareCluster(options: ClusterOptions): Promise<void> {
  const { folder, programs } = options;
  const major = await majorVersionOf(folder);
  if (major === null) return await createCluster(options);
  if (major === String(programs.major)) return;
  throw new AppError(
    'conflict',
    'platform.database-other-version',
    `The database in ${folder} was made by PostgreSQL ${major}; this Parley carries ${programs.major}. Nothing was changed. Run "parley backup FILE" with the Parley that made it, then "parley restore FILE --data NEW_DIR" with this one.`,
    { details: { folder, found: major, carried: programs.major } },
  );
}

/** Null when there is no cluster yet. */
async function majorVersionOf(folder: string): Promise<string | null> {
  try {
    return (await readFile(`${folder}/PG_VERSION`, 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  if ((await entriesOf(folder)).length === 0) return null;
  throw corruptFolder(folder, 'It holds files, but not the file PG_VERSION.');
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function createCluster(options: ClusterOptions): Promise<void> {
  const { folder, user, log } = options;
  await refuseFullDisk(dirname(folder));
  log.info({ folder }, 'making a new database');
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (user) await chown(draft, user.uid, user.gid);
  try {
    // Encoding of letters (C.UTF-8) is in every current Linux; where it is not, plain C must do.
    await initdb(options, draft, process.platform === 'linux' ? 'C.UTF-8' : 'C');
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function initdb(options: ClusterOptions, draft: string, ctype: string): Promise<void> {
  const { programs, user, durable } = options;
  const args = [
    `--pgdata=${options.nameInside === options.folder ? draft : options.nameInside}`,
    '--username=parley',
    // The socket lies in a folder only this user (and root) can enter; nothing listens on a network.
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=und',
    '--locale=C',
    `--lc-ctype=${ctype}`,
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    await run(programs.initdb, args, {
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
      cwd: draft,
      env: serverEnvironment(),
    });
  } catch (error) {
    const words = outputOf(error);
    if (ctype !== 'C' && /invalid locale/.test(words)) return await initdb(options, draft, 'C');
    throw databaseFailure(options.folder, words);
  }
}

/** Nothing of ours leaks in: variables like PGPORT or LC_ALL would change what the server does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

function outputOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const stderr = 'stderr' in error ? String(error.stderr) : '';
  return stderr.trim() || ('message' in error ? String(error.message) : '');
}

async function refuseFullDisk(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= FREE_BYTES_MIN) return;
  const freeMegabytes = Math.floor((bavail * bsize) / 1024 / 1024);
  throw new AppError(
    'unavailable',
    'platform.disk-full',
    `The disk that holds ${folder} has ${freeMegabytes} MB left; a new database needs ${FREE_BYTES_MIN / 1024 / 1024} MB. Make room, or choose another folder (--data DIR).`,
    { details: { folder, freeMegabytes } },
  );
}
