// Invitations by link: from being asked in to being a person here.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ManualClock } from '#platform/clock.ts';
import { PASSWORD } from '#test/support/house.ts';
import { openOrganisation } from '#test/support/organisation.ts';
import type { TestOrganisation } from '#test/support/house.ts';

let parley: TestOrganisation;
const clock = new ManualClock(new Date());
const created = z.object({
  invitation: z.object({ id: z.string() }),
  linkToken: z.string(),
  url: z.string(),
});

beforeAll(async () => {
  parley = await openOrganisation({ clock });
});

afterAll(async () => {
  await parley.close();
});

async function invite(invitation: Record<string, unknown>, caller = parley.roles.hub) {
  const answer = await parley.request(caller, 'POST', '/api/v1/invitations', invitation);
  expect(answer.status).toBe(201);
  return created.parse(answer.body);
}

let addresses = 0;

async function accept(linkToken: string, person: { name: string; email: string }) {
  addresses += 1;
  const response = await parley.server.inject({
    method: 'POST',
    url: `/api/v1/invitations/by-link/${linkToken}/accept`,
    remoteAddress: `198.51.100.${addresses}`,
    payload: { ...person, password: PASSWORD, timeZone: 'Europe/Stockholm' },
  });
  const setCookie = response.headers['set-cookie'];
  return {
    status: response.statusCode,
    body: response.body === '' ? null : response.json(),
    cookie: typeof setCookie === 'string' ? (setCookie.split(';')[0] ?? '') : '',
  };
}

const look = (linkToken: string) =>
  parley.request(null, 'GET', `/api/v1/invitations/by-link/${linkToken}`);

test('a colleague opens the link, chooses a password and is in, with role and unit', async () => {
  const { linkToken, url } = await invite({
    email: 'Nils@Heron.example',
    role: 'expert',
    scopeUnitId: parley.units.sales,
    unitId: parley.units.salesNorth,
  });
  expect(url).toBe(`http://localhost:4400/invitation#${linkToken}`);
  expect((await look(linkToken)).body).toMatchObject({
    organisation: { name: 'Heron Ferries' },
    email: 'nils@heron.example',
    role: 'expert',
    unitName: 'Sales North',
    invitedBy: 'Hedda Hub',
  });
  const done = await accept(linkToken, { name: 'Nils Ny', email: 'nils@heron.example' });
  expect(done.status).toBe(204);
  const session = await parley.server.inject({
    url: '/api/v1/session',
    headers: { cookie: done.cookie },
  });
  expect(session.json()).toMatchObject({
    person: { name: 'Nils Ny' },
    grants: [{ role: 'expert', unitId: parley.units.sales }],
  });
  await parley.deliver();
  const audit = await parley.request(
    parley.roles.administrator,
    'GET',
    '/api/v1/audit?type=people.invitation-accepted',
  );
  expect(audit.body).toMatchObject({ items: [{ actor: { name: 'Nils Ny' } }] });
});

describe('a link', () => {
  test('works once, also when two use it at the same moment', async () => {
    const { linkToken } = await invite({ role: 'member' });
    const answers = await Promise.all(
      ['Först', 'Sedan'].map((name, index) =>
        accept(linkToken, { name, email: `person${index}@heron.example` }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(await look(linkToken)).toMatchObject({
      status: 409,
      body: { error: { details: { state: 'accepted' } } },
    });
  });

  test('can be taken back', async () => {
    const { invitation, linkToken } = await invite({ role: 'member' });
    const revoke = () =>
      parley.request(parley.roles.hub, 'DELETE', `/api/v1/invitations/${invitation.id}`);
    expect((await revoke()).status).toBe(204);
    expect((await revoke()).status).toBe(204);
    const late = await accept(linkToken, { name: 'Sen', email: 'sen@heron.example' });
    expect(late).toMatchObject({
      status: 409,
      body: { error: { code: 'people.invitation-unusable', details: { state: 'revoked' } } },
    });
  });

  test('runs out', async () => {
    const { linkToken } = await invite({ role: 'member', expiresInDays: 1 });
    clock.advanceBy(24 * 3600 * 1000);
    const late = await accept(linkToken, { name: 'Sen', email: 'sen@heron.example' });
    expect(late).toMatchObject({ status: 409, body: { error: { details: { state: 'expired' } } } });
    clock.advanceBy(-24 * 3600 * 1000);
  });

  test('that was guessed opens nothing', async () => {
    expect(await look('guess')).toMatchObject({
      status: 404,
      body: { error: { code: 'people.invitation-not-found' } },
    });
  });

  test('made out to an address works for that address alone', async () => {
    const { linkToken } = await invite({ email: 'ida@heron.example', role: 'member' });
    const eve = await accept(linkToken, { name: 'Eve', email: 'eve@heron.example' });
    expect(eve).toMatchObject({ status: 400, body: { error: { details: { field: 'email' } } } });
    expect((await accept(linkToken, { name: 'Ida', email: 'IDA@heron.example' })).status).toBe(204);
  });

  test('is stored as a hash only', async () => {
    const { linkToken } = await invite({ role: 'member' });
    const rows = await parley.platform.db.selectFrom('invitations').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(linkToken);
  });
});

test('an address that is here already is told to sign in, and the link stays open', async () => {
  const { linkToken } = await invite({ role: 'member' });
  const taken = await accept(linkToken, { name: 'Mia', email: 'mia.member@heron.example' });
  expect(taken).toMatchObject({
    status: 409,
    body: { error: { code: 'access.email-taken', details: { field: 'email' } } },
  });
  expect((await look(linkToken)).status).toBe(200);
});

test('the hub can’t invite an administrator: nobody gives more than they have', async () => {
  const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/invitations', {
    role: 'administrator',
  });
  expect(answer).toMatchObject({
    status: 403,
    body: { error: { code: 'access.grant-too-wide' } },
  });
});

test('the hub of one unit invites there, and sees the invitations of there', async () => {
  const grants = [{ role: 'hub', unitId: parley.units.sales } as const];
  const local = await parley.addPerson({ name: 'Lokal Hub', unitId: parley.units.sales, grants });
  await invite({ role: 'member', scopeUnitId: parley.units.salesNorth }, local);
  const { body } = await parley.request(local, 'GET', '/api/v1/invitations?limit=200');
  const { items } = z.object({ items: z.array(z.object({ scopeUnitId: z.string() })) }).parse(body);
  const within = new Set([parley.units.sales, parley.units.salesNorth]);
  expect(items.every(({ scopeUnitId }) => within.has(scopeUnitId))).toBe(true);
  const everywhere = await parley.request(local, 'POST', '/api/v1/invitations', { role: 'member' });
  expect(everywhere).toMatchObject({
    status: 403,
    body: { error: { code: 'access.out-of-scope' } },
  });
});

test('whoever manages invitations sees how each stands, newest first', async () => {
  const { body } = await parley.request(parley.roles.hub, 'GET', '/api/v1/invitations?limit=200');
  const { items } = z
    .object({ items: z.array(z.object({ state: z.string(), createdAt: z.string() })) })
    .parse(body);
  const states = new Set(items.map(({ state }) => state));
  expect([...states].toSorted()).toEqual(['accepted', 'open', 'revoked']);
});
