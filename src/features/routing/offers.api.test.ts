// From a heard question to whoever knows: who is offered it, what they may answer, and what comes of it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openRouting } from '#test/support/routing.ts';
import type { TestRouting } from '#test/support/routing.ts';
import type { TestPerson } from '#test/support/house.ts';

let parley: TestRouting;
let amina: TestPerson;
let bo: TestPerson;

beforeAll(async () => {
  parley = await openRouting();
  amina = await parley.addExpert('Amina', ['dogs on board', 'night ferry']);
  bo = await parley.addExpert('Bo', ['dogs on board']);
  const paused = { holdingMax: 7, pausedUntil: '2100-01-01T00:00:00Z' };
  await parley.call(parley.roles.expert, 'PUT', '/api/v1/routing/workload', paused);
  const { id } = await expertiseOf(amina, 'dogs on board');
  await parley.call(bo, 'POST', `/api/v1/routing/expertise/${id}/confirm`, undefined, 204);
});

afterAll(async () => {
  await parley.close();
});

const shownShape = z.object({
  expertise: z.array(z.object({ id: z.string(), label: z.string() })),
});

async function expertiseOf(person: TestPerson, label: string): Promise<{ id: string }> {
  const path = `/api/v1/routing/people/${person.id}/expertise`;

  const { body } = await parley.request(person, 'GET', path);
  const shown = shownShape.parse(body);
  const found = shown.expertise.find((each) => each.label === label);
  if (!found) throw new Error(`${person.name} does not say to know ${label}`);
  return found;
}

async function offerTo(person: TestPerson, conversationId: string) {
  return (await parley.offersOf(person)).find((each) => each.conversationId === conversationId);
}

const answer = (person: TestPerson, offerId: string, how: string, body?: object, status = 200) =>
  parley.call(person, 'POST', `/api/v1/routing/offers/${offerId}/${how}`, body, status);

const routingOf = (conversationId: string) =>
  parley.call(amina, 'GET', `/api/v1/routing/conversations/${conversationId}`);

