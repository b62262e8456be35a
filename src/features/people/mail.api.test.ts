// Parley's own mail at a real SMTP server: a forgotten password without an administrator, and invitations.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sql } from 'kysely';
import { ManualClock } from '#platform/clock.ts';
import { startJobs } from '#platform/jobs/start-jobs.ts';
import { createLog } from '#platform/log.ts';
import type { TestOrganisation, TestPerson } from '#test/support/house.ts';
import { openOrganisation } from '#test/support/organisation.ts';
import { openSmtpInbox } from '#test/support/smtp-inbox.ts';
import type { SmtpInbox } from '#test/support/smtp-inbox.ts';

const NEW_PASSWORD = 'eleven loud puffins';
const login = { user: 'parley', password: 'p@ss word' };
const clock = new ManualClock(new Date());
let inbox: SmtpInbox;
let parley: TestOrganisation;
let jobs: { stop(): Promise<void> };

beforeAll(async () => {
  inbox = await openSmtpInbox(login);
  parley = await openOrganisation({
    clock,
    allowAddresses: ['127.0.0.0/8'],
    mailSender: {
      server: { host: '127.0.0.1', port: inbox.port, security: 'none' },
      credentials: login,
      from: { name: 'Heron Ferries', address: 'parley@heron.example' },
    },
  });
  jobs = await startJobs({
    db: parley.platform.db,
    address: parley.database.address,
    jobs: parley.features.flatMap(({ jobs: all = [] }) => all),
    log: createLog({ level: 'silent', name: 'test' }),
  });
});

afterAll(async () => {
  await jobs?.stop();
  await parley?.close();
  await inbox?.close();
});

let addresses = 0;

/** From an address of its own, so that one test doesn't use up the tries of another. */
async function forget(email: string, remoteAddress?: string) {
  addresses += 1;
  const response = await parley.server.inject({
    method: 'POST',
    url: '/api/v1/password-links',
    remoteAddress: remoteAddress ?? `198.51.100.${addresses}`,
    payload: { email },
  });
  return { status: response.statusCode, body: response.body };
}

const newPerson = (name: string): Promise<TestPerson> =>
  parley.addPerson({ name, unitId: parley.units.sales, grants: [] });

const next = () => inbox.arrived(inbox.mails.length + 1);

function tokenIn(text: string | undefined): string {
  return /#([\w-]{43})/.exec(text ?? '')?.[1] ?? '';
}

async function waitingJobs(): Promise<string> {
  const { rows } = await sql`select payload::text from graphile_worker._private_jobs`.execute(
    parley.platform.db,
  );
  return JSON.stringify(rows);
}

/** Jobs go one after another in the order of asking: when this one's mail is there, those before are done. */
async function settle(): Promise<void> {
  const mail = next();
  await forget((await newPerson(`Sist ${addresses}`)).email);
  await mail;
}

