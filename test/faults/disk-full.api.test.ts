// A disk that fills up: told in words, nothing acknowledged lost, and on with the work once there is
// room. Needs a small disk of its own, which only root can mount.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import type { DatabaseAddress } from '#platform/db/database-address.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { createLog } from '#platform/log.ts';

const log = createLog({ level: 'silent', name: 'test' });
const disk = mkdtempSync(join(tmpdir(), 'parley-disk-'));
const isMounted = mountSmallDisk();

function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'parley-test', disk], {
      stdio: 'pipe',
    });
    return true;
  } catch (error) {
    console.warn(`Skipped: no small disk can be mounted here (${String(error).split('\n')[0]})`);
    return false;
  }
}

afterAll(() => {
  if (isMounted) execFileSync('umount', ['--lazy', disk]);
  rmdirSync(disk);
});

const filler = join(disk, 'filler');

async function fill(leaveBytes: number): Promise<void> {
  const free = execFileSync('df', ['--output=avail', '-B1', disk]).toString().split('\n')[1];
  await writeFile(filler, Buffer.alloc(Math.max(Number(free) - leaveBytes, 0)));
}

const rest = join(disk, 'rest');

/** To the last byte. */
async function fillRest(): Promise<void> {
  await expect(writeFile(rest, Buffer.alloc(64_000_000))).rejects.toThrow('ENOSPC');
}

async function ask(address: DatabaseAddress, statement: string): Promise<unknown[]> {
  const client = new Client(address);
  client.on('error', () => null);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

test.runIf(isMounted)(
  'a new database on a full disk is refused before anything is made',
  async () => {
    await fill(20_000_000);
    const start = startEmbeddedPostgres({ dataFolder: join(disk, 'data'), log });
    await expect(start).rejects.toMatchObject({
      code: 'platform.disk-full',
      message: expect.stringMatching(/has 1\d MB left.*--data DIR/),
    });
    await rm(filler);
  },
);

test.runIf(isMounted)(
  'a disk that fills up during the work loses nothing that was acknowledged',
  async () => {
    const dataFolder = join(disk, 'data');
    const server = await startEmbeddedPostgres({ dataFolder, log });
    let acknowledged = 0;
    try {
      // External: not compressed, so that what is written takes its room.
      await ask(
        server.address,
        'create table heaps (id int primary key, padding text); alter table heaps alter padding set storage external',
      );
      await fill(4_000_000);
      const write = async () => {
        for (;;) {
          const from = acknowledged * 100;
          await ask(
            server.address,
            `insert into heaps select n, repeat(md5(n::text), 100)
          from generate_series(${from + 1}, ${from + 100}) n`,
          );
          acknowledged += 1;
        }
      };
      await expect(write()).rejects.toThrow(
        /No space left on device|terminat|ECONNREFUSED|ENOENT|closed/,
      );
    } finally {
      await server.stop();
    }

    await fillRest();
    const onFull = startEmbeddedPostgres({ dataFolder, log });
    await expect(onFull).rejects.toMatchObject({
      code: 'platform.disk-full',
      message: expect.stringContaining('Make room there and start again'),
    });
    await rm(rest);

    await rm(filler);
    const again = await startEmbeddedPostgres({ dataFolder, log });
    try {
      const rows = await ask(again.address, 'select count(*)::int as rows from heaps');
      expect(rows).toEqual([{ rows: acknowledged * 100 }]);
    } finally {
      await again.stop();
    }
  },
);
