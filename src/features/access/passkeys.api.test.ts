// Signing in with a passkey: from adding it to taking it away.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Authenticator } from '#test/support/authenticator.ts';
import { PUBLIC_URL } from '#test/support/house.ts';
import type { TestAnswer, TestOrganisation, TestPerson } from '#test/support/house.ts';
import { openOrganisation } from '#test/support/organisation.ts';

let parley: TestOrganisation;
const here = { origin: PUBLIC_URL, rpId: 'localhost' };
const options = z.object({ challenge: z.string() });
const passkeys = z.array(z.object({ id: z.string(), name: z.string().nullish() }));

beforeAll(async () => {
  parley = await openOrganisation();
});

afterAll(async () => {
  await parley.close();
});

function withCookies(cookie: string, answer: TestAnswer): { cookie: string } {
  const lines = answer.setCookie?.split('\n') ?? [];
  return { cookie: [cookie, ...lines.map((line) => line.split(';')[0])].join('; ') };
}

async function auth(cookie: string, path: string, body?: unknown): Promise<TestAnswer> {
  const caller = { ...parley.roles.member, cookie };
  const method = body === undefined ? 'GET' : 'POST';
  return parley.request(caller, method, `/api/auth/passkey${path}`, body);
}

async function addPasskey(
  person: TestPerson,
  ceremony = here,
): Promise<[Authenticator, TestAnswer]> {
  const asked = await auth(person.cookie, '/generate-register-options');
  const { challenge } = options.parse(asked.body);
  const authenticator = new Authenticator();
  const response = authenticator.register({ ...ceremony, challenge });
  const { cookie } = withCookies(person.cookie, asked);
  return [authenticator, await auth(cookie, '/verify-registration', { response, name: 'Phone' })];
}

async function signIn(authenticator: Authenticator, ceremony = here): Promise<TestAnswer> {
  const asked = await auth('', '/generate-authenticate-options');
  const { challenge } = options.parse(asked.body);
  const response = authenticator.signIn({ ...ceremony, challenge });
  return auth(withCookies('', asked).cookie, '/verify-authentication', { response });
}

async function auditTypes(person: TestPerson): Promise<string[]> {
  await parley.deliver();
  const { body } = await parley.request(
    parley.roles.administrator,
    'GET',
    `/api/v1/audit?actor=person:${person.id}`,
  );
  const page = z.object({ items: z.array(z.object({ type: z.string() })) }).parse(body);
  return page.items.map(({ type }) => type);
}

test('a passkey is added, signs in without a password, and is taken away again', async () => {
  const person = await parley.addPerson({ name: 'Nyckel', grants: [] });
  const [authenticator, added] = await addPasskey(person);
  expect(added.status).toBe(200);

  const answer = await signIn(authenticator);
  expect(answer.status).toBe(200);
  const inside = { ...person, cookie: withCookies('', answer).cookie };
  const session = await parley.request(inside, 'GET', '/api/v1/session');
  expect(session.body).toMatchObject({ person: { name: 'Nyckel' } });

  const list = passkeys.parse((await auth(inside.cookie, '/list-user-passkeys')).body);
  expect(list.map(({ name }) => name)).toEqual(['Phone']);
  await auth(inside.cookie, '/delete-passkey', { id: list[0]?.id });
  expect((await signIn(authenticator)).status).toBe(401);
  expect(await auditTypes(person)).toEqual([
    'access.passkey-removed',
    'access.signed-in',
    'access.passkey-added',
  ]);
});

describe('a passkey is not believed', () => {
  test('when it was used on the page of another site', async () => {
    const person = await parley.addPerson({ name: 'Lurad', grants: [] });
    const [authenticator] = await addPasskey(person);
    const elsewhere = { ...here, origin: 'http://localhost.evil.example' };
    expect((await signIn(authenticator, elsewhere)).status).toBe(400);
    expect((await addPasskey(person, elsewhere))[1].status).toBe(400);
  });

  test('when nobody here has it', async () => {
    expect((await signIn(new Authenticator())).status).toBe(401);
  });

  test('when its person was deactivated', async () => {
    const person = await parley.addPerson({ name: 'Borta', grants: [] });
    const [authenticator] = await addPasskey(person);
    const path = `/api/v1/people/${person.id}/deactivate`;
    await parley.request(parley.roles.administrator, 'POST', path);
    const answer = await signIn(authenticator);
    expect(answer.status).not.toBe(200);
    const rows = await parley.platform.db
      .selectFrom('sessions')
      .select('id')
      .where('login_id', '=', person.id)
      .execute();
    expect(rows).toEqual([]);
  });
});

test('nobody takes away somebody else’s passkey', async () => {
  const owner = await parley.addPerson({ name: 'Ägare', grants: [] });
  await addPasskey(owner);
  const list = passkeys.parse((await auth(owner.cookie, '/list-user-passkeys')).body);
  const thief = await parley.addPerson({ name: 'Tjuv', grants: [] });
  const answer = await auth(thief.cookie, '/delete-passkey', { id: list[0]?.id });
  expect(answer.status).not.toBe(200);
  expect(passkeys.parse((await auth(owner.cookie, '/list-user-passkeys')).body)).toHaveLength(1);
});

test('adding a passkey needs a sign-in of the last day', async () => {
  const person = await parley.addPerson({ name: 'Sliten', grants: [] });
  await parley.platform.db
    .updateTable('sessions')
    .set({ created_at: new Date(Date.now() - 25 * 3600 * 1000) })
    .where('login_id', '=', person.id)
    .execute();
  expect(await auth(person.cookie, '/generate-register-options')).toMatchObject({
    status: 403,
    body: { error: { kind: 'forbidden', code: 'access.session-not-fresh' } },
  });
});
