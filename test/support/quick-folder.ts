// Where the databases of tests lie: in memory, where the machine lends enough of it. A fresh database is a thousand small
// files; on a disk making them takes longer than many a test.

import { mkdtemp, statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const GIGABYTE = 1_000_000_000;
/** All data folders of a run together stay well below. */
const ROOM_BYTES = 2 * GIGABYTE;
const FREE_MEMORY_BYTES = 4 * GIGABYTE;

/** A new, empty folder whose name begins so; whoever asked removes it. */
export async function makeQuickFolder(prefix: string): Promise<string> {
  return mkdtemp(join((await hasRoomInMemory()) ? MEMORY : tmpdir(), prefix));
}

async function hasRoomInMemory(): Promise<boolean> {
  if (process.platform !== 'linux' || freemem() < FREE_MEMORY_BYTES) return false;
  try {
    const { bavail, bsize } = await statfs(MEMORY);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    // Some containers have none.
    return false;
  }
}
