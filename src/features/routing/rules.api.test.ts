// What the hub decides about routing holds for the next conversation: rules, rotas, certificates, absences, escalation.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import { alwaysAtWork, openRouting } from '#test/support/routing.ts';
import type { TestRouting } from '#test/support/routing.ts';
import type { TestPerson } from '#test/support/house.ts';

let parley: TestRouting;
let hub: TestPerson;
let amina: TestPerson;
let bo: TestPerson;

beforeAll(async () => {
  parley = await openRouting();
  hub = parley.roles.hub;
  amina = await parley.addExpert('Amina', ['dogs on board', 'engine smoke']);
  bo = await parley.addExpert('Bo', ['dogs on board']);
  await parley.call(hub, 'PUT', `/api/v1/routing/people/${amina.id}/topics`, {
    topicIds: [parley.topicId],
  });
});

afterAll(async () => {
  await parley.close();
});

const anyId = (body: unknown, place = 0): string =>
  [...JSON.stringify(body).matchAll(/"id":"([^"]+)"/g)][place]?.[1] ?? '';
const askedFirst = async (text: string) => {
  const id = await parley.ask(text);
  return await parley.call(hub, 'GET', `/api/v1/routing/conversations/${id}`);
};
const offeredTo = (name: string) => ({ offers: [{ person: { name }, outcome: null }] });
const addRule = (rule: object) => parley.call(hub, 'POST', '/api/v1/routing/rules', rule, 201);
const removeRule = (id: string) =>
  parley.call(hub, 'DELETE', `/api/v1/routing/rules/${id}`, undefined, 204);

test('whoever looks after the topic is asked first, and says so in the reasons', async () => {
  expect(await askedFirst('Do dogs on board of the ferry pay?')).toMatchObject({
    offers: [
      { person: { name: 'Amina' }, reasons: expect.arrayContaining(['looks after “Ferries”']) },
    ],
  });
});

describe('an absence', () => {
  const away = (person: TestPerson, delegate: TestPerson | null, status = 201) =>
    parley.call(
      person,
      'POST',
      '/api/v1/routing/absences',
      {
        from: '2020-01-01T00:00:00Z',
        until: '2100-01-01T00:00:00Z',
        delegateId: delegate?.id ?? null,
      },
      status,
    );

  test('leads to the delegate of the delegate, and a circle of delegates is refused by name', async () => {
    const chen = await parley.addExpert('Chen');
    const first = await away(amina, bo);
    await away(bo, chen);
    expect(await askedFirst('May dogs on board of the ferry run free?')).toMatchObject({
      offers: [{ person: { name: 'Chen' }, path: 'delegate' }],
    });
    expect(await away(chen, amina, 409)).toMatchObject({
      error: {
        code: 'routing.delegate-circle',
        message: expect.stringContaining('Chen → Amina → Bo → Chen'),
      },
    });
    const { items } = JSON.parse(
      JSON.stringify(await parley.call(amina, 'GET', '/api/v1/routing/absences')),
    );
    expect(items).toHaveLength(2);
    for (const { id, person } of items) {
      const whose = person.name === 'Amina' ? amina : bo;
      await parley.call(whose, 'DELETE', `/api/v1/routing/absences/${id}`, undefined, 204);
    }
    expect(first).toBeDefined();
  });

  test('of somebody else is entered by who manages people there, and by nobody else', async () => {
    const given = {
      personId: amina.id,
      from: '2020-01-01T00:00:00Z',
      until: '2020-01-02T00:00:00Z',
      delegateId: null,
    };
    const path = '/api/v1/routing/absences';
    expect(await parley.request(bo, 'POST', path, given)).toMatchObject({ status: 403 });
    expect(await parley.request(hub, 'POST', path, given)).toMatchObject({ status: 201 });
  });
});

