// The way of an answer: written, checked, approved by a person, carried once, known for what it is; and what it leaves.

import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openEngagement } from '#test/support/engagement.ts';
import type { TestEngagement } from '#test/support/engagement.ts';
import type { Caller } from '#test/support/house.ts';
import {
  approvalShape,
  commitmentShape,
  draftShape,
  engagementShape,
  keptShareShape,
  publicationShape,
} from './contract/drafts.ts';
import { policyShape } from './contract/policy.ts';

let house: TestEngagement;
let hub: Caller;
let expert: Caller;
let conversationId: string;

beforeAll(async () => {
  house = await openEngagement();
  hub = house.roles.hub;
  expert = house.roles.expert;
});

afterAll(() => house.close());

beforeEach(async () => {
  house.answers.standing.length = 0;
  house.answers.next.length = 0;
  conversationId = await house.hearQuestion();
});

const routingShape = z.object({
  candidates: z.array(
    z.object({
      person: z.object({ id: z.string() }),
      gates: z.array(z.object({ gate: z.string(), why: z.string() })),
    }),
  ),
});
const sent = z.object({ draft: draftShape, publication: publicationShape.nullable() });

async function call(
  caller: Caller,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  status?: number,
): Promise<unknown> {
  return house.call(caller, method, `/api/v1${path}`, body, status);
}

async function write(caller: Caller, text: string, basedOn = 0) {
  return draftShape.parse(await house.write(caller, conversationId, text, basedOn));
}

async function publish(caller: Caller, draftId: string, version: number) {
  const answer = await call(caller, 'POST', `/drafts/${draftId}/publish`, { version });
  const { publication } = sent.parse(answer);
  return publication?.id ?? '';
}

async function show(caller: Caller = hub) {
  return engagementShape.parse(
    await call(caller, 'GET', `/conversations/${conversationId}/engagement`),
  );
}

async function answered(text = 'At nine, and at four in the afternoon.'): Promise<string> {
  const draft = await write(hub, text);
  const id = await publish(hub, draft.id, draft.version);
  await pass(20);
  return id;
}

async function pass(seconds: number): Promise<void> {
  house.clock.advanceBy(seconds * 1000);
  await house.keepTime();
}

async function publication(id: string) {
  const { publications } = await show();
  return publications.find((each) => each.id === id);
}

test('an answer waits for the undo window, stands under the post it answers, and the conversation knows', async () => {
  const draft = await write(hub, 'At nine, and at four in the afternoon.');
  const id = await publish(hub, draft.id, draft.version);
  await house.keepTime();
  expect(house.answers.standing).toEqual([]);
  await pass(20);
  expect(house.answers.standing).toMatchObject([{ key: id, text: draft.text }]);
  expect(await publication(id)).toMatchObject({ state: 'delivered', isAlarmed: false });
  const need = await house.conversations.needOf(house.database.db, conversationId);
  expect(need?.kind).toBe('waiting-for-them');
});

test('taken back in time nothing is sent, and the text is there to be worked on', async () => {
  const draft = await write(hub, 'At ten.');
  const id = await publish(hub, draft.id, draft.version);
  await call(hub, 'POST', `/publications/${id}/withdraw`);
  await pass(60);
  expect(house.answers.standing).toEqual([]);
  expect((await show()).draft).toMatchObject({ state: 'writing', text: 'At ten.' });
});

test('owning it is one call: a promise in their language that an answer in time keeps', async () => {
  const own = { kind: 'owning', send: true };
  const owned = sent.parse(
    await call(hub, 'POST', `/conversations/${conversationId}/acknowledge`, own),
  );
  expect(owned.draft.text).toMatch(/^I own this now, and you hear from me by /);
  await pass(20);
  expect((await show()).commitments).toMatchObject([{ state: 'open' }]);
  await answered();
  const { commitments } = await show();
  expect(commitments).toMatchObject([{ state: 'kept' }]);
  expect(commitmentShape.parse(commitments[0]).fulfilledAt).not.toBeNull();
});

