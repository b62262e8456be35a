// Our tables are the tables that the sign-in library expects under the names we mapped.

import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '#platform/clock.ts';
import { createLog } from '#platform/log.ts';
import { testDatabase } from '#test/support/database.ts';
import type { TestDatabase } from '#test/support/database.ts';
import { createSignInLibrary } from '../sign-in/library.ts';
import { createPasswordHasher } from '../sign-in/password-hash.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(async () => {
  await database.close();
});

test('the sign-in library misses no table and no column', async () => {
  const log = createLog({ level: 'silent', name: 'test' });
  const library = createSignInLibrary(
    { db: database.db, clock: systemClock, log },
    {
      publicUrl: 'http://localhost:4400',
      secureCookies: false,
      secret: 'only for looking at the schema, long enough',
      addressHeader: 'x-address',
    },
    createPasswordHasher(4),
  );
  const { toBeCreated, toBeAdded } = await getMigrations(library.options);
  expect(toBeCreated).toEqual([]);
  expect(toBeAdded).toEqual([]);
});
