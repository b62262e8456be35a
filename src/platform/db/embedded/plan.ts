// How the database's server is to run: which program, as whom, on which files, with which settings.

import { dirname, join } from 'node:path';
import { AppError } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { prepareCluster } from './cluster.ts';
import { findPrograms } from './programs.ts';
import type { ServerUser } from './server-user.ts';
import { canReach, chooseServerUser } from './server-user.ts';
import { SOCKET_PORT, socketFolderFor } from './socket-folder.ts';

export type ServerPlan = {
  postgres: string;
  args: readonly string[];
  clusterFolder: string;
  socketFolder: string;
  user: ServerUser | null;
  logFile: string;
  log: Logger;
};

export function clusterFolderIn(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

/** Makes what the server needs (programs, files, socket folder) along the way. */
export async function planServer(options: {
  dataFolder: string;
  log: Logger;
  durable: boolean;
  settings: Readonly<Record<string, string>>;
}): Promise<ServerPlan> {
  const { dataFolder, log, durable } = options;
  const clusterFolder = clusterFolderIn(dataFolder);
  const user = await chooseServerUser(clusterFolder);
  const nameInside = await nameFor(clusterFolder, user);
  const programs = await findPrograms({ dataFolder, user, log });
  await prepareCluster({ folder: clusterFolder, nameInside, programs, user, durable, log });
  const socketFolder = await socketFolderFor(clusterFolder, user);
  const socketInside = socketFolder === clusterFolder ? nameInside : socketFolder;
  const settings = { ...settingsFor(socketInside, durable), ...options.settings };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return {
    postgres: programs.postgres,
    args: ['-D', nameInside, ...args],
    clusterFolder,
    socketFolder,
    user,
    logFile: join(dataFolder, 'postgres.log'),
    log,
  };
}

function settingsFor(socketFolder: string, durable: boolean): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    port: String(SOCKET_PORT),
    timezone: 'UTC',
    log_timezone: 'UTC',
    // No replica hangs on it, so the log need not carry what only replicas read.
    wal_level: 'minimal',
    max_wal_senders: '0',
    // A backend whose Parley was killed stops its query instead of finishing it.
    client_connection_check_interval: '1s',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
}

/**
 * Under root the folder may lie where the server's user can't pass (/root, a private temporary
 * folder). Started inside it, the server can still use it under the name Linux has for where it is.
 */
async function nameFor(clusterFolder: string, user: ServerUser | null): Promise<string> {
  if (!user || (await canReach(dirname(clusterFolder), user))) return clusterFolder;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new AppError(
    'unavailable',
    'platform.data-folder-unreachable',
    `PostgreSQL refuses to run as root, so it runs as the user ${user.name}, who cannot enter ${clusterFolder}. Choose a folder others may pass through, like /var/lib/parley (--data DIR), or start Parley as an ordinary user.`,
    { details: { clusterFolder, user: user.name } },
  );
}
