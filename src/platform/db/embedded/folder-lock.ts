// One Parley per data folder: a file names the process that owns it. A process that died without
// letting go (kill -9, power cut) leaves a stale file, which the next one takes over.

import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { AppError, codeOf } from '../../errors.ts';
import { startMark } from './running-process.ts';

const LOCK_FILE = 'parley.lock';
const TAKEOVER_FILE = 'parley.lock.takeover';
/** A take-over lasts milliseconds; one this old belongs to a process that died in it. */
const TAKEOVER_STALE_MS = 10_000;

const holderShape = z.object({ pid: z.number().int().positive(), mark: z.string() });
type Holder = z.output<typeof holderShape>;

export type FolderLock = { release(): Promise<void> };

/** Throws AppError `conflict` `platform.data-folder-in-use`, naming the other process. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, LOCK_FILE);
  const self: Holder = { pid: process.pid, mark: (await startMark(process.pid)) ?? '' };
  while (!(await claim(path, self))) {
    const holder = await readHolder(path);
    if (holder && (await isHeldBy(holder))) throw inUse(folder, holder.pid);
    await removeStale(folder);
  }
  return { release: () => rm(path, { force: true }) };
}

/** The process that holds the folder now, or null. */
export async function folderHolder(folder: string): Promise<number | null> {
  const holder = await readHolder(join(folder, LOCK_FILE));
  return holder && (await isHeldBy(holder)) ? holder.pid : null;
}

async function isHeldBy(holder: Holder): Promise<boolean> {
  return (await startMark(holder.pid)) === holder.mark;
}

/** A hard link appears with its whole content or not at all, and never replaces another. */
async function claim(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.pid}`;
  await writeFile(draft, JSON.stringify(holder), { flush: true });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readHolder(path: string): Promise<Holder | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  // A file cut short by a power failure names nobody alive.
  const parsed = holderShape.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Two processes may see the same stale file. Only the one that made the take-over file removes it,
 * after looking again: else the slower one would remove the new lock of the faster.
 */
async function removeStale(folder: string): Promise<void> {
  const takeover = join(folder, TAKEOVER_FILE);
  try {
    await writeFile(takeover, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    await dropOldTakeover(takeover);
    await pause(20);
    return;
  }
  try {
    const path = join(folder, LOCK_FILE);
    const holder = await readHolder(path);
    if (!holder || !(await isHeldBy(holder))) await rm(path, { force: true });
  } finally {
    await rm(takeover, { force: true });
  }
}

async function dropOldTakeover(takeover: string): Promise<void> {
  try {
    const ageMs = Date.now() - (await stat(takeover)).mtimeMs;
    if (ageMs > TAKEOVER_STALE_MS) await rm(takeover, { force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function inUse(folder: string, pid: number): AppError {
  return new AppError(
    'conflict',
    'platform.data-folder-in-use',
    `The data folder ${folder} is in use by process ${pid}. Stop that process first, or start with another folder (--data DIR).`,
    { details: { folder, pid } },
  );
}
