// The packages of a real network of the AT Protocol (@atproto/dev-env: MIT, half a gigabyte with all it needs), which
// are too large for everybody's `npm ci`: installed once into the user's cache, by exact versions.

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { messageOf } from '#platform/errors.ts';

const run = promisify(execFile);

const dependencies = {
  '@atproto/dev-env': '0.6.7',
  '@atproto/identity': '0.5.14',
  '@atproto/sync': '0.4.11',
};

export type AtprotoPackages = { ready: true; program: string } | { ready: false; why: string };

/** Installs them when they are not there; where that cannot be done, a line says why. */
export async function atprotoPackages(): Promise<AtprotoPackages> {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const name = `atproto-dev-env-${dependencies['@atproto/dev-env']}`;
  const folder = join(cache, 'parley', 'servers', name);
  try {
    if (!existsSync(join(folder, 'complete'))) await install(folder);
    const program = join(folder, 'server.mjs');
    await copyFile(fileURLToPath(new URL('server.mjs', import.meta.url)), program);
    return { ready: true, program };
  } catch (error) {
    const why = `SKIPPED: @atproto/dev-env could not be installed: ${messageOf(error).slice(0, 500)}`;
    console.warn(why);
    return { ready: false, why };
  }
}

async function install(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const about = { private: true, type: 'module', dependencies };
  await writeFile(join(folder, 'package.json'), JSON.stringify(about));
  const runtime = dirname(dirname(process.execPath));
  const options = {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      // The headers of the very Node that will run it: SQLite's addon is built against them.
      npm_config_nodedir: runtime,
    },
  };
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], options);
  await run('npm', ['rebuild', 'better-sqlite3'], options);
  await writeFile(join(folder, 'complete'), '');
}