test('a promise of one that was merged is kept by an answer of the whole, and runs on when they are taken apart', async () => {
  const part = conversationId;
  const own = { kind: 'owning', send: true };
  await call(hub, 'POST', `/conversations/${part}/acknowledge`, own);
  await pass(20);
  const whole = await house.hearQuestion('Is the ferry to Hestra heated? It is a cold trip.');
  const [asked] = await house.conversations.postsOf(house.database.db, whole);
  await call(hub, 'POST', `/conversations/${part}/merge`, { into: whole });
  await house.deliver();
  conversationId = whole;
  expect((await show()).commitments).toMatchObject([{ state: 'open', conversationId: whole }]);
  const answer = { text: 'Yes, at all times of the year.', basedOn: 0, postId: asked?.id };
  const draft = draftShape.parse(await call(hub, 'PUT', `/conversations/${whole}/draft`, answer));
  await publish(hub, draft.id, draft.version);
  await pass(20);
  expect((await show()).commitments).toMatchObject([{ state: 'kept' }]);

  await call(hub, 'POST', `/conversations/${part}/unmerge`);
  await house.deliver();
  expect(await show()).toMatchObject({ commitments: [], publications: [{ purpose: 'answer' }] });
  conversationId = part;
  expect((await show()).commitments).toMatchObject([{ state: 'open', fulfilledAt: null }]);
  await answered();
  expect((await show()).commitments).toMatchObject([{ state: 'kept' }]);
});

test('a promise nobody kept is reminded of, broken, and counted with its denominator', async () => {
  const dueAt = new Date(house.clock.now().getTime() + 3_600_000).toISOString();
  const own = { kind: 'owning', dueAt, send: true };
  await call(hub, 'POST', `/conversations/${conversationId}/acknowledge`, own);
  await pass(20);
  await pass(1900);
  await pass(1900);
  expect((await show()).commitments).toMatchObject([{ state: 'broken' }]);
  const { rows } = await sql<{ type: string }>`
    select type from events where subject like 'commitment:%'`.execute(house.database.db);
  expect(rows.map(({ type }) => type)).toContain('engagement.commitment-reminded');
  const to = new Date(house.clock.now().getTime() + 1000).toISOString();
  const share = keptShareShape.parse(await call(hub, 'GET', `/commitments/kept-share?to=${to}`));
  expect(share.due).toBe(share.kept + share.broken);
  expect(share.broken).toBeGreaterThan(0);
});

test('an expert’s answer needs another person’s yes, word for word; nobody approves their own', async () => {
  const draft = await write(expert, 'At nine.');
  expect(draft.checked.wayOut.way).toBe('review');
  await call(expert, 'POST', `/drafts/${draft.id}/publish`, { version: 1 }, 409);
  await call(expert, 'POST', `/drafts/${draft.id}/review`, { version: 1 });
  const { items } = z
    .object({ items: z.array(approvalShape) })
    .parse(await call(hub, 'GET', '/approvals'));
  expect(items.map((item) => item.draft.id)).toContain(draft.id);
  await call(expert, 'POST', `/drafts/${draft.id}/approve`, { version: 1 }, 403);
  const changed = await write(expert, 'At nine, or ten.', 1);
  await call(hub, 'POST', `/drafts/${draft.id}/approve`, { version: 1 }, 409);
  await call(expert, 'POST', `/drafts/${draft.id}/review`, { version: changed.version });
  const yes = { version: changed.version, comment: 'Good', send: true };
  const approved = sent.parse(await call(hub, 'POST', `/drafts/${draft.id}/approve`, yes));
  await pass(20);
  expect(house.answers.standing.map(({ text }) => text)).toEqual(['At nine, or ten.']);
  expect(approved.publication).toMatchObject({
    approvedBy: 'Hedda Hub',
    person: { name: 'Egon Expert' },
  });
});

test('what was sent back says why, and a review nobody gave runs out', async () => {
  const draft = await write(expert, 'Perhaps at nine.');
  await call(expert, 'POST', `/drafts/${draft.id}/review`, { version: 1 });
  const no = { version: 1, comment: 'Look it up' };
  const back = draftShape.parse(await call(hub, 'POST', `/drafts/${draft.id}/send-back`, no));
  expect(back.review).toMatchObject({ state: 'sent-back', comment: 'Look it up', by: 'Hedda Hub' });
  await call(expert, 'POST', `/drafts/${draft.id}/review`, { version: 1 });
  await pass(9 * 3600);
  await call(hub, 'POST', `/drafts/${draft.id}/approve`, { version: 1 }, 409);
  expect(draftShape.parse(await call(hub, 'GET', `/drafts/${draft.id}`)).review.state).toBe(
    'expired',
  );
});

