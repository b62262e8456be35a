// Signing in and out: with a password, with a second factor, and who is kept out.

import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PASSWORD } from '#test/support/house.ts';
import { openOrganisation } from '#test/support/organisation.ts';
import type { TestAnswer, TestOrganisation, TestPerson } from '#test/support/house.ts';

let parley: TestOrganisation;

beforeAll(async () => {
  parley = await openOrganisation();
});

afterAll(async () => {
  await parley.close();
});

let addresses = 0;

/** From an address of its own each time, so that the limit of tries is not met by accident. */
async function auth(
  caller: TestPerson | null,
  path: string,
  body?: Record<string, unknown>,
  from = `198.51.100.${(addresses += 1)}`,
): Promise<TestAnswer> {
  const response = await parley.server.inject({
    method: body ? 'POST' : 'GET',
    url: `/api/auth${path}`,
    remoteAddress: from,
    headers: caller ? { cookie: caller.cookie } : {},
    ...(body ? { payload: body } : {}),
  });
  const cookies = response.headers['set-cookie'];
  const setCookie = Array.isArray(cookies) ? cookies.join('\n') : (cookies ?? null);
  return { status: response.statusCode, body: response.json(), setCookie };
}

function signIn(email: string, password: string, from?: string): Promise<TestAnswer> {
  return auth(null, '/sign-in/email', { email, password }, from);
}

/** What a browser would send back. */
function cookieOf(answer: TestAnswer): string {
  const lines = answer.setCookie?.split('\n') ?? [];
  return lines.map((line) => line.split(';')[0]).join('; ');
}

function withCookie(person: TestPerson, cookie: string): TestPerson {
  return { ...person, cookie };
}

async function auditTypes(person: TestPerson): Promise<string[]> {
  await parley.deliver();
  const actor = `person:${person.id}`;
  const { body } = await parley.request(
    parley.roles.administrator,
    'GET',
    `/api/v1/audit?actor=${actor}`,
  );
  const page = z.object({ items: z.array(z.object({ type: z.string() })) }).parse(body);
  return page.items.map(({ type }) => type);
}

describe('with a password', () => {
  test('the right one signs in with a cookie that no script can read', async () => {
    const person = await parley.addPerson({ name: 'Signe', grants: [] });
    const answer = await signIn('SIGNE@heron.example', PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.setCookie).toMatch(
      /^parley\.session_token=\S+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/m,
    );
    const session = await parley.request(
      withCookie(person, cookieOf(answer)),
      'GET',
      '/api/v1/session',
    );
    expect(session).toMatchObject({ status: 200, body: { person: { name: 'Signe' } } });
    expect(await auditTypes(person)).toEqual(['access.signed-in']);
  });

  test('a wrong password and an unknown address are told the same', async () => {
    const wrong = await signIn('mia.member@heron.example', 'not her password');
    const unknown = await signIn('nobody@heron.example', 'not her password');
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({
      error: {
        code: 'access.invalid-email-or-password',
        message: 'The mail address or the password is wrong.',
      },
    });
    const anonymous = (answer: TestAnswer) =>
      JSON.stringify(answer.body).replace(/"requestId":"[^"]+"/, '');
    expect(anonymous(unknown)).toBe(anonymous(wrong));
    expect(unknown.status).toBe(wrong.status);
  });

  test('after ten tries in a minute an address has to wait', async () => {
    const tries = [];
    for (let count = 0; count < 11; count += 1) {
      tries.push((await signIn('mia.member@heron.example', 'guess', '203.0.113.9')).status);
    }
    expect(tries.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    const refused = await signIn('mia.member@heron.example', PASSWORD, '203.0.113.9');
    expect(refused).toMatchObject({ status: 429, body: { error: { kind: 'limited' } } });
    expect((await signIn('mia.member@heron.example', PASSWORD, '203.0.113.10')).status).toBe(200);
  });

  test('an address can’t be made up in a header to get more tries', async () => {
    const statuses = [];
    for (let count = 0; count < 11; count += 1) {
      const response = await parley.server.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        remoteAddress: '203.0.113.20',
        headers: {
          'x-forwarded-for': `192.0.2.${count}`,
          'x-parley-caller-address': `192.0.2.${count}`,
        },
        payload: { email: 'mia.member@heron.example', password: 'guess' },
      });
      statuses.push(response.statusCode);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  test('signing out ends the session for good', async () => {
    const person = await parley.addPerson({ name: 'Olof', grants: [] });
    const cookie = cookieOf(await signIn(person.email, PASSWORD));
    const here = withCookie(person, cookie);
    expect((await auth(here, '/sign-out', {})).status).toBe(200);
    expect((await parley.request(here, 'GET', '/api/v1/me')).status).toBe(401);
    expect(await auditTypes(person)).toEqual(['access.signed-out', 'access.signed-in']);
  });

  test('nobody signs in from the page of another site', async () => {
    const response = await parley.server.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      payload: { email: 'mia.member@heron.example', password: PASSWORD },
    });
    expect(response.statusCode).toBe(403);
    expect(response.headers['set-cookie']).toBeUndefined();
  });
});