describe('a question', () => {
  test('is offered to whoever knows, with the reasons in words, and to nobody else', async () => {
    const id = await parley.ask('May dogs come on board of the ferry? Does it cost?');
    const offer = await offerTo(amina, id);
    expect(offer).toMatchObject({
      path: 'ranked',
      reasons: ['knows “dogs on board”, as a colleague confirmed'],
      conversation: { id, kind: 'new' },
    });
    expect(await offerTo(bo, id)).toBeUndefined();
    expect(await routingOf(id)).toMatchObject({
      phase: 'offered',
      candidates: [
        { person: { name: 'Amina' }, gates: [] },
        { person: { name: 'Bo' }, gates: [] },
        {
          person: { name: 'Egon Expert' },
          reasons: ['belongs to the unit that looks after “Ferries”'],
          // At a weekend also: not at work.
          gates: expect.arrayContaining([{ gate: 'opted-out', why: 'takes no offers for now' }]),
        },
      ],
    });
  });

  test('says why in the language of whoever reads', async () => {
    const id = await parley.ask('Are dogs on board of the ferry fed? At what time?');
    const offer = await offerTo(amina, id);
    const headers = { cookie: amina.cookie, 'accept-language': 'sv-SE,sv;q=0.9,en;q=0.5' };
    const { body } = await parley.server.inject({ url: '/api/v1/routing/offers', headers });
    expect(body).toContain('kan ”dogs on board”, det bekräftar en kollega');
    await answer(amina, offer?.id ?? '', 'decline', { reason: 'no-time' });
  });

  test('belongs to whoever accepts it, once, also when they click twice', async () => {
    const id = await parley.ask('Can my two dogs sleep on board of the ferry?');
    const offer = await offerTo(amina, id);
    const accepted = await Promise.all([
      answer(amina, offer?.id ?? '', 'accept'),
      answer(amina, offer?.id ?? '', 'accept'),
    ]);
    expect(accepted).toMatchObject([{ outcome: 'accepted' }, { outcome: 'accepted' }]);
    await parley.deliver();
    expect(await parley.conversations.cardsOf(parley.platform.db, [id])).toMatchObject([
      { kind: 'with-somebody', holderPersonId: amina.id },
    ]);
    expect(await routingOf(id)).toMatchObject({ phase: 'taken' });
  });

  test('goes to the next when it is declined, and to the hub with the reason when nobody is left', async () => {
    const id = await parley.ask('Are dogs on board of the ferry allowed in the restaurant?');
    const first = await offerTo(amina, id);
    const declined = { reason: 'no-time', words: 'At the fair all day' };
    await answer(amina, first?.id ?? '', 'decline', declined);
    const second = await offerTo(bo, id);
    expect(second).toMatchObject({ path: 'ranked' });
    await answer(bo, second?.id ?? '', 'decline', { reason: 'not-mine' });
    const hub = await parley.call(parley.roles.hub, 'GET', '/api/v1/routing/hub');
    expect(hub).toMatchObject({
      unrouted: [
        {
          conversation: { id },
          why: {
            words: 'Nobody who could know this can be asked now.',
            asked: [
              { person: { name: 'Amina' }, outcome: 'declined', words: 'At the fair all day' },
              {
                person: { name: 'Bo' },
                outcome: 'declined',
                words: 'somebody else knows this better',
              },
            ],
          },
        },
      ],
    });
    await parley.call(parley.roles.hub, 'POST', `/api/v1/routing/conversations/${id}/offer`, {
      personId: parley.roles.expert.id,
    });
    expect(await offerTo(parley.roles.expert, id)).toMatchObject({
      path: 'hub',
      reasons: ['was chosen by Hedda Hub', 'belongs to the unit that looks after “Ferries”'],
    });
  });

  test('is passed on to somebody nobody had thought of, who is then known for the like', async () => {
    const zoe = await parley.addExpert('Zoe');
    const id = await parley.ask('Where do guide dogs sit on board of the ferry?');
    const offer = await offerTo(amina, id);
    await answer(amina, offer?.id ?? '', 'pass', { personId: zoe.id, words: 'She trains them' });
    const passed = await offerTo(zoe, id);
    expect(passed).toMatchObject({ path: 'passed', reasons: ['was named by a colleague'] });
    await answer(zoe, passed?.id ?? '', 'accept');
    const next = await parley.ask('Do guide dogs sit on board of the ferry for free?');
    expect(await routingOf(next)).toMatchObject({
      candidates: expect.arrayContaining([
        expect.objectContaining({
          person: expect.objectContaining({ name: 'Zoe' }),
          reasons: ['was named by colleagues for the like'],
        }),
      ]),
    });
  });

  test('is put to nobody whose role does not reach it, whoever names them', async () => {
    const grants = [{ role: 'expert' as const, unitId: parley.units.salesNorth }];
    const north = await parley.addPerson({ name: 'Nora North', grants });
    const id = await parley.ask('Do dogs on board of the ferry have to wear a muzzle?');
    const offer = await offerTo(amina, id);
    const { hub, member } = parley.roles;
    for (const { id: personId } of [north, member]) {
      const refused = await answer(amina, offer?.id ?? '', 'pass', { personId }, 409);
      expect(refused).toMatchObject({ error: { code: 'routing.person-unusable' } });
      const path = `/api/v1/conversations/${id}/take`;
      const handed = await parley.call(hub, 'POST', path, { personId }, 409);
      expect(handed).toMatchObject({ error: { code: 'conversations.person-unusable' } });
    }
    await parley.call(north, 'POST', `/api/v1/conversations/${id}/close`, {}, 403);
    const shown = await parley.call(amina, 'GET', `/api/v1/conversations/${id}/people`);
    const { items } = z.object({ items: z.array(z.object({ name: z.string() })) }).parse(shown);
    const names = items.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Amina', 'Egon Expert', 'Hedda Hub']));
    expect(names).not.toEqual(expect.arrayContaining(['Nora North']));
    expect(names).not.toEqual(expect.arrayContaining(['Mia Member']));
    // What is still offered here would expire, and weigh on others, in the tests that follow.
    await parley.call(hub, 'POST', `/api/v1/conversations/${id}/close`, {});
  });

  test('that nobody answers in time is offered to the next, once, also after a restart', async () => {
    const id = await parley.ask('How many dogs fit on board of the ferry at night?');
    expect(await offerTo(amina, id)).toBeDefined();
    parley.forward(3 * 60);
    const again = parley.restarted();
    await Promise.all([again.ring(), parley.ring(), again.ring()]);
    expect(await offerTo(amina, id)).toBeUndefined();
    expect(await offerTo(bo, id)).toMatchObject({ path: 'ranked' });
    expect(await routingOf(id)).toMatchObject({
      offers: [{ outcome: null }, { outcome: 'expired', person: { name: 'Amina' } }],
    });
  });

  test('may be taken by whoever could help, and the open offer is over', async () => {
    const id = await parley.ask('Must dogs on board of the ferry wear a muzzle?');
    const offer = await offerTo(amina, id);
    const pull = await parley.call(bo, 'GET', '/api/v1/routing/could-help');
    expect(pull).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ conversation: expect.objectContaining({ id }) }),
      ]),
    });
    await parley.call(bo, 'POST', `/api/v1/routing/conversations/${id}/take`, undefined, 204);
    const late = await parley.request(
      amina,
      'POST',
      `/api/v1/routing/offers/${offer?.id ?? ''}/accept`,
    );
    expect(late).toMatchObject({ status: 409, body: { error: { code: 'routing.offer-over' } } });
  });

  test('that is given back looks for somebody else than who gave it back', async () => {
    const id = await parley.ask('Is there a vet for dogs on board of the ferry?');
    const offer = await offerTo(amina, id);
    await answer(amina, offer?.id ?? '', 'accept');
    await parley.deliver();
    await parley.platform.db
      .transaction()
      .execute((tx) => parley.conversations.release(tx, amina.actor, { conversationId: id }));
    await parley.deliver();
    expect(await offerTo(amina, id)).toBeUndefined();
    expect(await routingOf(id)).toMatchObject({
      phase: 'offered',
      offers: [{ outcome: null }, { person: { name: 'Amina' }, outcome: 'accepted' }],
    });
  });
});

