// The life of one PostgreSQL server process: start it and wait until it answers, find one that an
// earlier Parley left behind, stop it.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import { serverEnvironment } from './cluster.ts';
import { databaseFailure } from './complaints.ts';
import type { ServerPlan } from './plan.ts';
import { SOCKET_PORT } from './socket-folder.ts';
import { isAlive, serversIn, worksIn } from './running-process.ts';

const LOOK_EVERY_MS = 10;
const SLOW_START_MS = 3_000;
const FAST_STOP_MS = 20_000;
const IMMEDIATE_STOP_MS = 10_000;
const LEFTOVERS_MS = 15_000;
const FREE_BYTES_MIN = 1024 * 1024;
const LOG_BYTES_MAX = 10 * 1024 * 1024;

/** What a server writes about itself into postmaster.pid. */
export type RunningPostmaster = { pid: number; socketFolder: string; port: number; ready: boolean };

/** Starts a server and waits until it takes connections; crash recovery happens in between. */
export async function startPostmaster(plan: ServerPlan): Promise<number> {
  await clearAfterCrash(plan);
  await turnLog(plan.logFile);
  const logHandle = await open(plan.logFile, 'a', 0o600);
  try {
    const { size: logStart } = await logHandle.stat();
    const child = spawn(plan.postgres, plan.args, {
      cwd: plan.clusterFolder,
      env: serverEnvironment(),
      ...(plan.user ? { uid: plan.user.uid, gid: plan.user.gid } : {}),
      stdio: ['ignore', logHandle.fd, logHandle.fd],
      // A group of its own: Ctrl-C in a terminal must stop Parley first, and Parley the server.
      detached: true,
    });
    let failure: string | null = null;
    child.once('error', (error) => (failure = error.message));
    child.once('exit', (code, signal) => (failure ??= `left with ${signal ?? code}`));
    child.unref();
    const startedAt = Date.now();
    let told = false;
    while (failure === null) {
      const running = await readPidFile(plan.clusterFolder);
      if (running && running.pid === child.pid && running.ready) return running.pid;
      if (!told && Date.now() - startedAt > SLOW_START_MS) {
        told = true;
        plan.log.info('the database is recovering from an unclean stop; this may take minutes');
      }
      await pause(LOOK_EVERY_MS);
    }
    const words = await logSince(plan.logFile, logStart);
    const full = (await isFull(plan.clusterFolder)) ? 'FATAL: No space left on device' : '';
    throw databaseFailure(plan.clusterFolder, `${words}\n${full || failure}`);
  } finally {
    await logHandle.close();
  }
}

/** The server that runs on this cluster now, whoever started it; null if none does. */
export async function findPostmaster(clusterFolder: string): Promise<RunningPostmaster | null> {
  const running = await readPidFile(clusterFolder);
  return running && (await worksIn(running.pid, clusterFolder)) ? running : null;
}

/** Whether it was started with exactly these arguments, by this program. */
export async function runsAsPlanned(plan: ServerPlan): Promise<boolean> {
  const written = await readFile(`${plan.clusterFolder}/postmaster.opts`, 'utf8');
  const planned = [plan.postgres, ...plan.args.map((arg) => `"${arg}"`)].join(' ');
  return written.trim() === planned;
}

/** Fast stop: open transactions are rolled back, then everything is written out. */
export async function stopPostmaster(pid: number, log: Logger): Promise<void> {
  if (!sendSignal(pid, 'SIGINT') || (await goneWithin(pid, FAST_STOP_MS))) return;
  log.warn({ pid }, 'the database did not stop in time; stopping it at once');
  if (!sendSignal(pid, 'SIGQUIT') || (await goneWithin(pid, IMMEDIATE_STOP_MS))) return;
  sendSignal(pid, 'SIGKILL');
  await goneWithin(pid, IMMEDIATE_STOP_MS);
}

async function goneWithin(pid: number, durationMs: number): Promise<boolean> {
  const until = Date.now() + durationMs;
  while (await isAlive(pid)) {
    if (Date.now() > until) return false;
    await pause(LOOK_EVERY_MS);
  }
  return true;
}

/** False when it is gone already. */
export function sendSignal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
    throw error;
  }
}

/**
 * After a crash the lock files may name a number that is a zombie or another program's by now, and
 * PostgreSQL would refuse to start. Removing them also removes its guard against children of the
 * killed server that still write, so those are waited for: they see its death within moments. Where
 * they can't be seen (elsewhere than on Linux), its guard stays.
 */
async function clearAfterCrash({ clusterFolder, socketFolder }: ServerPlan): Promise<void> {
  const lockFiles = [
    `${clusterFolder}/postmaster.pid`,
    `${socketFolder}/.s.PGSQL.${SOCKET_PORT}.lock`,
  ];
  if (process.platform !== 'linux' || !lockFiles.some((path) => existsSync(path))) return;
  const giveUpAt = Date.now() + LEFTOVERS_MS;
  for (;;) {
    const left = await serversIn(clusterFolder);
    if (left.length === 0) break;
    if (Date.now() > giveUpAt) {
      throw databaseFailure(clusterFolder, `still in use by the processes ${left.join(', ')}`);
    }
    await pause(LOOK_EVERY_MS);
  }
  for (const path of lockFiles) await rm(path, { force: true });
}

async function readPidFile(clusterFolder: string): Promise<RunningPostmaster | null> {
  let lines: string[];
  try {
    lines = (await readFile(`${clusterFolder}/postmaster.pid`, 'utf8')).split('\n');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return {
    pid,
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4] ?? '',
    ready: lines[7]?.trim() === 'ready',
  };
}

/** On a full disk the server can't even write down why it gave up. */
async function isFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < FREE_BYTES_MIN;
}

async function turnLog(path: string): Promise<void> {
  try {
    if ((await stat(path)).size > LOG_BYTES_MAX) await rename(path, `${path}.old`);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

async function logSince(path: string, start: number): Promise<string> {
  return (await readFile(path)).subarray(start).toString('utf8').trim();
}
