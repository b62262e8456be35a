// What the operating system says about a process id. An id alone proves nothing: ids are used again,
// and a dead process keeps its id until its parent has asked after it (a zombie; in a container
// perhaps for ever).

import { execFile } from 'node:child_process';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from '../../errors.ts';

const run = promisify(execFile);
const onLinux = process.platform === 'linux';

export async function isAlive(pid: number): Promise<boolean> {
  return (await startMark(pid)) !== null;
}

/** Equal for the same life of a process only; null when there is no such living process. */
export async function startMark(pid: number): Promise<string | null> {
  if (!onLinux) return await askPs(pid, 'lstart=');
  const stat = await absentAsNull(readFile(`/proc/${pid}/stat`, 'utf8'));
  if (stat === null) return null;
  // The name in parentheses may hold spaces; state is the field after it, start time field 22 (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  const bootId = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  return `${bootId.trim()}:${fields[19]}`;
}

/** Whether it is a living server on this cluster: a postmaster works in its folder. */
export async function worksIn(pid: number, folder: string): Promise<boolean> {
  if (onLinux) return (await workingFolder(pid)) === folder;
  return (await askPs(pid, 'command='))?.includes(folder) ?? false;
}

/** Living processes of PostgreSQL that work in this folder; a shell somebody left there is none. */
export async function serversIn(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const folders = await Promise.all(pids.map(workingFolder));
  const inside = pids.filter((_, at) => folders[at] === folder);
  const commands = await Promise.all(inside.map(commandLine));
  return inside.filter((_, at) => commands[at]?.includes('postgres'));
}

async function commandLine(pid: number): Promise<string | null> {
  return await absentAsNull(readFile(`/proc/${pid}/cmdline`, 'utf8'));
}

/** Null for zombies, and for what belongs to others. */
async function workingFolder(pid: number): Promise<string | null> {
  return await absentAsNull(readlink(`/proc/${pid}/cwd`));
}

async function absentAsNull<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '')) return null;
    throw error;
  }
}

async function askPs(pid: number, field: string): Promise<string | null> {
  try {
    return (await run('ps', ['-o', field, '-p', String(pid)])).stdout.trim() || null;
  } catch (error) {
    // ps leaves with 1 when no process matches; anything else is a real failure.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 1) {
      return null;
    }
    throw error;
  }
}
