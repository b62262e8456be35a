// People, their profiles, pictures and roles over HTTP.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Grant } from '#platform/actor.ts';
import { PASSWORD } from '#test/support/house.ts';
import { openOrganisation } from '#test/support/organisation.ts';
import type { TestOrganisation, TestPerson } from '#test/support/house.ts';
import { PIXEL } from '#test/support/pixel.ts';

let parley: TestOrganisation;
let administrator: TestPerson;

beforeAll(async () => {
  parley = await openOrganisation();
  ({ administrator } = parley.roles);
});

afterAll(async () => {
  await parley.close();
});

const page = z.object({
  items: z.array(z.object({ name: z.string() })),
  next: z.string().nullable(),
});

async function names(query: string): Promise<string[]> {
  const { body } = await parley.request(administrator, 'GET', `/api/v1/people?${query}`);
  return page.parse(body).items.map(({ name }) => name);
}

function patchMe(caller: TestPerson, change: Record<string, unknown>) {
  return parley.request(caller, 'PATCH', '/api/v1/me', change);
}

describe('the directory', () => {
  test('lists people by name and finds them by name, address, title and unit', async () => {
    expect(await names('limit=200')).toEqual([
      'Ada Administrator',
      'Egon Expert',
      'Hedda Hub',
      'Mia Member',
    ]);
    await patchMe(parley.roles.expert, { title: 'Timetable 100% specialist' });
    expect(await names('q=HEDDA')).toEqual(['Hedda Hub']);
    expect(await names('q=mia.member@')).toEqual(['Mia Member']);
    expect(await names('q=timetable')).toEqual(['Egon Expert']);
    expect(await names('q=100%25%20spec')).toEqual(['Egon Expert']);
    expect(await names('q=%25')).toEqual(['Egon Expert']);
    expect(await names(`unitId=${parley.units.sales}`)).toEqual(['Egon Expert', 'Mia Member']);
  });

  test('finds people of the units below, and goes page by page', async () => {
    for (const name of ['Åke North', 'Örjan North', 'bo North', 'Bo Norther']) {
      await parley.addPerson({ name, unitId: parley.units.salesNorth, grants: [] });
    }
    const whole = await names(`limit=200&unitId=${parley.units.sales}`);
    expect(whole).toHaveLength(6);
    const pages: string[] = [];
    let query = `limit=2&unitId=${parley.units.sales}`;
    for (;;) {
      const { body } = await parley.request(administrator, 'GET', `/api/v1/people?${query}`);
      const { items, next } = page.parse(body);
      pages.push(...items.map(({ name }) => name));
      if (next === null) break;
      query = `limit=2&unitId=${parley.units.sales}&after=${encodeURIComponent(next)}`;
    }
    expect(pages).toEqual(whole);
  });

  test('says so when there is no such person', async () => {
    const missing = '/api/v1/people/00000000-0000-7000-8000-000000000000';
    expect(await parley.request(administrator, 'GET', missing)).toMatchObject({
      status: 404,
      body: { error: { code: 'people.person-not-found' } },
    });
    expect((await parley.request(administrator, 'GET', '/api/v1/people/me')).status).toBe(400);
  });
});

describe('one’s own profile', () => {
  test('holds title, languages, time zone and working hours, and the audit tells what changed', async () => {
    const person = await parley.addPerson({ name: 'Profil', grants: [] });
    const hours = { from: '07:30', until: '16:00' };
    const workingHours = {
      monday: hours,
      tuesday: hours,
      wednesday: hours,
      thursday: hours,
      friday: null,
      saturday: null,
      sunday: null,
    };
    const change = {
      title: 'Press officer',
      languages: ['sv-se', 'EN'],
      timeZone: 'Europe/Stockholm',
      workingHours,
    };
    const answer = await patchMe(person, change);
    expect(answer).toMatchObject({
      status: 200,
      body: { ...change, languages: ['sv-SE', 'en'], name: 'Profil' },
    });
    await patchMe(person, { workingHours, title: 'Press officer' });
    await parley.deliver();
    const audit = await parley.request(
      administrator,
      'GET',
      `/api/v1/audit?type=people.person-changed&subject=person:${person.id}`,
    );
    expect(audit.body).toMatchObject({
      items: [{ payload: { changes: { title: { from: '', to: 'Press officer' } } } }],
    });
    expect(z.object({ items: z.array(z.unknown()) }).parse(audit.body).items).toHaveLength(1);
  });

  test.each([
    [{ languages: ['klingon'] }, 'people.language-unknown'],
    [{ timeZone: 'Mars/Olympus' }, 'people.time-zone-unknown'],
  ])('refuses %j with the field and what would be right', async (change, code) => {
    expect(await patchMe(parley.roles.member, change)).toMatchObject({
      status: 400,
      body: { error: { code, details: { field: Object.keys(change)[0] } } },
    });
  });

  test('can’t move oneself to another unit', async () => {
    await patchMe(parley.roles.member, { unitId: parley.units.hub });
    const me = await parley.request(parley.roles.member, 'GET', '/api/v1/me');
    expect(me.body).toMatchObject({ unitId: parley.units.sales });
  });

  test('a new name is the name everywhere, in the audit too', async () => {
    const person = await parley.addPerson({ name: 'Gammalt Namn', grants: [] });
    await patchMe(person, { name: 'Nytt Namn' });
    await patchMe(person, { title: 'Renamed' });
    const session = await parley.request(person, 'GET', '/api/v1/session');
    expect(session.body).toMatchObject({ person: { name: 'Nytt Namn' } });
    await parley.deliver();
    const audit = await parley.request(
      administrator,
      'GET',
      `/api/v1/audit?actor=person:${person.id}&limit=1`,
    );
    expect(audit.body).toMatchObject({ items: [{ actor: { name: 'Nytt Namn' } }] });
  });
});

