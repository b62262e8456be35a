// The way back for a forgotten password: a link from an administrator, from making it to being in.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ManualClock } from '#platform/clock.ts';
import type { Caller, TestOrganisation, TestPerson } from '#test/support/house.ts';
import { PASSWORD } from '#test/support/house.ts';
import { openOrganisation } from '#test/support/organisation.ts';

const NEW_PASSWORD = 'eleven loud puffins';
const created = z.object({ url: z.string(), expiresAt: z.string() });
const clock = new ManualClock(new Date());
let parley: TestOrganisation;

beforeAll(async () => {
  parley = await openOrganisation({ clock });
});

afterAll(async () => {
  await parley.close();
});

const makeFor = (person: { id: string }, caller: Caller = null, body: object = {}) =>
  parley.request(
    caller ?? parley.roles.administrator,
    'POST',
    `/api/v1/people/${person.id}/password-links`,
    body,
  );

async function linkFor(person: { id: string }, body: object = {}): Promise<string> {
  const answer = await makeFor(person, null, body);
  expect(answer.status).toBe(201);
  return new URL(created.parse(answer.body).url).hash.slice(1);
}

const look = (linkToken: string) =>
  parley.request(null, 'GET', `/api/v1/password-links/${linkToken}`);

let addresses = 0;

/** From an address of its own, so that one test doesn't use up the tries of another. */
async function setPassword(linkToken: string, password = NEW_PASSWORD) {
  addresses += 1;
  const response = await parley.server.inject({
    method: 'POST',
    url: `/api/v1/password-links/${linkToken}`,
    remoteAddress: `198.51.100.${addresses}`,
    payload: { password },
  });
  const setCookie = response.headers['set-cookie'];
  return {
    status: response.statusCode,
    body: response.json(),
    cookie: typeof setCookie === 'string' ? (setCookie.split(';')[0] ?? '') : null,
  };
}

async function signIn(email: string, password: string) {
  const answer = await parley.request(null, 'POST', '/api/auth/sign-in/email', { email, password });
  return answer.status;
}

const isIn = async (person: TestPerson) =>
  (await parley.request(person, 'GET', '/api/v1/me')).status === 200;

const newPerson = (name: string) =>
  parley.addPerson({ name, unitId: parley.units.sales, grants: [] });

const unusable = { status: 404, body: { error: { code: 'people.password-link-unusable' } } };

