// Who is told what came of an idea: everybody who asked, once, where they asked, after approval.

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openIdeas } from '#test/support/ideas.ts';
import type { TestIdeas } from '#test/support/ideas.ts';
import type { Caller } from '#test/support/house.ts';
import {
  approvedShape,
  myNoticeShape,
  outcomeShape,
  owedShape,
  promisesShape,
} from './contract/loop.ts';
import type { Owed } from './contract/loop.ts';
import type { Idea } from './contract/ideas.ts';

let parley: TestIdeas;
let hub: Caller;
let expert: Caller;
let member: Caller;
let idea: Idea;
let conversationId: string;
let visitor: string;
let count = 0;
let mails = 0;

beforeAll(async () => {
  parley = await openIdeas();
  ({ hub, expert, member } = parley.roles);
});

afterAll(() => parley.close());

/** Asked for in a conversation; wished for by a member and by a visitor of the portal. */
beforeEach(async () => {
  count += 1;
  mails = parley.inbox.mails.length;
  parley.answers.standing.length = 0;
  conversationId = await parley.hearQuestion(`Will there be a ferry at night, number ${count}?`);
  const origin = { kind: 'conversation', id: conversationId };
  idea = await parley.makeIdea(expert, `A night ferry ${count}`, { origin });
  visitor = await parley.visitor(`visitor${count}@visit.example`);
  await call(member, 'PUT', `/ideas/${idea.card.id}/vote`);
  const who = { kind: 'contact', id: visitor };
  await call(expert, 'POST', `/ideas/${idea.card.id}/votes`, { who, source: 'portal' });
});

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

function call(caller: Caller, method: Method, path: string, body?: object, status?: number) {
  return parley.call(caller, method, `/api/v1${path}`, body, status);
}

const owedList = z.object({ items: z.array(owedShape) });

async function owed(query = ''): Promise<Owed[]> {
  const body = await call(hub, 'GET', `/loop/owed?ideaId=${idea.card.id}&limit=200${query}`);
  return owedList.parse(body).items;
}

async function answer(text = 'From June on, a ferry at midnight.'): Promise<string> {
  const status = { statusId: parley.statusOf.done, publicText: text };
  await call(hub, 'POST', `/ideas/${idea.card.id}/status`, status);
  await parley.runJob('ideas.draft-owed');
  const { items } = z
    .object({ items: z.array(outcomeShape) })
    .parse(await call(hub, 'GET', '/loop/outcomes?limit=1'));
  return items[0]?.id ?? '';
}

async function approve(outcomeId: string, channel: string) {
  return approvedShape.parse(
    await call(hub, 'POST', `/loop/outcomes/${outcomeId}/approve`, { channel }),
  );
}

async function sendMails(): Promise<void> {
  for (const { id } of await owed('&channel=mail')) {
    await parley.runJob('ideas.mail-owed', { owedId: id });
  }
}

const states = async () =>
  Object.fromEntries((await owed()).map(({ channel, state }) => [channel, state]));

test('everybody who asked is told once, where they asked, and only after approval', async () => {
  const outcomeId = await answer();
  expect(await states()).toEqual({ conversation: 'drafted', mail: 'drafted', notice: 'drafted' });
  expect(parley.inbox.mails).toHaveLength(mails);
  expect(parley.answers.standing).toEqual([]);

  expect(await approve(outcomeId, 'mail')).toEqual({ approved: 1, left: 0 });
  await sendMails();
  await sendMails();
  expect(await approve(outcomeId, 'notice')).toEqual({ approved: 1, left: 0 });
  const [inPlace] = await owed('&channel=conversation');
  await call(hub, 'POST', `/loop/owed/${inPlace?.id}/approve`);
  await parley.deliver();
  parley.clock.advanceBy(60_000);
  await parley.keepTime();
  expect(await states()).toEqual({ conversation: 'sent', mail: 'sent', notice: 'sent' });
  expect(parley.answers.standing).toMatchObject([{ text: 'From June on, a ferry at midnight.' }]);
  const mail = await parley.inbox.arrived(mails + 1);
  expect(parley.inbox.mails).toHaveLength(mails + 1);
  expect(mail.text).toContain('From June on, a ferry at midnight.');
  expect((await parley.idea(idea.card.id)).card.owedCount).toBe(0);

  const notices = z
    .object({ items: z.array(myNoticeShape) })
    .parse(await call(member, 'GET', '/loop/my-notices'));
  expect(notices.items[0]).toMatchObject({ state: 'sent', ideaId: idea.card.id });
  await call(hub, 'POST', `/loop/my-notices/${notices.items[0]?.id}/read`, undefined, 404);
  await call(member, 'POST', `/loop/my-notices/${notices.items[0]?.id}/read`, undefined, 204);
  await parley.say({ text: 'Wonderful, thank you!', replyTo: await opener() });
  expect(await states()).toEqual({ conversation: 'read', mail: 'sent', notice: 'read' });
});

