// The organisation and its units over HTTP.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openOrganisation } from '#test/support/organisation.ts';
import type { TestOrganisation, TestPerson } from '#test/support/house.ts';

let parley: TestOrganisation;
let administrator: TestPerson;

beforeAll(async () => {
  parley = await openOrganisation();
  ({ administrator } = parley.roles);
});

afterAll(async () => {
  await parley.close();
});

const unitShape = z.object({
  id: z.string(),
  name: z.string(),
  parentId: z.string().nullable(),
  kind: z.string(),
  peopleCount: z.number(),
});

async function unit(name: string, parentId: string | null = null, caller = administrator) {
  const answer = await parley.request(caller, 'POST', '/api/v1/units', { name, parentId });
  expect(answer.status).toBe(201);
  return unitShape.parse(answer.body);
}

async function units() {
  const { body } = await parley.request(administrator, 'GET', '/api/v1/units');
  return z.object({ items: z.array(unitShape) }).parse(body).items;
}

async function unitCalled(name: string) {
  return (await units()).find((candidate) => candidate.name === name);
}

function move(unitId: string, parentId: string | null, caller = administrator) {
  return parley.request(caller, 'PATCH', `/api/v1/units/${unitId}`, { parentId });
}

function remove(unitId: string, moveTo?: string, caller = administrator) {
  const query = moveTo ? `?moveTo=${moveTo}` : '';
  return parley.request(caller, 'DELETE', `/api/v1/units/${unitId}${query}`);
}

describe('the organisation', () => {
  test('can be renamed and given a contact for the sites it reads', async () => {
    const change = { name: 'Heron Lines', contact: 'listening@heron.example' };
    const answer = await parley.request(administrator, 'PATCH', '/api/v1/organisation', change);
    expect(answer).toMatchObject({ status: 200, body: { ...change, locale: 'en' } });
    await parley.deliver();
    const audit = await parley.request(
      administrator,
      'GET',
      '/api/v1/audit?type=people.organisation-changed',
    );
    expect(audit.body).toMatchObject({
      items: [
        {
          actor: { name: 'Ada Administrator' },
          payload: { changes: { name: { from: 'Heron Ferries', to: 'Heron Lines' } } },
        },
      ],
    });
  });

  test.each([
    [{ contact: 'not an address' }],
    [{ contact: 'ftp://heron.example' }],
    [{ contact: 'https://heron.example/\r\nX-Injected: yes' }],
    [{ locale: 'tlh' }],
    [{ name: '   ' }],
    [{ name: 'Heron\nFerries' }],
  ])('refuses %j', async (change) => {
    const answer = await parley.request(administrator, 'PATCH', '/api/v1/organisation', change);
    expect(answer.status).toBe(400);
  });
});

