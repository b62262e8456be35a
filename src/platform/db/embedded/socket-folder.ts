// Where the database's unix socket lies: beside its files, or, where that path is too long for a
// socket, in a short folder whose name is made from it.

import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { AppError, codeOf } from '../../errors.ts';
import type { ServerUser } from './server-user.ts';

export const SOCKET_PORT = 5432;

/** sun_path holds 108 bytes on Linux and 104 on macOS, with the closing zero. */
const PATH_BYTES_MAX = 103;

export async function socketFolderFor(
  clusterFolder: string,
  user: ServerUser | null,
): Promise<string> {
  const path = `${clusterFolder}/.s.PGSQL.${SOCKET_PORT}`;
  if (Buffer.byteLength(path) <= PATH_BYTES_MAX) return clusterFolder;
  const hash = createHash('sha256').update(clusterFolder).digest('hex').slice(0, 16);
  const folder = `/tmp/parley-${hash}`;
  await ownFolder(folder, user);
  return folder;
}

/** Everybody may write to /tmp: a folder somebody else put there first must not be trusted. */
async function ownFolder(folder: string, user: ServerUser | null): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
    if (user) await chown(folder, user.uid, user.gid);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== (user?.uid ?? process.getuid?.())) {
    throw new AppError(
      'unavailable',
      'platform.socket-folder-taken',
      `${folder}, where the database's socket must lie because the path of the data folder is too long, belongs to somebody else. Remove it, or choose a data folder with a shorter path (--data DIR).`,
      { details: { folder } },
    );
  }
  await chmod(folder, 0o700);
}
