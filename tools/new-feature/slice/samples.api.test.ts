// Samples through its API, on a database of its own.

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, Role } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { migrate } from '#platform/db/migrate.ts';
import { platformMigrations } from '#platform/db/platform-migrations.ts';
import { createEventLog } from '#platform/events/event-log.ts';
import { createServer } from '#platform/http/server.ts';
import type { Server } from '#platform/http/server.ts';
import { createLog } from '#platform/log.ts';
import { createMetrics } from '#platform/telemetry.ts';
import { emptyDatabase } from '#test/support/database.ts';
import type { TestDatabase } from '#test/support/database.ts';
import { createSamples } from './feature.ts';
import { samplesMigrations } from './migrations.ts';
import { samplesPermissions } from './permissions.ts';

const url = '/api/v1/samples/notes';
const headers = { authorization: 'Bearer of-the-test' };
const rolesOf = new Map<string, readonly Role[]>(
  Object.entries(samplesPermissions).map(([name, { roles }]) => [name, roles]),
);
let database: TestDatabase;
let server: Server;
let role: Role = 'expert';

function caller(): Actor {
  return { kind: 'person', personId: '1', name: 'Alma', grants: [{ role, unitId: null }] };
}

function read(query = '') {
  return server.inject({ url: `${url}${query}`, headers });
}

function add(text: string) {
  return server.inject({ method: 'POST', url, headers, payload: { text } });
}

beforeAll(async () => {
  database = await emptyDatabase();
  await migrate(database.db, [...platformMigrations, ...samplesMigrations]);
  const { routes = [] } = createSamples({
    db: database.db,
    clock: systemClock,
    events: createEventLog(),
  });
  server = await createServer({
    log: createLog({ level: 'silent', name: 'test' }),
    metrics: createMetrics(),
    api: { title: 'Parley', version: '0.0.0', sessionCookie: 'session' },
    routes,
    authenticate: async () => caller(),
    authorise: (_actor, permission) =>
      rolesOf.get(permission)?.includes(role)
        ? { allowed: true }
        : { allowed: false, reason: `A ${role} may not do this.` },
  });
});

afterAll(async () => {
  await server.close();
  await database.close();
});

test('a note that an expert adds is the first of the list, with its author', async () => {
  role = 'expert';
  const added = await add(' Bring a coat. ');
  expect(added.statusCode).toBe(201);
  const { items } = (await read()).json();
  expect(items[0]).toMatchObject({ text: 'Bring a coat.', author: 'Alma' });
  const { rows } = await sql`select type, subject from events`.execute(database.db);
  expect(rows).toEqual([{ type: 'samples.note-added', subject: `samples-note:${items[0].id}` }]);
});

test('a member reads notes and adds none', async () => {
  role = 'member';
  expect((await read()).statusCode).toBe(200);
  const refused = await add('Mine');
  expect(refused.statusCode).toBe(403);
});

test('an empty note is refused with the name of the field', async () => {
  role = 'expert';
  const refused = await add('   ');
  expect(refused.statusCode).toBe(400);
  expect(refused.body).toContain('text');
});

test('the second page goes on where the first ended', async () => {
  role = 'expert';
  for (const text of ['one', 'two', 'three']) await add(text);
  const first = (await read('?limit=2')).json();
  const second = (await read(`?limit=1&after=${first.next}`)).json();
  const texts = [...first.items, ...second.items].map(({ text }) => text);
  expect(texts).toEqual(['three', 'two', 'one']);
});