describe('a picture', () => {
  const put = (caller: TestPerson, bytes: Uint8Array) =>
    parley.request(caller, 'PUT', '/api/v1/me/picture', bytes);
  const urlIn = (body: unknown) => z.object({ pictureUrl: z.string() }).parse(body).pictureUrl;

  test('is shown to colleagues under an address that changes with it', async () => {
    const person = await parley.addPerson({ name: 'Bild', grants: [] });
    const first = urlIn((await put(person, PIXEL)).body);
    const second = urlIn((await put(person, PIXEL)).body);
    expect(second).not.toBe(first);
    const shown = await parley.server.inject({
      url: second,
      headers: { cookie: parley.roles.member.cookie },
    });
    expect(shown.statusCode).toBe(200);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(shown.rawPayload.equals(PIXEL)).toBe(true);
    expect((await parley.server.inject({ url: second })).statusCode).toBe(401);
  });

  test('can be removed', async () => {
    const person = await parley.addPerson({ name: 'Bildlos', grants: [] });
    const url = urlIn((await put(person, PIXEL)).body);
    expect((await parley.request(person, 'DELETE', '/api/v1/me/picture')).status).toBe(204);
    expect(await parley.request(parley.roles.member, 'GET', url)).toMatchObject({
      status: 404,
      body: { error: { code: 'people.picture-not-found' } },
    });
    expect((await parley.request(person, 'GET', '/api/v1/me')).body).toMatchObject({
      pictureUrl: null,
    });
  });

  test('must be one: a page that calls itself PNG is refused', async () => {
    const answer = await put(parley.roles.member, Buffer.from('<script>alert(1)</script>'));
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: 'people.picture-refused' } },
    });
  });

  test('of more than 512 kB is refused', async () => {
    const large = Buffer.concat([PIXEL, Buffer.alloc(512 * 1024)]);
    expect((await put(parley.roles.member, large)).status).toBe(413);
  });

  test('as SVG is refused by its type already', async () => {
    const response = await parley.server.inject({
      method: 'PUT',
      url: '/api/v1/me/picture',
      headers: { cookie: parley.roles.member.cookie, 'content-type': 'image/svg+xml' },
      payload: '<svg/>',
    });
    expect(response.statusCode).toBe(415);
  });
});