describe('a rule', () => {
  test('asks for a certificate, and who has none is passed over with that reason', async () => {
    const rules = await addRule({ name: 'Ferries with care', certificates: ['Animals'] });
    const certificates = `/api/v1/routing/people/${bo.id}/certificates`;
    await parley.call(hub, 'POST', certificates, { name: 'Animals' });
    expect(await askedFirst('How many dogs on board of the ferry are allowed?')).toMatchObject({
      ...offeredTo('Bo'),
      candidates: expect.arrayContaining([
        expect.objectContaining({
          person: expect.objectContaining({ name: 'Amina' }),
          gates: [{ gate: 'certificate', why: 'has no certificate “Animals”' }],
        }),
      ]),
    });
    await removeRule(anyId(rules));
  });

  test('is met by a certificate for its topic, and not by one for another', async () => {
    const rules = await addRule({ name: 'Ferries with care', certificates: ['Safety'] });
    const trains = await parley.listening.createTopic(systemActor('test'), {
      name: 'Trains',
      description: '',
      query: 'train',
      ownerUnitId: parley.units.sales,
    });
    const grant = (person: TestPerson, topicId: string) =>
      parley.call(hub, 'POST', `/api/v1/routing/people/${person.id}/certificates`, {
        name: 'Safety',
        topicId,
      });
    await grant(amina, trains);
    expect(await grant(bo, parley.topicId)).toMatchObject({
      certificates: expect.arrayContaining([
        expect.objectContaining({ name: 'Safety', topic: { id: parley.topicId, name: 'Ferries' } }),
      ]),
    });
    expect(await askedFirst('Are dogs on board of the ferry safe?')).toMatchObject(offeredTo('Bo'));
    await removeRule(anyId(rules));
  });

  test('may give something to the hub alone', async () => {
    const rules = await addRule({ name: 'For the hub', topicIds: [parley.topicId], to: 'hub' });
    expect(await askedFirst('Will dogs on board of the ferry be banned?')).toMatchObject({
      phase: 'with-hub',
      offers: [],
      hub: { words: 'A rule gives it to the hub.' },
    });
    await removeRule(anyId(rules));
  });

  test('is changed by the hub, and by no expert', async () => {
    const rule = { name: 'Mine' };
    expect(await parley.request(bo, 'POST', '/api/v1/routing/rules', rule)).toMatchObject({
      status: 403,
    });
  });
});

test('what is urgent goes to whoever is on duty when no expert is there', async () => {
  const dana = await parley.addExpert('Dana');
  const rotas = await parley.call(
    hub,
    'POST',
    '/api/v1/routing/rotas',
    {
      name: 'Duty',
      timeZone: 'Europe/Stockholm',
      startsOn: '2020-01-06',
      turnDays: 7,
      personIds: [dana.id],
    },
    201,
  );
  expect(rotas).toMatchObject({ items: [{ onDuty: { person: { name: 'Dana' } } }] });
  await addRule({ name: 'Urgent', urgency: 'urgent', rotaId: anyId(rotas), delayMinutesMax: 0 });
  // Whoever else is there is so in working hours only.
  for (const person of [amina, bo, parley.roles.expert]) {
    await parley.call(person, 'PUT', '/api/v1/routing/workload', {
      holdingMax: 0,
      pausedUntil: null,
    });
  }
  const urgent =
    'EMERGENCY: smoke from the engine of the ferry, people are injured, call help now!!!';
  expect(await askedFirst(urgent)).toMatchObject({
    offers: [
      { person: { name: 'Dana' }, path: 'duty', reasons: ['is on duty for what is urgent'] },
    ],
  });
});

