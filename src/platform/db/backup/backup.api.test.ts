// A backup brought into an empty database gives back everything, or says what is wrong and changes
// nothing.

import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrations } from '#app/migrations.ts';
import type { TestDatabase } from '#test/support/database.ts';
import { emptyDatabase, testDatabase } from '#test/support/database.ts';
import { systemActor } from '../../actor.ts';
import { createEventLog } from '../../events/event-log.ts';
import { createJobQueue } from '../../jobs/job-queue.ts';
import { createLog } from '../../log.ts';
import type { Database, SchemaMigration } from '../database.ts';
import { migrate } from '../migrate.ts';
import { backup } from './backup.ts';
import { restore } from './restore.ts';

const log = createLog({ level: 'silent', name: 'test' });
let folder: string;
let file: string;
let source: TestDatabase;
let target: TestDatabase;

/** Everything that is awkward to carry: text, bytes, a generated column, keys both ways, partitions. */
const awkward: SchemaMigration = {
  id: '2026-11-22-99 test: awkward',
  up: async (db) => {
    await sql`
      create table "a child" (id int primary key, parent_id int not null,
        words text, bytes bytea, at timestamptz, half double precision, list text[],
        doubled int generated always as (id * 2) stored);
      create table parents (id int generated always as identity primary key, favourite_id int
        references "a child" (id));
      alter table "a child" add foreign key (parent_id) references parents (id);
      create table notes (day date not null, word text) partition by range (day);
      create table notes_else partition of notes default;
      create function refuse() returns trigger language plpgsql as
        'begin raise exception ''refused''; end';
      create trigger refuse before insert or update or delete or truncate on parents
        execute function refuse()`.execute(db);
  },
};
const all = [...migrations, awkward];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-backup-'));
  file = join(folder, 'parley.backup');
  source = await testDatabase();
  target = await emptyDatabase();
  await migrate(source.db, all);
  await fill(source.db);
});

afterEach(async () => {
  await source.close();
  await target.close();
  await rm(folder, { recursive: true, force: true });
});

async function fill(db: Database): Promise<void> {
  const actor = systemActor('test');
  await db.transaction().execute(async (tx) => {
    await sql`
      alter table parents disable trigger user;
      insert into parents select from generate_series(1, 500);
      insert into "a child" (id, parent_id, words, bytes, at, half, list)
        select n, n, E'\\\\.\\n tab\\t "quote" \\\\N åäö ' || repeat('x', n), decode('00ff0a5c', 'hex'),
          timestamptz '2026-11-22 15:00:00.123456+00' + n * interval '1 hour', n / 3.0,
          array['a,b', null, '{}'] from generate_series(1, 500) n;
      insert into "a child" (id, parent_id) values (501, 1);
      update parents set favourite_id = id;
      alter table parents enable trigger user;
      create table notes_2026_11 partition of notes for values from ('2026-11-01') to ('2026-12-01');
      insert into notes values ('2026-11-22', 'now'), ('1999-01-01', 'then')`.execute(tx);
    await createEventLog().emit(tx, { type: 'a.b', subject: 'c', actor, payload: { d: 1 } });
    await createJobQueue().enqueue(tx, { name: 'test.wait', payload: { n: 1 }, key: 'k' });
  });
}

async function contents(db: Database): Promise<unknown> {
  const tables = ['a child', 'parents', 'notes', 'notes_2026_11', 'events', 'event_log_heads'];
  const found: Record<string, unknown> = {};
  for (const table of tables) {
    const ref = sql.table(table);
    found[table] = (await sql`select t::text as row from ${ref} t order by 1`.execute(db)).rows;
  }
  return found;
}

const takeBackup = () => backup({ address: source.address, file });
const bringBack = () => restore({ address: target.address, file, migrations: all, log });

test('everything comes back as it was, with its keys, triggers, partitions, counters and jobs', async () => {
  const written = await takeBackup();
  const restored = await bringBack();
  expect(restored).toEqual(written);
  expect(await contents(target.db)).toEqual(await contents(source.db));

  const refused = sql`delete from parents`.execute(target.db);
  await expect(refused).rejects.toThrow('refused');
  const orphan = sql`insert into "a child" (id, parent_id) values (900, 9999)`.execute(target.db);
  await expect(orphan).rejects.toThrow('foreign key');
  const { rows } = await sql<{ n: number }>`
    select nextval('parents_id_seq') as n`.execute(target.db);
  expect(rows).toEqual([{ n: 501 }]);
  const jobs = await sql`select payload, key from graphile_worker._private_jobs`.execute(target.db);
  expect(jobs.rows).toEqual([{ payload: { n: 1 }, key: 'k' }]);
});

test('a backup is what one moment saw, though people go on writing', async () => {
  const reached = Promise.withResolvers<void>();
  const writing = (async () => {
    await reached.promise;
    await sql`insert into notes values ('2026-11-23', 'later')`.execute(source.db);
  })();
  const before = await contents(source.db);
  await backup({ address: source.address, file, onProgress: () => reached.resolve() });
  await writing;
  await bringBack();
  expect(await contents(target.db)).toEqual(before);
});

test('the file is for its owner alone and appears only when it is whole', async () => {
  await takeBackup();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['parley.backup']);
  const nowhere = backup({ address: source.address, file: join(folder, 'missing/x') });
  await expect(nowhere).rejects.toThrow('the folder does not exist');
});

test('a damaged backup is refused with words, and nothing of it stays', async () => {
  await takeBackup();
  const whole = await readFile(file);
  const text = gunzipSync(whole).toString('latin1');
  const damaged: [string, Buffer][] = [
    ['cut off', whole.subarray(0, whole.length - 500)],
    ['changed', gzipSync(Buffer.from(text.replace(/\bnow\b/, 'not'), 'latin1'))],
    ['a line short', gzipSync(Buffer.from(text.replace(/1999-01-01.*\n/, ''), 'latin1'))],
    ['something else', gzipSync('{"hello":1}\n')],
    ['not even gzip', Buffer.from('hello')],
  ];
  for (const [how, bytes] of damaged) {
    await writeFile(file, bytes);
    await expect(bringBack(), how).rejects.toMatchObject({ code: 'platform.backup-damaged' });
  }
  await writeFile(file, whole);
  await bringBack();
  expect(await contents(target.db)).toEqual(await contents(source.db));
});

test('a database in use is never written over', async () => {
  await takeBackup();
  await bringBack();
  await expect(bringBack()).rejects.toMatchObject({ code: 'platform.restore-not-empty' });
});

test('a backup of an older Parley comes into a newer one, and the other way round it is refused', async () => {
  await takeBackup();
  const newer: SchemaMigration = {
    id: '2026-11-23-99 test: newer',
    up: async (db) => void (await sql`alter table notes add column length int`.execute(db)),
  };
  const older = restore({ address: target.address, file, migrations, log });
  await expect(older).rejects.toMatchObject({ code: 'platform.backup-newer' });
  await restore({ address: target.address, file, migrations: [...all, newer], log });
  const { rows } = await sql`select word, length from notes order by day`.execute(target.db);
  expect(rows).toEqual([
    { word: 'then', length: null },
    { word: 'now', length: null },
  ]);
});
