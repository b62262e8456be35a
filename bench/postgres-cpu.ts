// CPU time of a PostgreSQL server and all its backends, from /proc. Zero where there is no /proc.

import { readdir, readFile } from 'node:fs/promises';

const ticksPerSecond = 100;

/** @returns milliseconds since the server began, its ended backends included */
export async function postgresCpuMs(postmasterPid: number): Promise<number> {
  const own = await statOf(postmasterPid);
  if (!own) return 0;
  let ticks = own.own + own.children;
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await statOf(Number(name));
    if (stat?.parent === postmasterPid) ticks += stat.own;
  }
  return (ticks * 1000) / ticksPerSecond;
}

async function statOf(
  pid: number,
): Promise<{ parent: number; own: number; children: number } | null> {
  // A process may end between the listing and the reading.
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  const fields = text
    ?.slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  if (!fields) return null;
  const at = (index: number) => fields[index] ?? 0;
  return { parent: at(1), own: at(11) + at(12), children: at(13) + at(14) };
}
