// API tokens, permissions and the audit log over HTTP.

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import { ManualClock } from '#platform/clock.ts';
import { openOrganisation } from '#test/support/organisation.ts';
import type { TestOrganisation } from '#test/support/house.ts';
import { accessPermissions } from './permissions.ts';

let parley: TestOrganisation;
const clock = new ManualClock(new Date());
const created = z.object({ token: z.object({ id: z.string() }), secret: z.string() });

beforeAll(async () => {
  parley = await openOrganisation({ clock });
});

afterAll(async () => {
  await parley.close();
});

async function newToken(body: Record<string, unknown>, caller = parley.roles.administrator) {
  const answer = await parley.request(caller, 'POST', '/api/v1/tokens', body);
  expect(answer.status).toBe(201);
  const { token, secret } = created.parse(answer.body);
  return { id: token.id, bearer: secret };
}

describe('an API token', () => {
  test('is shown once, starts with parley_, and is stored as a hash only', async () => {
    const { bearer } = await newToken({ name: 'importer', role: 'hub' });
    expect(bearer).toMatch(/^parley_[\w-]{43}$/);
    const { rows } = await sql`select * from tokens where name = 'importer'`.execute(
      parley.platform.db,
    );
    expect(JSON.stringify(rows)).not.toContain(bearer);
    const list = await parley.request(parley.roles.administrator, 'GET', '/api/v1/tokens');
    expect(list.body).toMatchObject({ items: [{ name: 'importer', hint: bearer.slice(-4) }] });
  });

  test('may do what its role may, and no more', async () => {
    const member = await newToken({ name: 'reader', role: 'member' });
    expect((await parley.request(member, 'GET', '/api/v1/units')).status).toBe(200);
    expect((await parley.request(member, 'GET', '/api/v1/audit')).status).toBe(403);
    const administrator = await newToken({ name: 'all', role: 'administrator' });
    expect((await parley.request(administrator, 'GET', '/api/v1/audit')).status).toBe(200);
  });

  test('is nobody: it has no profile, password or session', async () => {
    const token = await newToken({ name: 'robot', role: 'administrator' });
    expect(await parley.request(token, 'GET', '/api/v1/me')).toMatchObject({
      status: 403,
      body: { error: { code: 'access.person-needed' } },
    });
  });

  test('stops at once when it is revoked', async () => {
    const token = await newToken({ name: 'leaked', role: 'member' });
    const revoke = () =>
      parley.request(parley.roles.administrator, 'DELETE', `/api/v1/tokens/${token.id}`);
    expect((await parley.request(token, 'GET', '/api/v1/units')).status).toBe(200);
    expect((await revoke()).status).toBe(204);
    expect((await parley.request(token, 'GET', '/api/v1/units')).status).toBe(401);
    expect((await revoke()).status).toBe(204);
  });

  test('stops when its days are over', async () => {
    const token = await newToken({ name: 'short', role: 'member', expiresInDays: 1 });
    expect((await parley.request(token, 'GET', '/api/v1/units')).status).toBe(200);
    clock.advanceBy(24 * 3600 * 1000);
    expect((await parley.request(token, 'GET', '/api/v1/units')).status).toBe(401);
    clock.advanceBy(-24 * 3600 * 1000);
  });

  test('tells when it was last used, to the minute', async () => {
    const token = await newToken({ name: 'busy', role: 'member' });
    const lastUsed = async () => {
      const row = await parley.platform.db
        .selectFrom('tokens')
        .select('last_used_at')
        .where('id', '=', token.id)
        .executeTakeFirstOrThrow();
      return row.last_used_at?.getTime() ?? null;
    };
    expect(await lastUsed()).toBeNull();
    await parley.request(token, 'GET', '/api/v1/units');
    const first = clock.now().getTime();
    clock.advanceBy(59_000);
    await parley.request(token, 'GET', '/api/v1/units');
    expect(await lastUsed()).toBe(first);
    clock.advanceBy(1_000);
    await parley.request(token, 'GET', '/api/v1/units');
    expect(await lastUsed()).toBe(first + 60_000);
  });

  test('can be made on the command line, and that is in the audit log too', async () => {
    const made = await parley.access.createToken(systemActor('command line'), {
      name: 'from the shell',
      role: 'hub',
      unitId: null,
      expiresInDays: null,
    });
    expect((await parley.request({ bearer: made.secret }, 'GET', '/api/v1/units')).status).toBe(
      200,
    );
    await parley.deliver();
    const { body } = await parley.request(
      parley.roles.administrator,
      'GET',
      `/api/v1/audit?subject=token:${made.token.id}`,
    );
    expect(body).toMatchObject({
      items: [{ type: 'access.token-created', actor: { name: 'command line' } }],
    });
  });

  test('of one unit works there: an administrator of Sales makes none for everywhere', async () => {
    const grants = [{ role: 'administrator', unitId: parley.units.sales } as const];
    const local = await parley.addPerson({ name: 'Lokal', unitId: parley.units.sales, grants });
    const ask = (unitId: string | null) =>
      parley.request(local, 'POST', '/api/v1/tokens', { name: 'local', role: 'member', unitId });
    expect((await ask(parley.units.salesNorth)).status).toBe(201);
    for (const elsewhere of [null, parley.units.hub]) {
      expect(await ask(elsewhere)).toMatchObject({
        status: 403,
        body: { error: { code: 'access.out-of-scope' } },
      });
    }
  });
});