describe('what the sign-in library offers beyond that', () => {
  test.each([
    ['/sign-up/email', { name: 'Eve', email: 'eve@evil.example', password: PASSWORD }],
    ['/update-user', { name: 'Somebody else' }],
    ['/change-email', { newEmail: 'eve@evil.example' }],
    ['/delete-user', {}],
    ['/request-password-reset', { email: 'mia.member@heron.example' }],
    ['/sign-in/social', { provider: 'github' }],
    ['/../auth/sign-up/email', {}],
    ['/SIGN-UP/email', {}],
  ])('%s is closed', async (path, body) => {
    expect((await auth(parley.roles.member, path, body)).status).toBe(404);
  });
  test.each([['/get-session'], ['/list-sessions'], ['/ok'], ['/error']])(
    '%s is closed',
    async (path) => {
      expect((await auth(parley.roles.member, path)).status).toBe(404);
    },
  );
});

describe('ending sessions', () => {
  test('signing out everywhere ends every session, this one too', async () => {
    const person = await parley.addPerson({ name: 'Esbjörn', grants: [] });
    const phone = withCookie(person, await parley.newSession(person.id));
    expect(
      (await parley.request(phone, 'POST', '/api/v1/session/sign-out-everywhere')).status,
    ).toBe(204);
    for (const device of [person, phone]) {
      expect((await parley.request(device, 'GET', '/api/v1/me')).status).toBe(401);
    }
    expect(await auditTypes(person)).toEqual(['access.signed-out-everywhere']);
  });

  test('a session that has run out is nobody', async () => {
    const person = await parley.addPerson({ name: 'Gamla', grants: [] });
    await parley.platform.db
      .updateTable('sessions')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('login_id', '=', person.id)
      .execute();
    expect((await parley.request(person, 'GET', '/api/v1/me')).status).toBe(401);
  });

  test('an old session is lengthened when the application is opened', async () => {
    const person = await parley.addPerson({ name: 'Trogen', grants: [] });
    const answer = await parley.request(person, 'GET', '/api/v1/session');
    expect(answer.setCookie).toMatch(/^parley\.session_token=/);
    const [session] = await parley.platform.db
      .selectFrom('sessions')
      .select('expires_at')
      .where('login_id', '=', person.id)
      .execute();
    expect((await parley.request(person, 'GET', '/api/v1/session')).setCookie).toBeNull();
    const days = ((session?.expires_at.getTime() ?? 0) - Date.now()) / (24 * 3600 * 1000);
    expect(Math.round(days)).toBe(30);
  });
});