test('nobody answers for somebody else, and a member answers for nobody', async () => {
  const id = await parley.ask('How long may dogs stay on board of the ferry?');
  const offer = await offerTo(amina, id);
  const path = `/api/v1/routing/offers/${offer?.id ?? ''}/accept`;
  expect(await parley.request(bo, 'POST', path)).toMatchObject({
    status: 403,
    body: { error: { code: 'routing.not-yours' } },
  });
  expect(await parley.request(parley.roles.member, 'POST', path)).toMatchObject({ status: 403 });
});

test('whoever says “not mine” is asked later for the like, and who answered well is asked first', async () => {
  const chen = await parley.addExpert('Chen', ['bicycles']);
  const dana = await parley.addExpert('Dana', ['bicycles']);
  const people = [chen, dana];
  const firstAsked = async (id: string) => {
    for (const person of people) {
      const offer = await offerTo(person, id);
      if (offer) return { person, offer };
    }
    throw new Error('nobody was asked');
  };
  const before = await firstAsked(await parley.ask('Can bicycles come on the ferry in winter?'));
  await answer(before.person, before.offer.id, 'decline', { reason: 'not-mine' });
  const id = await parley.ask('Do bicycles on the ferry cost more in winter?');
  const then = await firstAsked(id);
  expect(then.person.name).not.toBe(before.person.name);
  await answer(then.person, then.offer.id, 'accept');
  await parley.platform.db
    .transaction()
    .execute((tx) =>
      parley.routing.noteThanked(tx, { conversationId: id, personId: then.person.id }),
    );
  const shown = await parley.call(
    then.person,
    'GET',
    `/api/v1/routing/people/${then.person.id}/expertise`,
  );
  expect(shown).toMatchObject({ counts: { took: 1, thanked: 1 } });
});