test('whoever has the conversation is told that an outcome waits for their word', async () => {
  await call(expert, 'POST', `/conversations/${conversationId}/take`, {});
  await answer();
  expect((await parley.noticesOf(expert))[0]).toMatchObject({
    kind: 'owed',
    title: idea.card.title,
    path: `/conversations/${conversationId}`,
    reasons: ['Somebody waits to hear what came of it.'],
  });
});

/** Native id of the post that opened the conversation. */
async function opener(): Promise<string> {
  const posts = await parley.conversations.postsOf(parley.platform.db, conversationId);
  return posts[0]?.nativeId ?? '';
}

test('a letter can be stopped with one click, without sign-in, and what waits is not told', async () => {
  const first = await answer('We begin to plan.');
  await approve(first, 'mail');
  await sendMails();
  const mail = await parley.inbox.arrived(mails + 1);
  expect(mail.headers.get('list')).toMatchObject({
    'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
  });
  const link = /http\S+\/unsubscribe\/[\w-]+/.exec(mail.text ?? '')?.[0] ?? '';
  const { pathname } = new URL(link);
  const second = await answer('It is done.');
  expect((await parley.request(null, 'GET', pathname)).status).toBe(200);
  expect(await owed('&channel=mail&state=drafted')).toHaveLength(1);
  expect((await parley.request(null, 'POST', pathname)).status).toBe(200);
  expect((await parley.request(null, 'POST', `${pathname}x`)).status).toBe(404);
  const declined = await owed('&channel=mail&state=declined');
  expect(declined).toMatchObject([{ outcomeId: second, who: { id: visitor } }]);
  expect(await approve(second, 'mail')).toEqual({ approved: 0, left: 0 });
  const third = await answer('And one more thing.');
  expect((await owed()).filter(({ outcomeId }) => outcomeId === third)).toHaveLength(2);
});

test('a crash while a letter is sent never sends it twice: a person decides', async () => {
  const outcomeId = await answer();
  await approve(outcomeId, 'mail');
  const [letter] = await owed('&channel=mail');
  // As the process left it: handed over, and not told what became of it.
  await sql`update idea_owed set handed_at = now() where id = ${letter?.id}`.execute(
    parley.platform.db,
  );
  await sendMails();
  expect(await owed('&channel=mail')).toMatchObject([{ state: 'failed' }]);
  expect(parley.inbox.mails).toHaveLength(mails);
  await call(hub, 'POST', `/loop/owed/${letter?.id}/retry`, {});
  await sendMails();
  expect(parley.inbox.mails).toHaveLength(mails);
  await call(hub, 'POST', `/loop/owed/${letter?.id}/approve`);
  await sendMails();
  expect(await owed('&channel=mail')).toMatchObject([{ state: 'sent' }]);
  expect(parley.inbox.mails).toHaveLength(mails + 1);
});

test('what a mail server refuses for good is recorded, and may go another way', async () => {
  const outcomeId = await answer();
  await approve(outcomeId, 'mail');
  parley.inbox.refusals.push({ code: 550, words: 'no such mailbox' });
  await sendMails();
  const [failed] = await owed('&channel=mail');
  expect(failed).toMatchObject({ state: 'failed', reason: expect.stringContaining('550') });
  const again = owedShape.parse(
    await call(hub, 'POST', `/loop/owed/${failed?.id}/retry`, { channel: 'notice' }),
  );
  expect(again).toMatchObject({ channel: 'notice', state: 'drafted' });
});