describe('changing the password', () => {
  const next = 'eight loud ospreys';

  test('needs the current one, ends the other sessions and keeps this one', async () => {
    const person = await parley.addPerson({ name: 'Paula', grants: [] });
    const phone = withCookie(person, await parley.newSession(person.id));
    const change = (currentPassword: string) =>
      parley.request(person, 'POST', '/api/v1/session/password', {
        currentPassword,
        newPassword: next,
      });
    expect(await change('not this one')).toMatchObject({
      status: 400,
      body: { error: { code: 'access.password-wrong', details: { field: 'currentPassword' } } },
    });
    expect((await change(PASSWORD)).status).toBe(204);
    expect((await parley.request(person, 'GET', '/api/v1/me')).status).toBe(200);
    expect((await parley.request(phone, 'GET', '/api/v1/me')).status).toBe(401);
    expect((await signIn(person.email, PASSWORD)).status).toBe(401);
    expect((await signIn(person.email, next)).status).toBe(200);
    expect(await auditTypes(person)).toContain('access.password-changed');
  });

  test('refuses a weak one with the reason', async () => {
    const person = await parley.addPerson({ name: 'Svag', grants: [] });
    const answer = await parley.request(person, 'POST', '/api/v1/session/password', {
      currentPassword: PASSWORD,
      newPassword: 'password1234',
    });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: 'access.password-too-weak' } },
    });
  });

  test('stores no password that could be read', async () => {
    const rows = await parley.platform.db.selectFrom('login_methods').select('password').execute();
    expect(rows.every(({ password }) => password?.startsWith('scrypt$'))).toBe(true);
  });
});

describe('with a second factor', () => {
  const enabled = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

  async function enable(person: TestPerson): Promise<{ secret: string; backupCodes: string[] }> {
    const answer = await auth(person, '/two-factor/enable', { password: PASSWORD });
    const { totpURI, backupCodes } = enabled.parse(answer.body);
    const secret = new URL(totpURI).searchParams.get('secret') ?? '';
    const proved = await auth(person, '/two-factor/verify-totp', { code: totp(secret) });
    expect(proved.status).toBe(200);
    return { secret, backupCodes };
  }

  test('the password alone lets nobody in; the code does, and the audit tells them apart', async () => {
    const person = await parley.addPerson({ name: 'Tvåfaktor', grants: [] });
    const { secret } = await enable(person);

    const half = await signIn(person.email, PASSWORD);
    expect(half.body).toMatchObject({ twoFactorRedirect: true });
    const waiting = withCookie(person, cookieOf(half));
    expect((await parley.request(waiting, 'GET', '/api/v1/me')).status).toBe(401);

    const wrong = await auth(waiting, '/two-factor/verify-totp', { code: '000000' });
    expect(wrong.status).toBe(401);
    const whole = await auth(waiting, '/two-factor/verify-totp', { code: totp(secret) });
    expect(whole.status).toBe(200);
    const inside = withCookie(person, cookieOf(whole));
    expect((await parley.request(inside, 'GET', '/api/v1/me')).status).toBe(200);
    expect(await auditTypes(person)).toEqual(['access.signed-in', 'access.two-factor-enabled']);
  });

  test('a backup code lets in once', async () => {
    const person = await parley.addPerson({ name: 'Reserv', grants: [] });
    const { backupCodes } = await enable(person);
    const use = async () => {
      const waiting = withCookie(person, cookieOf(await signIn(person.email, PASSWORD)));
      return auth(waiting, '/two-factor/verify-backup-code', { code: backupCodes[0] });
    };
    expect((await use()).status).toBe(200);
    expect((await use()).status).toBe(401);
  });

  test('its secret lies sealed in the database', async () => {
    const person = await parley.addPerson({ name: 'Hemlig', grants: [] });
    const { secret, backupCodes } = await enable(person);
    const { rows } = await sql`select * from two_factors where login_id = ${person.id}`.execute(
      parley.platform.db,
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(backupCodes[0]);
  });
});

/** RFC 6238 with SHA-1, six digits, thirty seconds: what an authenticator app shows. */
function totp(base32: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...base32.replaceAll('=', '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