test('a token for a unit that is not there is refused', async () => {
  const unitId = '00000000-0000-7000-8000-000000000000';
  const input = { name: 'lost', role: 'member', unitId };
  expect(
    await parley.request(parley.roles.administrator, 'POST', '/api/v1/tokens', input),
  ).toMatchObject({ status: 404, body: { error: { code: 'access.unit-unknown' } } });
});

test('an administrator of Sales sees the tokens of Sales, and not what happens elsewhere', async () => {
  const grants = [{ role: 'administrator', unitId: parley.units.sales } as const];
  const local = await parley.addPerson({ name: 'Lokal Insyn', unitId: parley.units.sales, grants });
  await newToken({ name: 'north', role: 'member', unitId: parley.units.salesNorth });
  await newToken({ name: 'hub only', role: 'member', unitId: parley.units.hub });
  const { body } = await parley.request(local, 'GET', '/api/v1/tokens?limit=200');
  const { items } = z.object({ items: z.array(z.object({ unitId: z.string() })) }).parse(body);
  const seen = new Set(items.map(({ unitId }) => unitId));
  expect([...seen]).toEqual([parley.units.salesNorth]);
  expect(await parley.request(local, 'GET', '/api/v1/audit')).toMatchObject({
    status: 403,
    body: { error: { code: 'access.out-of-scope' } },
  });
});

test.each([
  ['an unknown token', 'Bearer parley_unknown'],
  ['an empty one', 'Bearer '],
  ['another scheme', 'Basic YWRhOmFkYQ=='],
  ['nonsense', 'parley'],
])('%s is nobody, even beside a good cookie', async (_, authorization) => {
  const response = await parley.server.inject({
    url: '/api/v1/units',
    headers: { authorization, cookie: parley.roles.administrator.cookie },
  });
  expect(response.statusCode).toBe(401);
  expect(response.json()).toMatchObject({ error: { code: 'access.sign-in-needed' } });
});

test('the permission table can be read by everybody inside', async () => {
  const { body } = await parley.request(parley.roles.member, 'GET', '/api/v1/permissions');
  const { items } = z
    .object({ items: z.array(z.object({ name: z.string(), meaning: z.string().min(10) })) })
    .parse(body);
  expect(items.map(({ name }) => name)).toEqual(
    expect.arrayContaining(Object.keys(accessPermissions)),
  );
});

describe('the audit log', () => {
  const pageShape = z.object({
    items: z.array(z.object({ id: z.string(), type: z.string(), occurredAt: z.string() })),
    next: z.string().nullable(),
  });
  async function read(query: string) {
    const { body } = await parley.request(
      parley.roles.administrator,
      'GET',
      `/api/v1/audit?${query}`,
    );
    return pageShape.parse(body);
  }

  test('names every change once, however often its event is delivered', async () => {
    await newToken({ name: 'once', role: 'member' });
    await parley.deliver();
    const before = await read('limit=200');
    const auditor = parley.features.flatMap(({ subscribers = [] }) => subscribers)[0];
    const { rows } = await sql<{ event_id: string }>`
      select event_id from audit_entries order by occurred_at desc limit 1`.execute(
      parley.platform.db,
    );
    await parley.platform.db.transaction().execute(
      (tx) =>
        auditor?.handle(tx, {
          id: rows[0]?.event_id ?? '',
          cursor: '1',
          type: 'access.token-created',
          subject: 'token:again',
          actorKey: 'person:x',
          actorName: 'X',
          payload: {},
          occurredAt: new Date(),
        }) ?? Promise.resolve(),
    );
    expect(await read('limit=200')).toEqual(before);
  });

  test('is read page by page, newest first, nothing twice', async () => {
    for (let count = 0; count < 5; count += 1) {
      clock.advanceBy(1);
      await newToken({ name: `page ${count}`, role: 'member' });
    }
    await parley.deliver();
    const whole = (await read('limit=200')).items;
    const pages: typeof whole = [];
    let query = 'limit=3';
    for (;;) {
      const { items, next } = await read(query);
      pages.push(...items);
      if (next === null) break;
      query = `limit=3&after=${encodeURIComponent(next)}`;
    }
    expect(pages).toEqual(whole);
    const times = whole.map(({ occurredAt }) => occurredAt);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  test('can be narrowed by what happened, by whom and when', async () => {
    const all = (await read('limit=200')).items;
    const people = (await read('limit=200&type=people')).items;
    expect(people.length).toBeGreaterThan(0);
    expect(people).toEqual(all.filter(({ type }) => type.startsWith('people.')));
    const tokens = (await read('limit=200&type=access.token-created')).items;
    expect(tokens).toEqual(all.filter(({ type }) => type === 'access.token-created'));
    const nobody = await read('actor=person:00000000-0000-7000-8000-000000000000');
    expect(nobody.items).toEqual([]);
    const middle = all[Math.floor(all.length / 2)]?.occurredAt ?? '';
    const early = (await read(`limit=200&until=${middle}`)).items;
    const late = (await read(`limit=200&from=${middle}`)).items;
    expect([...late, ...early]).toEqual(all);
  });

  test.each([
    ['changed', sql`update audit_entries set actor_name = 'somebody else'`],
    ['removed', sql`delete from audit_entries`],
    ['emptied', sql`truncate audit_entries`],
  ])('can’t be %s, not even by the program itself', async (_, statement) => {
    await expect(statement.execute(parley.platform.db)).rejects.toThrow('append-only');
  });
});