test('of two windows that write at once both texts are kept', async () => {
  const first = await write(hub, 'One.');
  await call(
    hub,
    'PUT',
    `/conversations/${conversationId}/draft`,
    { text: 'Two.', basedOn: 0 },
    409,
  );
  const { draft } = await show();
  expect(draft).toMatchObject({ text: 'One.', version: first.version });
  expect(draft?.aside.map(({ text }) => text)).toEqual(['Two.']);
});

test('what the policy keeps back does not leave, until somebody overrides it and another person approves', async () => {
  const before = policyShape.parse(await call(hub, 'GET', '/engagement/policy'));
  const policy = { ...before, confidential: ['Project Puffin'] };
  await call(hub, 'PUT', '/engagement/policy', { basedOn: before.version, policy });
  const draft = await write(hub, 'At nine, once Project Puffin is there.');
  expect(draft.checked).toMatchObject({ wayOut: { way: 'blocked', rules: ['confidential'] } });
  const refused = await call(hub, 'POST', `/drafts/${draft.id}/publish`, { version: 1 }, 409);
  expect(JSON.stringify(refused)).toContain('Project Puffin');
  const overrides = [{ rule: 'confidential', reason: 'It was announced this morning' }];
  const doubted = await call(
    hub,
    'POST',
    `/drafts/${draft.id}/publish`,
    { version: 1, overrides },
    409,
  );
  expect(JSON.stringify(doubted)).toContain('engagement.review-needed');
  await call(hub, 'PUT', '/engagement/policy', { basedOn: before.version, policy }, 409);
});

test('what the network refuses is called out with the reason, and goes when a person tries again', async () => {
  house.answers.next.push('refused');
  const id = await answered();
  expect(await publication(id)).toMatchObject({
    state: 'refused',
    reason: 'The account is closed',
    isAlarmed: true,
  });
  const { items } = z
    .object({ items: z.array(publicationShape) })
    .parse(await call(hub, 'GET', '/publications'));
  expect(items.map((item) => item.id)).toContain(id);
  await call(hub, 'POST', `/publications/${id}/retry`);
  await pass(5);
  expect(house.answers.standing).toHaveLength(1);
  const need = await house.conversations.needOf(house.database.db, conversationId);
  expect(need?.kind).toBe('waiting-for-them');
});

test.each(['later', 'lost before', 'lost after'] as const)(
  'an attempt that ends with "%s" is followed by others, and the answer stands once',
  async (fate) => {
    house.answers.next.push(fate);
    const id = await answered();
    expect((await publication(id))?.state).not.toBe('delivered');
    await pass(30);
    expect(await publication(id)).toMatchObject({ state: 'delivered' });
    expect(house.answers.standing.filter(({ key }) => key === id)).toHaveLength(1);
  },
);

test('a network that stays away raises an alarm', async () => {
  house.answers.next.push('later', 'later', 'later', 'later');
  const id = await answered();
  for (const seconds of [15, 25, 45]) await pass(seconds);
  expect(await publication(id)).toMatchObject({ state: 'queued', isAlarmed: true });
  await pass(200);
  expect(await publication(id)).toMatchObject({ state: 'delivered', isAlarmed: false });
});

test('what stands can be changed and deleted there, by the same way', async () => {
  const id = await answered('At nine.');
  await call(hub, 'POST', `/publications/${id}/edit`, { text: 'At ten.' });
  await pass(20);
  expect(house.answers.standing.map(({ text }) => text)).toEqual(['At ten.']);
  expect(await publication(id)).toMatchObject({ text: 'At ten.' });
  await call(hub, 'POST', `/publications/${id}/delete`);
  await pass(20);
  expect(house.answers.standing).toEqual([]);
  expect(await publication(id)).toMatchObject({ isDeleted: true });
});

test('how far somebody is trusted can be set for a place, and is told', async () => {
  const { id: personId } = house.roles.expert;
  const grant = { personId, sourceId: house.sourceId, topicId: null, level: 'trusted' };
  await call(expert, 'PUT', '/engagement/autonomy', grant, 403);
  await call(hub, 'PUT', '/engagement/autonomy', grant);
  expect((await show(expert)).autonomy).toMatchObject({ level: 'trusted', because: 'granted' });
  const draft = await write(expert, 'At nine.');
  await publish(expert, draft.id, draft.version);
  await call(hub, 'PUT', '/engagement/autonomy', { ...grant, level: null });
  expect((await show(expert)).autonomy.level).toBe('reviewed');
});

