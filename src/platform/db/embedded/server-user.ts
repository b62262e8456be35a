// PostgreSQL refuses to run as root. When Parley itself runs as root, this chooses the ordinary user
// who owns the database and tells whether that user can reach a path.

import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AppError, codeOf } from '../../errors.ts';

export type ServerUser = { name: string; uid: number; gid: number };

/** In this order: one made for Parley, one made for databases, the one that owns nothing else. */
const CANDIDATES = ['parley', 'postgres', 'nobody'];

/** Null: run PostgreSQL as the user we are. An existing cluster keeps its owner. */
export async function chooseServerUser(clusterFolder: string): Promise<ServerUser | null> {
  if (process.getuid?.() !== 0) return null;
  const users = parsePasswd(await readFile('/etc/passwd', 'utf8'));
  const ownerUid = await ownerOf(clusterFolder);
  const chosen =
    users.find((user) => user.uid === ownerUid && user.uid !== 0) ??
    CANDIDATES.map((name) => users.find((user) => user.name === name)).find(Boolean);
  if (chosen) return chosen;
  throw new AppError(
    'unavailable',
    'platform.database-no-user',
    'PostgreSQL refuses to run as root, and this system has no ordinary user for it. Add one (useradd --system parley) or start Parley as an ordinary user.',
  );
}

/** Whether `user` may pass through every folder above `path` and enter it. */
export async function canReach(path: string, user: ServerUser): Promise<boolean> {
  const { mode, uid, gid } = await stat(path);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const above = dirname(path);
  return above === path || (await canReach(above, user));
}

async function ownerOf(folder: string): Promise<number | null> {
  try {
    return (await stat(folder)).uid;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parsePasswd(text: string): ServerUser[] {
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.name !== '' && Number.isInteger(user.uid));
}
