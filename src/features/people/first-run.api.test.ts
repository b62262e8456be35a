// The first run: one link, once, all or nothing.

import { afterEach, expect, test } from 'vitest';
import { ManualClock } from '#platform/clock.ts';
import { PASSWORD } from '#test/support/house.ts';
import { openHouse } from '#test/support/organisation.ts';
import type { House } from '#test/support/house.ts';

const houses: House[] = [];

async function house(clock?: ManualClock): Promise<House> {
  const opened = await openHouse(clock ? { clock } : {});
  houses.push(opened);
  return opened;
}

afterEach(async () => {
  for (const opened of houses.splice(0)) await opened.close();
});

function setup(linkToken: string, email = 'ada@heron.example') {
  return {
    linkToken,
    organisation: { name: 'Heron Ferries', locale: 'sv' },
    hub: { name: 'Press office' },
    person: { name: 'Ada Berg', email, password: PASSWORD, timeZone: 'Europe/Stockholm' },
  };
}

async function freshLink({ access }: House): Promise<string> {
  const link = await access.issueFirstRunLink();
  return link?.linkToken ?? '';
}

test('the link that start prints makes organisation, hub and administrator, and signs in', async () => {
  const parley = await house();
  expect((await parley.request(null, 'GET', '/api/v1/setup')).body).toMatchObject({ needed: true });

  const done = await parley.request(null, 'POST', '/api/v1/setup', setup(await freshLink(parley)));
  expect(done.status).toBe(204);
  expect(done.setCookie).toMatch(/HttpOnly; SameSite=Lax/);
  const cookie = done.setCookie?.split(';')[0] ?? '';

  const session = await parley.server.inject({ url: '/api/v1/session', headers: { cookie } });
  expect(session.json()).toMatchObject({
    person: { name: 'Ada Berg', email: 'ada@heron.example', pictureUrl: null },
    organisation: { name: 'Heron Ferries', locale: 'sv', demo: false },
    grants: [{ role: 'administrator', unitId: null }],
  });
  expect((await parley.request(null, 'GET', '/api/v1/setup')).body).toMatchObject({
    needed: false,
  });
});

test('a second first run is refused, with whatever link', async () => {
  const parley = await house();
  const link = await freshLink(parley);
  await parley.request(null, 'POST', '/api/v1/setup', setup(link));
  const again = await parley.request(
    null,
    'POST',
    '/api/v1/setup',
    setup(link, 'eve@heron.example'),
  );
  expect(again).toMatchObject({ status: 409, body: { error: { code: 'people.already-set-up' } } });
  expect(await parley.access.issueFirstRunLink()).toBeNull();
});

test('of two first runs at the same moment one wins and nothing is doubled', async () => {
  const parley = await house();
  const link = await freshLink(parley);
  const answers = await Promise.all(
    ['ada', 'eve', 'ida'].map((name) =>
      parley.request(null, 'POST', '/api/v1/setup', setup(link, `${name}@heron.example`)),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409, 409]);
  const people = await parley.platform.db.selectFrom('people').select('id').execute();
  expect(people).toHaveLength(1);
});

test('a wrong link, a link that ran out and the link of an earlier start are refused', async () => {
  const clock = new ManualClock(new Date());
  const parley = await house(clock);
  const early = await freshLink(parley);
  const late = await freshLink(parley);
  clock.advanceBy(25 * 3600 * 1000);
  for (const link of ['guess', early, late]) {
    const answer = await parley.request(null, 'POST', '/api/v1/setup', setup(link));
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'access.link-invalid' } } });
  }
  expect((await parley.request(null, 'GET', '/api/v1/setup')).body).toMatchObject({ needed: true });
});

test('a weak password stops the first run before the link is used up', async () => {
  const parley = await house();
  const link = await freshLink(parley);
  const weak = setup(link);
  weak.person.password = 'Password1234';
  expect(await parley.request(null, 'POST', '/api/v1/setup', weak)).toMatchObject({
    status: 400,
    body: { error: { code: 'access.password-too-weak', details: { field: 'password' } } },
  });
  expect((await parley.request(null, 'POST', '/api/v1/setup', setup(link))).status).toBe(204);
});

test('the stored link is a hash: who reads the database can’t use it', async () => {
  const parley = await house();
  const link = await freshLink(parley);
  const [row] = await parley.platform.db.selectFrom('first_run_links').selectAll().execute();
  expect(JSON.stringify(row)).not.toContain(link);
});