describe('roles', () => {
  const setGrants = (personId: string, grants: Grant[], caller = administrator) =>
    parley.request(caller, 'PUT', `/api/v1/people/${personId}/grants`, { grants });

  test('hold from the next request on, without signing in again', async () => {
    const person = await parley.addPerson({ name: 'Befordrad', grants: [] });
    expect((await parley.request(person, 'GET', '/api/v1/invitations')).status).toBe(403);
    await setGrants(person.id, [{ role: 'hub', unitId: null }]);
    expect((await parley.request(person, 'GET', '/api/v1/invitations')).status).toBe(200);
    await setGrants(person.id, []);
    expect((await parley.request(person, 'GET', '/api/v1/invitations')).status).toBe(403);
  });

  test('named twice count once, and in a unit that is not there they are refused', async () => {
    const person = await parley.addPerson({ name: 'Dubbel', grants: [] });
    const expert: Grant = { role: 'expert', unitId: parley.units.sales };
    expect((await setGrants(person.id, [expert, expert])).body).toMatchObject({ grants: [expert] });
    const missing: Grant = { role: 'expert', unitId: '00000000-0000-7000-8000-000000000000' };
    expect(await setGrants(person.id, [missing])).toMatchObject({ status: 404 });
  });

  test('the last administrator can’t give the role away', async () => {
    expect(await setGrants(administrator.id, [{ role: 'hub', unitId: null }])).toMatchObject({
      status: 409,
      body: { error: { code: 'access.last-administrator' } },
    });
    const local: Grant = { role: 'administrator', unitId: parley.units.sales };
    expect((await setGrants(administrator.id, [local])).status).toBe(409);
  });

  test('two administrators who demote each other at the same moment leave one', async () => {
    const grants: Grant[] = [{ role: 'administrator', unitId: null }];
    const other = await parley.addPerson({ name: 'Andra Admin', grants });
    const answers = await Promise.all([
      setGrants(other.id, [], administrator),
      setGrants(administrator.id, [], other),
    ]);
    const left = [administrator, other].filter((_, index) => answers[1 - index]?.status !== 200);
    expect(left).toHaveLength(1);
    // Whoever is left puts the organisation of this file back into order.
    await setGrants(administrator.id, grants, left[0]);
    await setGrants(other.id, [], administrator);
  });

  test('an administrator of Sales gives roles in Sales, and none that reach further', async () => {
    const local = await parley.addPerson({
      name: 'Lokal Roll',
      unitId: parley.units.sales,
      grants: [{ role: 'administrator', unitId: parley.units.sales }],
    });
    const person = await parley.addPerson({
      name: 'Ny Sales',
      unitId: parley.units.salesNorth,
      grants: [],
    });
    const north: Grant = { role: 'administrator', unitId: parley.units.salesNorth };
    expect((await setGrants(person.id, [north], local)).status).toBe(200);
    for (const role of ['administrator', 'member'] as const) {
      expect(await setGrants(person.id, [{ role, unitId: null }], local)).toMatchObject({
        status: 403,
        body: { error: { code: 'access.grant-too-wide' } },
      });
    }
    expect(
      (await setGrants(local.id, [{ role: 'administrator', unitId: null }], local)).status,
    ).toBe(403);
    expect((await setGrants(parley.roles.hub.id, [], local)).status).toBe(403);
  });
});

describe('somebody who leaves', () => {
  const deactivate = (personId: string, caller = administrator) =>
    parley.request(caller, 'POST', `/api/v1/people/${personId}/deactivate`);

  function signIn(email: string) {
    return parley.request(null, 'POST', '/api/auth/sign-in/email', { email, password: PASSWORD });
  }

  test('is signed out everywhere, can’t sign in, and stays in the records', async () => {
    const person = await parley.addPerson({ name: 'Slutar', grants: [] });
    expect((await deactivate(person.id)).status).toBe(200);
    expect((await parley.request(person, 'GET', '/api/v1/me')).status).toBe(401);
    const refused = await signIn(person.email);
    expect(refused.status).toBe(401);
    expect(refused.setCookie).toBeNull();
    expect(await names('q=slutar')).toEqual([]);
    expect(await names('q=slutar&state=deactivated')).toEqual(['Slutar']);
  });

  test('may come back', async () => {
    const person = await parley.addPerson({ name: 'Kommer', grants: [] });
    await deactivate(person.id);
    const back = await parley.request(
      administrator,
      'POST',
      `/api/v1/people/${person.id}/reactivate`,
    );
    expect(back).toMatchObject({ status: 200, body: { deactivatedAt: null } });
    expect((await signIn(person.email)).status).toBe(200);
  });

  test('is not the last administrator', async () => {
    expect(await deactivate(administrator.id)).toMatchObject({
      status: 409,
      body: { error: { code: 'access.last-administrator' } },
    });
  });

  test('is not locked out by somebody with smaller rights', async () => {
    const local = await parley.addPerson({
      name: 'Lokal Chef',
      unitId: parley.units.hub,
      grants: [{ role: 'administrator', unitId: parley.units.hub }],
    });
    expect(await deactivate(parley.roles.hub.id, local)).toMatchObject({
      status: 403,
      body: { error: { code: 'access.grant-too-wide' } },
    });
  });
});

describe('moving a person to another unit', () => {
  test('needs the right to manage people in both', async () => {
    const local = await parley.addPerson({
      name: 'Lokal Flytt',
      unitId: parley.units.sales,
      grants: [{ role: 'administrator', unitId: parley.units.sales }],
    });
    const patch = (unitId: string, caller: TestPerson) =>
      parley.request(caller, 'PATCH', `/api/v1/people/${parley.roles.member.id}`, { unitId });
    expect((await patch(parley.units.salesNorth, local)).status).toBe(200);
    expect((await patch(parley.units.hub, local)).status).toBe(403);
    expect((await patch(parley.units.hub, administrator)).status).toBe(200);
    expect((await patch(parley.units.sales, local)).status).toBe(403);
    expect((await patch(parley.units.sales, administrator)).status).toBe(200);
  });
});