describe('a forgotten password', () => {
  test('brings a link by mail, by which a new one is chosen', async () => {
    const person = await newPerson('Glenn Glömsk');
    const mail = next();
    expect(await forget(person.email.toUpperCase())).toEqual({ status: 202, body: '' });
    const { subject, from, to, text, html, headers } = await mail;
    expect(subject).toBe('A new password for Heron Ferries');
    expect(from?.text).toBe('"Heron Ferries" <parley@heron.example>');
    expect(to).toMatchObject({ value: [{ name: 'Glenn Glömsk', address: person.email }] });
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(text).toContain('Hello Glenn Glömsk,');
    const token = tokenIn(text);
    expect(html).toContain(`href="http://localhost:4400/password#${token}"`);
    const set = `/api/v1/password-links/${token}`;
    expect(await parley.request(null, 'POST', set, { password: NEW_PASSWORD })).toMatchObject({
      status: 200,
      body: { signedIn: true },
    });
  });

  test('asked for by a stranger is answered the same, and sends nothing', async () => {
    const before = inbox.mails.length;
    expect(await forget('nobody@heron.example')).toEqual({ status: 202, body: '' });
    await settle();
    expect(inbox.mails).toHaveLength(before + 1);
  });

  test('of somebody who has left sends nothing', async () => {
    const person = await newPerson('Borta Person');
    const { administrator } = parley.roles;
    await parley.request(administrator, 'POST', `/api/v1/people/${person.id}/deactivate`);
    const before = inbox.mails.length;
    await forget(person.email);
    await settle();
    expect(inbox.mails).toHaveLength(before + 1);
  });

  test('asked for again and again sends one mail in five minutes', async () => {
    const person = await newPerson('Otålig Person');
    const first = next();
    await forget(person.email);
    await first;
    await forget(person.email);
    await forget(person.email);
    const before = inbox.mails.length;
    await settle();
    expect(inbox.mails).toHaveLength(before + 1);
    clock.advanceBy(5 * 60_000);
    const second = next();
    await forget(person.email);
    expect((await second).to).toMatchObject({ value: [{ address: person.email }] });
  });

  test('can be asked for five times a minute from one address', async () => {
    for (let tries = 0; tries < 5; tries += 1)
      expect((await forget('nobody@heron.example', '203.0.113.9')).status).toBe(202);
    expect((await forget('nobody@heron.example', '203.0.113.9')).status).toBe(429);
  });

  test('is told in the audit, without the link', async () => {
    const person = await newPerson('Rut Revision');
    const mail = next();
    await forget(person.email);
    const token = tokenIn((await mail).text);
    await parley.deliver();
    const path = `/api/v1/audit?subject=person:${person.id}&type=people.password-link-created`;
    const { body } = await parley.request(parley.roles.administrator, 'GET', path);
    expect(body).toMatchObject({ items: [{ actor: { name: 'people' } }] });
    expect(JSON.stringify(body)).not.toContain(token);
  });
});

describe('a mail that waits', () => {
  test('is sent once the server takes it, and lies sealed meanwhile', async () => {
    inbox.refusals.push({ code: 450, words: 'busy' });
    const person = await newPerson('Väntande Person');
    const before = inbox.mails.length;
    await forget(person.email);
    await expect.poll(waitingJobs).toContain('sealed');
    await expect.poll(async () => inbox.refusals.length).toBe(0);
    const waiting = await waitingJobs();
    expect(waiting).not.toContain('password#');
    expect(waiting).not.toContain(person.email);
    await sql`update graphile_worker._private_jobs set run_at = now()`.execute(parley.platform.db);
    expect(tokenIn((await inbox.arrived(before + 1)).text)).toMatch(/^[\w-]{43}$/);
  });

  test('and that the server refuses for good is let go', async () => {
    inbox.refusals.push({ code: 550, words: 'no such mailbox' });
    await forget((await newPerson('Fel Adress')).email);
    await expect.poll(async () => inbox.refusals.length).toBe(0);
    await expect.poll(waitingJobs).not.toContain('sealed');
  });
});

describe('an invitation', () => {
  const created = z.object({ url: z.string(), mailed: z.boolean() });
  const invite = (body: object) =>
    parley.request(parley.roles.administrator, 'POST', '/api/v1/invitations', {
      role: 'member',
      ...body,
    });

  test('with a mail address goes there, in the language of the organisation', async () => {
    await parley.request(parley.roles.administrator, 'PATCH', '/api/v1/organisation', {
      locale: 'sv',
    });
    const mail = next();
    const answer = created.parse((await invite({ email: 'Ny@heron.example' })).body);
    expect(answer.mailed).toBe(true);
    const { subject, text, to } = await mail;
    expect(subject).toBe('Ada Administrator bjuder in dig till Heron Ferries');
    expect(to).toMatchObject({ value: [{ address: 'ny@heron.example' }] });
    expect(text).toContain(answer.url);
    expect(text).toContain('i 14 dagar');
  });

  test('without one is handed over only', async () => {
    expect(created.parse((await invite({})).body).mailed).toBe(false);
  });
});

test('without a mail server nothing is promised', async () => {
  const silent = await openOrganisation({});
  try {
    const setup = await silent.request(null, 'GET', '/api/v1/setup');
    expect(setup.body).toEqual({ needed: false, sendsMail: false });
    const asked = await silent.request(null, 'POST', '/api/v1/password-links', {
      email: 'ada@heron.example',
    });
    expect(asked).toMatchObject({ status: 409, body: { error: { code: 'people.mail-not-set' } } });
  } finally {
    await silent.close();
  }
});