test('the words of one letter can be changed before it goes, and not after', async () => {
  const outcomeId = await answer();
  const [letter] = await owed('&channel=mail');
  const text = 'Dear visitor: yes.';
  await call(hub, 'PATCH', `/loop/owed/${letter?.id}`, { text });
  await approve(outcomeId, 'mail');
  await sendMails();
  expect((await parley.inbox.arrived(mails + 1)).text).toContain(text);
  await call(hub, 'PATCH', `/loop/owed/${letter?.id}`, { text: 'No.' }, 409);
  const [inPlace] = await owed('&channel=conversation');
  await call(hub, 'PATCH', `/loop/owed/${inPlace?.id}`, { text: 'No.' }, 409);
});

test('a draft that is discarded in its conversation is owed still', async () => {
  await answer();
  const [inPlace] = await owed('&channel=conversation');
  await call(hub, 'DELETE', `/drafts/${inPlace?.draftId}`, undefined, 204);
  await parley.deliver();
  expect(await owed('&channel=conversation')).toMatchObject([{ state: 'failed' }]);
  await call(hub, 'POST', `/loop/owed/${inPlace?.id}/retry`, {});
  expect(await owed('&channel=conversation')).toMatchObject([{ state: 'drafted' }]);
});

test('a merge tells both groups, and one that is undone before anybody heard tells nobody', async () => {
  const other = await parley.makeIdea(hub, `A late boat ${count}`);
  await call(expert, 'PUT', `/ideas/${other.card.id}/vote`);
  await call(hub, 'POST', `/ideas/${idea.card.id}/merge`, { into: other.card.id });
  const mergedTo = async (state: string) => {
    const { rows } = await sql<{ people: number }>`
      select count(*)::int as people from idea_owed o join idea_outcomes t on t.id = o.outcome_id
      join idea_merges g on g.id = t.merge_id
      where g.idea_id = ${idea.card.id} and o.state = ${state}`.execute(parley.platform.db);
    return rows[0]?.people;
  };
  // Asker, member and visitor of the one, the expert of the other; the hub did it and knows.
  expect((await mergedTo('owed')) ?? 0).toBe(1);
  expect(await mergedTo('drafted')).toBe(3);
  await call(hub, 'POST', `/ideas/${idea.card.id}/unmerge`, {});
  expect(await mergedTo('withdrawn')).toBe(4);
  expect(await mergedTo('drafted')).toBe(0);
});

test('an outcome of the whole is owed once across a merge, and no longer to those who are taken out again', async () => {
  const other = await parley.makeIdea(hub, `A boat after dark ${count}`);
  await call(member, 'PUT', `/ideas/${other.card.id}/vote`);
  await call(hub, 'POST', `/ideas/${idea.card.id}/merge`, { into: other.card.id });
  const status = { statusId: parley.statusOf.planned, publicText: 'We plan it.' };
  await call(hub, 'POST', `/ideas/${other.card.id}/status`, status);
  const of = async () => {
    const { rows } = await sql<{ who: string; state: string }>`
      select o.who, o.state from idea_owed o join idea_outcomes t on t.id = o.outcome_id
      where t.public_text = 'We plan it.' and t.idea_id = ${other.card.id}`.execute(
      parley.platform.db,
    );
    return new Map(rows.map(({ who, state }) => [who, state]));
  };
  expect((await of()).size).toBe(3);
  await call(hub, 'POST', `/ideas/${idea.card.id}/unmerge`, {});
  const after = await of();
  expect(after.get(parley.roles.member.id)).toBe('drafted');
  expect(after.get(visitor)).toBe('withdrawn');
});

test('the share of promises kept shows what it is made of', async () => {
  const promises = promisesShape.parse(await call(hub, 'GET', '/loop/promises?days=0'));
  expect(promises.told).toBeGreaterThan(0);
  expect(promises.share).toBeCloseTo(promises.told / promises.due);
});

