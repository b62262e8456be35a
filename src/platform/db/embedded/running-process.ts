// What the operating system says about a process id. An id alone proves nothing, since ids are used
// again: the mark of its start tells two lives of one number apart.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from '../../errors.ts';

const run = promisify(execFile);

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Equal for the same life of a process only; null when there is no such process. */
export async function startMark(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return await askPs(pid, 'lstart=');
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const bootId = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    // The name in parentheses may hold spaces; start time is field 22, the 20th after it (proc(5)).
    const startTicks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${bootId.trim()}:${startTicks}`;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** Its arguments joined by spaces; null when there is no such process. */
export async function commandLine(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return await askPs(pid, 'command=');
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH';
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
