// What holds for schema steps of all features together, and for the values a query gives.

import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import type { TestDatabase } from '#test/support/database.ts';
import { emptyDatabase } from '#test/support/database.ts';
import type { SchemaMigration } from './database.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { createLog } from '../log.ts';

const opened: TestDatabase[] = [];

async function freshDatabase(): Promise<TestDatabase> {
  const database = await emptyDatabase();
  opened.push(database);
  return database;
}

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

function step(id: string, statement: string): SchemaMigration {
  return { id, up: async (db) => void (await sql.raw(statement).execute(db)) };
}

const first = step('2026-01-01-01 fruit: apples', 'create table apples (id int primary key)');
const second = step('2026-01-01-02 fruit: pears', 'create table pears (id int references apples)');

test('the steps of all features run in the order of their ids, wherever they stand', async () => {
  const { db } = await freshDatabase();
  expect(await migrate(db, [second, first])).toEqual([first.id, second.id]);
  expect(await migrate(db, [second, first])).toEqual([]);
});

test('a feature may add a step whose id sorts before steps that have already run', async () => {
  const { db } = await freshDatabase();
  await migrate(db, [first, second]);
  const between = step('2026-01-01-01 nuts: walnuts', 'create table walnuts (id int)');
  expect(await migrate(db, [first, between, second])).toEqual([between.id]);
});

test('two processes that start at once migrate once', async () => {
  const { db, address } = await freshDatabase();
  const log = createLog({ level: 'silent', name: 'test' });
  const other = openDatabase(address, { log });
  try {
    const taken = await Promise.all([
      migrate(db, [first, second]),
      migrate(other, [first, second]),
    ]);
    expect(taken.flat()).toEqual([first.id, second.id]);
  } finally {
    await other.destroy();
  }
});

test('a step that fails is named and leaves nothing of the whole run behind', async () => {
  const { db } = await freshDatabase();
  const broken = step('2026-01-01-03 fruit: broken', 'create table plums (id nonsense)');
  await expect(migrate(db, [first, broken])).rejects.toThrow(/fruit: broken.*nonsense/);
  expect(await migrate(db, [first])).toEqual([first.id]);
});

test('a database of a newer Parley is left alone, and the words say so', async () => {
  const { db } = await freshDatabase();
  await migrate(db, [first, second]);
  await expect(migrate(db, [first])).rejects.toMatchObject({ code: 'platform.database-newer' });
});

test('numbers, days and moments come out as one expects', async () => {
  const { db } = await freshDatabase();
  const { rows } = await sql<{ big: number; day: string; at: Date; zone: string }>`
    select 9007199254740991::bigint as big, date '2026-11-22' as day,
      timestamptz '2026-11-22T15:00:00Z' as at, current_setting('timezone') as zone`.execute(db);
  expect(rows).toEqual([
    { big: 9007199254740991, day: '2026-11-22', at: new Date('2026-11-22T15:00:00Z'), zone: 'UTC' },
  ]);
});