test('a programme invites who is engaged, lets nobody in without consent, and owes them what comes of it', async () => {
  const input = {
    name: 'Night ferry friends',
    purpose: 'Try the night ferry before everybody else',
    startsOn: '2026-12-01',
    endsOn: '2027-03-01',
    seats: 1,
    consentText: 'We write down what you tell us.',
  };
  await call(expert, 'POST', '/programmes', input, 403);
  const one = z.looseObject({ id: z.string(), consentVersion: z.number() });
  const programme = one.parse(await call(hub, 'POST', '/programmes', input, 201));
  const path = `/programmes/${programme.id}`;
  const proposals = z
    .object({ items: z.array(z.looseObject({ who: z.object({ id: z.string() }) })) })
    .parse(await call(hub, 'GET', `${path}/proposals`));
  const { wordings } = await parley.idea(idea.card.id);
  const askerId = wordings[0]?.by?.id ?? '';
  const proposed = proposals.items.find(({ who }) => who.id === askerId);
  expect(proposed).toMatchObject({ reasons: [`${count} ideas asked for`] });
  const people = z.object({
    items: z.array(z.looseObject({ id: z.string(), who: z.object({ id: z.string() }) })),
  });
  for (const id of [askerId, visitor]) {
    await call(hub, 'POST', `${path}/participants`, { who: { kind: 'contact', id } });
  }
  const { items } = people.parse(await call(hub, 'GET', `${path}/participants`));
  const [asker, other] = items;
  const changed = one.parse(
    await call(hub, 'PUT', path, { ...input, consentText: 'We write down and keep it a year.' }),
  );
  expect(changed.consentVersion).toBe(2);
  const join = (id: string | undefined, consentVersion: number | null, status?: number) =>
    call(hub, 'PATCH', `${path}/participants/${id}`, { state: 'joined', consentVersion }, status);
  await join(asker?.id, null, 409);
  await join(asker?.id, 1, 409);
  await join(asker?.id, 2);
  await join(other?.id, 2, 409);
  const round = {
    title: 'First crossing',
    task: 'Take it once',
    questions: [],
    dueOn: '2026-12-20',
  };
  const rounds = z
    .object({ items: z.array(z.looseObject({ id: z.string() })) })
    .parse(await call(hub, 'POST', `${path}/rounds`, round, 201));
  const reminders = await call(hub, 'GET', `${path}/reminders`);
  expect(reminders).toMatchObject({ items: [{ participantId: asker?.id }] });
  const liked = await parley.makeIdea(hub, `Blankets on board ${count}`);
  await call(hub, 'POST', `/programme-rounds/${rounds.items[0]?.id}/feedback`, {
    participantId: asker?.id,
    text: 'It was cold',
    ideaId: liked.card.id,
  });
  expect(await call(hub, 'GET', `${path}/reminders`)).toEqual({ items: [] });
  expect((await parley.idea(liked.card.id)).followersCount).toBe(2);
  await call(hub, 'PUT', `${path}/participants/${asker?.id}/credit`, { credit: 'First on board' });
  const closing = { state: 'closed', result: 'It sails from June on.' };
  expect(await call(hub, 'POST', `${path}/state`, closing)).toMatchObject(closing);
  await call(hub, 'POST', `${path}/rounds`, round, 409);
});

test('who is erased is owed nothing, and their words are gone', async () => {
  await answer();
  const { wordings } = await parley.idea(idea.card.id);
  const contactId = wordings[0]?.by?.id ?? '';
  const copy = JSON.stringify(await call(hub, 'GET', `/contacts/${contactId}/export`));
  expect(copy).toContain(`number ${count}`);
  await call(hub, 'POST', `/contacts/${contactId}/erase`, { reason: 'asked by letter' });
  expect((await parley.idea(idea.card.id)).wordings).toEqual([]);
  expect(await owed('&channel=conversation')).toMatchObject([{ state: 'declined', text: '' }]);
  expect((await parley.idea(idea.card.id)).card.votesCount).toBe(3);
});