test('somebody who forgot their password opens the link, chooses a new one and is in', async () => {
  const person = await newPerson('Glenn Glömsk');
  const answer = await makeFor(person);
  const { url, expiresAt } = created.parse(answer.body);
  expect(url).toMatch(/^http:\/\/localhost:4400\/password#[\w-]{43}$/);
  expect(Date.parse(expiresAt) - clock.now().getTime()).toBe(24 * 3600 * 1000);
  const linkToken = new URL(url).hash.slice(1);
  expect((await look(linkToken)).body).toEqual({
    name: 'Glenn Glömsk',
    email: person.email,
    organisation: 'Heron Ferries',
  });

  const done = await setPassword(linkToken);
  expect(done).toMatchObject({ status: 200, body: { signedIn: true } });
  expect(await isIn({ ...person, cookie: done.cookie ?? '' })).toBe(true);
  expect(await isIn(person)).toBe(false);
  expect(await signIn(person.email, PASSWORD)).toBe(401);
  expect(await signIn(person.email, NEW_PASSWORD)).toBe(200);
});

test('the audit says who made a link and that it was used, and never holds the link', async () => {
  const person = await newPerson('Rut Revision');
  const linkToken = await linkFor(person);
  await setPassword(linkToken);
  await parley.deliver();
  const { body } = await parley.request(
    parley.roles.administrator,
    'GET',
    `/api/v1/audit?subject=person:${person.id}`,
  );
  const entry = z.object({ type: z.string(), actor: z.object({ name: z.string() }) });
  const { items } = z.object({ items: z.array(entry) }).parse(body);
  expect(items.slice(0, 3).map(({ type, actor }) => [type, actor.name])).toEqual([
    ['access.password-changed', 'Rut Revision'],
    ['people.password-link-used', 'Rut Revision'],
    ['people.password-link-created', 'Ada Administrator'],
  ]);
  expect(JSON.stringify(body)).not.toContain(linkToken);
});

describe('a link', () => {
  test('works once, also when two use it at the same moment', async () => {
    const linkToken = await linkFor(await newPerson('Två Gånger'));
    const answers = await Promise.all([setPassword(linkToken), setPassword(linkToken)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    expect(await look(linkToken)).toMatchObject(unusable);
  });

  test('gives way to a newer one', async () => {
    const person = await newPerson('Nyare Länk');
    const older = await linkFor(person);
    const newer = await linkFor(person);
    expect(await setPassword(older)).toMatchObject(unusable);
    expect((await look(newer)).status).toBe(200);
  });

  test('runs out after a day', async () => {
    const linkToken = await linkFor(await newPerson('Sen Person'));
    clock.advanceBy(24 * 3600 * 1000);
    expect(await look(linkToken)).toMatchObject(unusable);
    expect(await setPassword(linkToken)).toMatchObject(unusable);
    clock.advanceBy(-24 * 3600 * 1000);
  });

  test('that was guessed is told from no other that does not open', async () => {
    const { error } = z
      .object({ error: z.object({ code: z.string(), message: z.string() }) })
      .parse((await look('guess')).body);
    expect(error).toMatchObject({ code: 'people.password-link-unusable' });
    expect((await setPassword('guess')).body).toMatchObject({ error: { message: error.message } });
  });

  test('is stored as a hash only', async () => {
    const linkToken = await linkFor(await newPerson('Hemlig Länk'));
    const rows = await parley.platform.db.selectFrom('password_links').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(linkToken);
  });

  test('stays open when the password is refused', async () => {
    const linkToken = await linkFor(await newPerson('Svag Person'));
    expect(await setPassword(linkToken, 'passwordpassword')).toMatchObject({
      status: 400,
      body: { error: { code: 'access.password-too-weak', details: { field: 'password' } } },
    });
    expect((await setPassword(linkToken)).status).toBe(200);
  });

  test('can be tried ten times a minute from one address', async () => {
    const guess = async () => {
      const response = await parley.server.inject({
        method: 'POST',
        url: '/api/v1/password-links/guess',
        remoteAddress: '203.0.113.7',
        payload: { password: NEW_PASSWORD },
      });
      return response.statusCode;
    };
    for (let tries = 0; tries < 10; tries += 1) expect(await guess()).toBe(404);
    expect(await guess()).toBe(429);
  });
});

describe('somebody who has left', () => {
  const setActive = (person: TestPerson, act: 'deactivate' | 'reactivate') =>
    parley.request(parley.roles.administrator, 'POST', `/api/v1/people/${person.id}/${act}`);

  test('gets no link', async () => {
    const person = await newPerson('Borta Person');
    await setActive(person, 'deactivate');
    expect(await makeFor(person)).toMatchObject({
      status: 409,
      body: { error: { code: 'people.person-deactivated' } },
    });
  });

  test('can’t use one from before, not even when they are back', async () => {
    const person = await newPerson('Åter Person');
    const linkToken = await linkFor(person);
    await setActive(person, 'deactivate');
    expect(await setPassword(linkToken)).toMatchObject(unusable);
    await setActive(person, 'reactivate');
    expect(await setPassword(linkToken)).toMatchObject(unusable);
  });
});

describe('a second factor', () => {
  async function withSecondFactor(name: string): Promise<TestPerson> {
    const person = await newPerson(name);
    const { db } = parley.platform;
    await parley.request(person, 'POST', '/api/auth/two-factor/enable', { password: PASSWORD });
    const proved = db.updateTable('logins').set({ two_factor_enabled: true });
    await proved.where('id', '=', person.id).execute();
    return person;
  }

  test('is kept: the new password alone lets nobody in', async () => {
    const person = await withSecondFactor('Två Faktorer');
    const done = await setPassword(await linkFor(person));
    expect(done).toMatchObject({ status: 200, body: { signedIn: false }, cookie: null });
    expect(await isIn(person)).toBe(false);
  });

  test('goes when the administrator says so, once the link is used', async () => {
    const person = await withSecondFactor('Tappad Telefon');
    const linkToken = await linkFor(person, { removeSecondFactor: true });
    const done = await setPassword(linkToken);
    expect(done).toMatchObject({ status: 200, body: { signedIn: true } });
    await parley.deliver();
    const audit = await parley.request(
      parley.roles.administrator,
      'GET',
      `/api/v1/audit?subject=person:${person.id}&type=access.two-factor-disabled`,
    );
    expect(audit.body).toMatchObject({ items: [{ actor: { name: 'Tappad Telefon' } }] });
  });
});

describe('who manages people in one unit', () => {
  let local: TestPerson;

  beforeAll(async () => {
    const { sales } = parley.units;
    local = await parley.addPerson({
      name: 'Lokal Administratör',
      unitId: sales,
      grants: [{ role: 'administrator', unitId: sales }],
    });
  });

  test('makes links for people there, and for nobody elsewhere', async () => {
    expect((await makeFor(parley.roles.expert, local)).status).toBe(201);
    expect(await makeFor(parley.roles.hub, local)).toMatchObject({
      status: 403,
      body: { error: { code: 'access.out-of-scope' } },
    });
  });

  test('can’t become somebody there who was given more after the link was made', async () => {
    const riser = await newPerson('På Väg Upp');
    const made = created.parse((await makeFor(riser, local)).body);
    const grants = [{ role: 'administrator', unitId: null }];
    const path = `/api/v1/people/${riser.id}/grants`;
    const given = await parley.request(parley.roles.administrator, 'PUT', path, { grants });
    expect(given.status).toBe(200);
    expect(await setPassword(new URL(made.url).hash.slice(1))).toMatchObject(unusable);
  });

  test('can’t become somebody there who may do more', async () => {
    const chief = await parley.addPerson({
      name: 'Chef Överallt',
      unitId: parley.units.sales,
      grants: [{ role: 'administrator', unitId: null }],
    });
    expect(await makeFor(chief, local)).toMatchObject({
      status: 403,
      body: { error: { code: 'access.grant-too-wide' } },
    });
  });
});
