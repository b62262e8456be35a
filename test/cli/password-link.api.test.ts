// The way back for who is locked out of their own Parley: a real process beside a running server.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestOrganisation } from '../support/house.ts';
import { openOrganisation } from '../support/organisation.ts';
import { runParley } from '../support/parley-process.ts';

let parley: TestOrganisation;
let folder: string;

beforeAll(async () => {
  parley = await openOrganisation();
  folder = await mkdtemp(join(tmpdir(), 'parley-cli-'));
});

afterAll(async () => {
  await parley.close();
  await rm(folder, { recursive: true, force: true });
});

function passwordLink(...words: readonly string[]) {
  const place = ['--data', folder, '--port', '4400'];
  return runParley(parley.database.address, ['password-link', ...words, ...place]);
}

test('the last administrator, who forgot the password, gets a link on the machine itself', async () => {
  const { administrator } = parley.roles;
  const { code, out, err } = await passwordLink(administrator.email.toUpperCase());
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^http:\/\/localhost:4400\/password#[\w-]{43}\n$/);
  const path = `/api/v1/password-links/${new URL(out.trim()).hash.slice(1)}`;
  const password = 'eleven loud puffins';
  const done = await parley.request(null, 'POST', path, { password });
  expect(done).toMatchObject({ status: 200, body: { signedIn: true } });
  await parley.deliver();
  const cookie = done.setCookie?.split(';')[0] ?? '';
  const audit = '/api/v1/audit?type=people.password-link-created';
  expect((await parley.request({ ...administrator, cookie }, 'GET', audit)).body).toMatchObject({
    items: [{ actor: { name: 'command line' } }],
  });
}, 60_000);

test('an address that nobody has is told, and nothing is printed for a pipe', async () => {
  expect(await passwordLink('nobody@heron.example')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('nobody@heron.example'),
  });
}, 60_000);

test('without an address it says how it is used', async () => {
  const { code, err } = await passwordLink();
  expect(code).toBe(2);
  expect(err).toContain('EMAIL is missing');
});