test('their next post lands in the same conversation, and their thanks are told to routing', async () => {
  const posts = await house.conversations.postsOf(house.database.db, conversationId);
  await answered();
  house.thanked.length = 0;
  const thread = posts[0]?.nativeId ?? '';
  await house.say({ text: 'Thank you, that helped!', thread, replyTo: thread });
  const after = await house.conversations.postsOf(house.database.db, conversationId);
  expect(after.at(-1)?.text).toBe('Thank you, that helped!');
  expect(house.thanked).toContain(house.roles.hub.id);
});

test('who may look at an answer is told that it waits, and its writer what they said', async () => {
  const draft = await write(expert, 'Perhaps at nine.');
  await call(expert, 'POST', `/drafts/${draft.id}/review`, { version: 1 });
  expect((await house.noticesOf(hub))[0]).toMatchObject({ kind: 'review', conversationId });
  const no = { version: 1, comment: 'Look it up' };
  await call(hub, 'POST', `/drafts/${draft.id}/send-back`, no);
  expect((await house.noticesOf(expert))[0]).toMatchObject({
    kind: 'reviewed',
    reasons: ['Hedda Hub sent it back: Look it up'],
  });
  const { version } = await write(expert, 'At nine, as it says at the pier.', 1);
  await call(expert, 'POST', `/drafts/${draft.id}/review`, { version });
  await call(hub, 'POST', `/drafts/${draft.id}/approve`, { version, comment: '', send: true });
  await pass(20);
  expect((await house.noticesOf(expert)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['reviewed', 'delivered']),
  );
});

test('what did not get through, and a promise that falls due, find whoever they concern', async () => {
  house.answers.next.push('refused');
  await answered();
  expect((await house.noticesOf(hub))[0]).toMatchObject({
    kind: 'alarm',
    reasons: ['The account is closed'],
  });
  const dueAt = new Date(house.clock.now().getTime() + 3_600_000).toISOString();
  const own = { kind: 'owning', dueAt, send: true };
  await call(hub, 'POST', `/conversations/${conversationId}/acknowledge`, own);
  for (const seconds of [20, 1900]) await pass(seconds);
  expect((await house.noticesOf(hub))[0]).toMatchObject({ kind: 'promise', conversationId });
});

test('a promise is moved by who gave it, by who has the conversation, or by the hub, and by nobody else', async () => {
  await call(hub, 'POST', `/conversations/${conversationId}/acknowledge`, {
    kind: 'owning',
    send: true,
  });
  await pass(20);
  const id = (await show()).commitments[0]?.id ?? '';
  const inTwoDays = new Date(house.clock.now().getTime() + 48 * 3_600_000).toISOString();
  const move = { dueAt: inTwoDays };
  const refused = await call(expert, 'POST', `/commitments/${id}/move`, move, 403);
  expect(refused).toMatchObject({ error: { code: 'engagement.not-your-promise' } });
  expect(await call(hub, 'POST', `/commitments/${id}/move`, move)).toMatchObject(move);
});

test('routing asks for no more trust than engagement knows of, and for no less', async () => {
  const rule = { name: 'Only trusted', autonomyMin: 'trusted' };
  await call(hub, 'POST', '/routing/rules', rule, 201);
  const { id: personId } = house.roles.expert;
  const gatesOf = async () => {
    await house.deliver();
    const asked = await house.hearQuestion('Is the ferry late? Nobody says a word.');
    const shown = routingShape.parse(await call(hub, 'GET', `/routing/conversations/${asked}`));
    return shown.candidates.find(({ person }) => person.id === personId)?.gates;
  };
  expect(await gatesOf()).toContainEqual({
    gate: 'autonomy',
    why: 'is at “reviewed”, and “trusted” is asked for',
  });
  const grant = { personId, sourceId: house.sourceId, topicId: null };
  await call(hub, 'PUT', '/engagement/autonomy', { ...grant, level: 'trusted' });
  expect((await gatesOf())?.map(({ gate }) => gate)).not.toContain('autonomy');
  await call(hub, 'PUT', '/engagement/autonomy', { ...grant, level: null });
  expect((await gatesOf())?.map(({ gate }) => gate)).toContain('autonomy');
  const policy = policyShape.parse(await call(hub, 'GET', '/engagement/policy'));
  await call(hub, 'PUT', '/engagement/policy', {
    basedOn: policy.version,
    policy: { ...policy, needsCertificate: true },
  });
  expect((await gatesOf())?.map(({ why }) => why)).toContain(
    'is at “draft”, and “trusted” is asked for',
  );
});