test('who was to stand in can be taken back, and whoever’s turn it is is on duty again', async () => {
  const path = '/api/v1/routing/rotas';
  const rota = {
    name: 'Nights',
    timeZone: 'Europe/Stockholm',
    startsOn: '2020-01-06',
    turnDays: 7,
    personIds: [amina.id],
  };
  const shown = z.object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        onDuty: z.object({ person: z.object({ name: z.string() }) }),
        swaps: z.array(z.object({ id: z.string() })),
      }),
    ),
  });
  const nights = (body: unknown) =>
    shown.parse(body).items.find((each) => each.name === rota.name) ?? null;
  const rotaId = nights(await parley.call(hub, 'POST', path, rota, 201))?.id ?? '';
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const swap = { personId: bo.id, from: at(-1), until: at(100) };
  const swapped = nights(await parley.call(hub, 'POST', `${path}/${rotaId}/swaps`, swap, 201));
  expect(swapped?.onDuty.person.name).toBe('Bo');
  const one = `${path}/${rotaId}/swaps/${swapped?.swaps[0]?.id}`;
  const back = nights(await parley.call(hub, 'DELETE', one));
  expect(back).toMatchObject({ onDuty: { person: { name: 'Amina' } }, swaps: [] });
  await parley.call(hub, 'DELETE', one, undefined, 404);
});

test('what nobody takes is escalated once, when it is due, also after a restart', async () => {
  const policy = {
    name: 'Nobody waits for ever',
    steps: [{ waitsFor: 'taken', afterMinutes: 240, tells: 'person', personId: hub.id }],
  };
  await parley.call(hub, 'PATCH', '/api/v1/me', { workingHours: alwaysAtWork });
  await parley.call(hub, 'POST', '/api/v1/routing/escalation-policies', policy, 201);
  const id = await parley.ask('Are cats allowed on the ferry, too?');
  const toldOf = async () => {
    const list = '/api/v1/routing/notifications?limit=100';
    const body = JSON.stringify(await parley.call(hub, 'GET', list));
    return body.split('Nobody has taken it after 240 working minutes.').length - 1;
  };
  parley.forward(239);
  await parley.ring();
  expect(await toldOf()).toBe(0);
  parley.forward(2);
  await parley.restarted().ring();
  await parley.ring();
  expect(await toldOf()).toBe(1);
  expect(await parley.call(hub, 'GET', '/api/v1/routing/hub')).toMatchObject({
    late: [{ conversation: { id }, waitsFor: 'taken' }],
  });
  await parley.call(bo, 'POST', `/api/v1/routing/conversations/${id}/take`, undefined, 204);
  expect(await parley.call(hub, 'GET', '/api/v1/routing/hub')).toMatchObject({ late: [] });
});

test('minutes until an escalation are working minutes of whom it tells', async () => {
  const inThreeDays = new Date(Date.now() + 3 * 24 * 3_600_000)
    .toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
    .toLowerCase();
  const rests = Object.fromEntries(Object.keys(alwaysAtWork).map((day) => [day, null]));
  const workingHours = { ...rests, [inThreeDays]: { from: '00:00', until: '23:59' } };
  const rare = await parley.addPerson({ name: 'Rare', grants: [{ role: 'hub', unitId: null }] });
  await parley.call(rare, 'PATCH', '/api/v1/me', { timeZone: 'UTC', workingHours });
  const policy = {
    name: 'For who is seldom here',
    steps: [{ waitsFor: 'taken', afterMinutes: 30, tells: 'person', personId: rare.id }],
  };
  await parley.call(hub, 'POST', '/api/v1/routing/escalation-policies', policy, 201);
  const id = await parley.ask('Who has lost a hat on the ferry?');
  const escalationsOf = async () =>
    z
      .object({ escalations: z.array(z.object({ dueAt: z.string() })) })
      .parse(await parley.call(hub, 'GET', `/api/v1/routing/conversations/${id}`)).escalations;
  const dues = (await escalationsOf()).map(({ dueAt }) => new Date(dueAt));
  const late = dues.filter((due) => due.getTime() > Date.now() + 36 * 3_600_000);
  expect(late.map((due) => due.toISOString().slice(11, 16))).toEqual(['00:30']);
});
