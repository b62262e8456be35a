// What is shown before somebody decides: how many an answer is owed to, what a merge moves, how many ideas stand where.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openIdeas } from '#test/support/ideas.ts';
import type { TestIdeas } from '#test/support/ideas.ts';
import type { Caller } from '#test/support/house.ts';
import type { Idea } from './contract/ideas.ts';

let parley: TestIdeas;
let hub: Caller;
let expert: Caller;
let member: Caller;

beforeAll(async () => {
  parley = await openIdeas();
  ({ hub, expert, member } = parley.roles);
});

afterAll(() => parley.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

function call(caller: Caller, method: Method, path: string, body?: object, status?: number) {
  return parley.call(caller, method, `/api/v1${path}`, body, status);
}

const vote = (caller: Caller, { card }: Idea) => call(caller, 'PUT', `/ideas/${card.id}/vote`);

describe('before it is decided', () => {
  test('who answers sees how many are told and on which way, and it is just so', async () => {
    const idea = await parley.makeIdea(hub, 'Blankets on deck');
    const path = `/ideas/${idea.card.id}`;
    await vote(member, idea);
    const who = { kind: 'contact', id: await parley.visitor('bea@blankets.example') };
    await call(expert, 'POST', `${path}/votes`, { who, source: 'call' });
    const conversationId = await parley.hearQuestion(
      'Might there be blankets on the open deck of the ferry?',
    );
    const origin = { kind: 'conversation', id: conversationId };
    await call(expert, 'POST', `${path}/askers`, { origin });
    await vote(expert, idea);
    await call(expert, 'DELETE', `${path}/follow`);
    await call(expert, 'GET', `${path}/audience`, undefined, 403);
    const told = { people: 3, conversation: 1, mail: 1, notice: 1, deaf: 1 };
    expect(await call(hub, 'GET', `${path}/audience`)).toEqual(told);
    const answer = { statusId: parley.statusOf.planned, publicText: 'From May on.' };
    await call(hub, 'POST', `${path}/status`, answer);
    const owed = z
      .object({ items: z.array(z.looseObject({ channel: z.string() })) })
      .parse(await call(hub, 'GET', `/loop/owed?ideaId=${idea.card.id}`));
    expect(owed.items.map(({ channel }) => channel).toSorted()).toEqual([
      'conversation',
      'mail',
      'notice',
    ]);
    const outcomes = z
      .object({ items: z.array(z.looseObject({})) })
      .parse(await call(hub, 'GET', `/loop/outcomes?ideaId=${idea.card.id}`));
    expect(outcomes.items).toMatchObject([{ publicText: answer.publicText }]);
  });

  test('before a merge it is told what moves, and who voted for both is one person', async () => {
    const part = await parley.makeIdea(hub, 'Tea in the morning');
    const whole = await parley.makeIdea(expert, 'Hot drinks before eight');
    for (const idea of [part, whole]) await vote(member, idea);
    await call(expert, 'POST', `/ideas/${part.card.id}/wordings`, {
      text: 'something warm, early',
    });
    const preview = await call(
      hub,
      'GET',
      `/ideas/${part.card.id}/merge-preview?into=${whole.card.id}`,
    );
    expect(preview).toMatchObject({
      votes: { moved: 2, before: 2, after: 3 },
      followers: 2,
      wordings: 1,
      comments: 0,
      audience: { people: 2 },
    });
  });

  test('ideas are counted by how they stand, and looked for among some of them', async () => {
    const kinds = async () =>
      z
        .object({ kinds: z.record(z.string(), z.number()), heldComments: z.number() })
        .parse(await call(member, 'GET', `/ideas/counts?boardId=${parley.boardId}`)).kinds;
    const before = await kinds();
    const idea = await parley.makeIdea(hub, 'A trolley for suitcases');
    const { statusOf } = parley;
    await call(hub, 'POST', `/ideas/${idea.card.id}/status`, { statusId: statusOf.making });
    expect(await kinds()).toMatchObject({
      making: (before['making'] ?? 0) + 1,
      new: before['new'],
    });
    const found = async (more: string) =>
      z
        .object({ items: z.array(z.looseObject({ id: z.string() })) })
        .parse(await call(member, 'GET', `/ideas/search?q=trolley${more}`))
        .items.map(({ id }) => id);
    expect(await found('&statusKind=making')).toEqual([idea.card.id]);
    expect(await found('&statusKind=done')).toEqual([]);
    expect(await found(`&statusId=${statusOf.making}&boardId=${parley.boardId}`)).toHaveLength(1);
  });
});