describe('units', () => {
  test('make a tree with one hub, and count their people', async () => {
    const all = await units();
    expect(all.filter(({ kind }) => kind === 'hub')).toHaveLength(1);
    expect(all.find(({ name }) => name === 'Sales North')).toMatchObject({
      parentId: parley.units.sales,
    });
    expect(all.find(({ name }) => name === 'Sales')).toMatchObject({ peopleCount: 2 });
  });

  test('can’t share a name in one place, but can in different places', async () => {
    const ships = await unit('Ships');
    await unit('North', ships.id);
    const twin = await parley.request(administrator, 'POST', '/api/v1/units', {
      name: 'NORTH',
      parentId: ships.id,
    });
    expect(twin).toMatchObject({
      status: 409,
      body: { error: { code: 'people.unit-name-taken', details: { field: 'name' } } },
    });
    await unit('North', parley.units.sales);
  });

  test('move with all below them, but never below themselves', async () => {
    const [outer, other] = [await unit('Outer'), await unit('Other')];
    const inner = await unit('Inner', outer.id);
    expect(await move(outer.id, inner.id)).toMatchObject({
      status: 409,
      body: { error: { code: 'people.unit-cycle' } },
    });
    expect((await move(outer.id, outer.id)).status).toBe(409);
    expect((await move(outer.id, other.id)).status).toBe(204);
    expect(await unitCalled('Inner')).toMatchObject({ parentId: outer.id });
  });

  test('moved below each other at the same moment don’t make a circle', async () => {
    const [left, right] = [await unit('Left'), await unit('Right')];
    const answers = await Promise.all([move(left.id, right.id), move(right.id, left.id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  });

  test('a unit that is not there is named in the answer', async () => {
    const missing = '00000000-0000-7000-8000-000000000000';
    expect(await move(parley.units.sales, missing)).toMatchObject({
      status: 404,
      body: { error: { code: 'people.unit-not-found', details: { field: 'parentId' } } },
    });
  });
});

describe('removing a unit', () => {
  test('works when it is empty', async () => {
    const empty = await unit('Empty');
    expect((await remove(empty.id)).status).toBe(204);
    expect(await unitCalled('Empty')).toBeUndefined();
  });

  test('needs another that takes over when it is not', async () => {
    const full = await unit('Full');
    const heir = await unit('Heir');
    const child = await unit('Child', full.id);
    const person = await parley.addPerson({
      name: 'Flytta Nu',
      unitId: full.id,
      grants: [
        { role: 'expert', unitId: full.id },
        { role: 'expert', unitId: heir.id },
      ],
    });
    await parley.request(administrator, 'POST', '/api/v1/invitations', {
      role: 'expert',
      scopeUnitId: full.id,
      unitId: full.id,
    });
    expect(await remove(full.id)).toMatchObject({
      status: 409,
      body: {
        error: {
          code: 'people.unit-not-empty',
          details: { units: 1, people: 1, invitations: 1, roles: 1 },
        },
      },
    });
    expect((await remove(full.id, heir.id)).status).toBe(204);
    expect(await unitCalled('Child')).toMatchObject({ id: child.id, parentId: heir.id });
    const moved = await parley.request(administrator, 'GET', `/api/v1/people/${person.id}`);
    expect(moved.body).toMatchObject({
      unitId: heir.id,
      grants: [{ role: 'expert', unitId: heir.id }],
    });
  });

  test('can’t hand over to a unit below it', async () => {
    const above = await unit('Above');
    const below = await unit('Below', above.id);
    expect(await remove(above.id, below.id)).toMatchObject({
      status: 409,
      body: { error: { code: 'people.unit-cycle', details: { field: 'moveTo' } } },
    });
  });

  test('never takes the hub', async () => {
    expect(await remove(parley.units.hub, parley.units.sales)).toMatchObject({
      status: 409,
      body: { error: { code: 'people.unit-is-hub' } },
    });
  });
});

describe('an administrator of Sales', () => {
  let local: TestPerson;
  beforeAll(async () => {
    local = await parley.addPerson({
      name: 'Lokal Sales',
      unitId: parley.units.sales,
      grants: [{ role: 'administrator', unitId: parley.units.sales }],
    });
  });

  test('may add and rename units inside Sales', async () => {
    const inside = await unit('Inside', parley.units.salesNorth, local);
    const renamed = await parley.request(local, 'PATCH', `/api/v1/units/${inside.id}`, {
      name: 'Indoors',
    });
    expect(renamed.status).toBe(204);
    expect((await remove(inside.id, undefined, local)).status).toBe(204);
  });

  test('may neither add units elsewhere, nor move Sales out, nor remove it', async () => {
    const outside = await parley.request(local, 'POST', '/api/v1/units', { name: 'Outside' });
    const answers = [
      outside,
      await move(parley.units.salesNorth, null, local),
      await move(parley.units.sales, parley.units.hub, local),
      await remove(parley.units.sales, parley.units.salesNorth, local),
      await parley.request(local, 'PATCH', '/api/v1/organisation', { name: 'Sales Inc.' }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({
        status: 403,
        body: { error: { code: 'access.out-of-scope' } },
      });
    }
  });
});
