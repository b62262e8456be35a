// The web application is built when its sources are newer than what lies in dist/web, so that a
// fresh clone starts with one command and an unchanged one starts at once.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppError } from '#platform/errors.ts';

const SOURCES = ['index.html', 'vite.config.ts', 'lingui.config.ts', 'package-lock.json', 'src'];
/** Parts of src that never reach the browser; a change there needs no build. */
const SERVER_ONLY = new Set([
  'app',
  'platform',
  'connectors',
  'migrations',
  'store',
  'commands',
  'queries',
]);

export type WebBuild = { folder: string; isCurrent: boolean };

export async function inspectWebBuild(root: string): Promise<WebBuild> {
  const folder = join(root, 'dist', 'web');
  const marker = join(folder, '.built');
  if (!existsSync(marker)) return { folder, isCurrent: false };
  const builtAtMs = (await stat(marker)).mtimeMs;
  const newest = await Promise.all(SOURCES.map((each) => newestChangeMs(join(root, each))));
  return { folder, isCurrent: Math.max(...newest) <= builtAtMs };
}

/** Throws AppError `unavailable` `start.web-build-failed` with the end of the build's own output. */
export async function buildWeb(root: string): Promise<void> {
  const vite = viteEntry(root);
  const startedAt = new Date();
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk) => output.push(String(chunk)));
  child.stderr.on('data', (chunk) => output.push(String(chunk)));
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  if (code !== 0) {
    throw new AppError(
      'unavailable',
      'start.web-build-failed',
      `The web application could not be built:\n${output.join('').slice(-2000)}`,
    );
  }
  // The marker carries the time the build began: what changed meanwhile is built the next time.
  const marker = join(root, 'dist', 'web', '.built');
  await writeFile(marker, `${startedAt.toISOString()}\n`);
  await utimes(marker, startedAt, startedAt);
}

function viteEntry(root: string): string {
  const require = createRequire(join(root, 'package.json'));
  try {
    return join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  } catch (cause) {
    throw new AppError(
      'unavailable',
      'start.web-not-built',
      'The web application is not built and its build tool is not installed. Run `npm ci` without --omit=dev once.',
      { cause },
    );
  }
}

async function newestChangeMs(path: string): Promise<number> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = await readdir(path, { withFileTypes: true });
  const inside = entries
    .filter((each) => !(each.isDirectory() && SERVER_ONLY.has(each.name)))
    .filter((each) => !each.name.endsWith('.test.ts'))
    .map((each) => newestChangeMs(join(path, each.name)));
  return Math.max(0, ...(await Promise.all(inside)));
}
