// Programmes from outside: who is invited answers by the link of their letter, says what they found, and reads what came of
// it when a person has published it.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { owedShape } from '#features/ideas/contract/loop.ts';
import {
  participantShape,
  programmeShape,
  reminderShape,
} from '#features/ideas/contract/programmes.ts';
import { systemActor } from '#platform/actor.ts';
import { openPortal } from '#test/support/portal.ts';
import type { TestPortal } from '#test/support/portal.ts';

let parley: TestPortal;
let programmeId: string;
let count = 0;

const PLAN = {
  name: 'Quieter nights',
  purpose: 'Find out which hours matter.',
  startsOn: '2026-12-01',
  endsOn: '2027-02-01',
  seats: 3,
  consentText: 'We keep what you write for one year. Three of us read it.',
};
const ROUND = {
  title: 'One week at night',
  task: 'Take the late ferry once.',
  questions: ['How did you sleep?', 'What was loud?'],
  dueOn: '2026-12-20',
};

beforeAll(async () => {
  parley = await openPortal();
  await parley.set();
});
afterAll(() => parley?.close());

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';
const call = (method: Method, path: string, body?: object, status?: number) =>
  parley.call(parley.roles.hub, method, `/api/v1${path}`, body, status);

async function plan(): Promise<void> {
  const made = programmeShape.parse(await call('POST', '/programmes', PLAN, 201));
  programmeId = made.id;
}

async function visitor(lang: 'en' | 'sv'): Promise<{ id: string; address: string }> {
  count += 1;
  const address = `friend${count}@visit.example`;
  const { db } = parley.platform;
  const id = await db
    .transaction()
    .execute((tx) =>
      parley.contacts.contactOfAddress(tx, systemActor('test'), { address, name: 'Freja' }),
    );
  const who = { kind: 'contact', id };
  await call('POST', `/programmes/${programmeId}/participants`, { who, by: 'letter', lang });
  return { id, address };
}

const owedList = z.object({ items: z.array(owedShape) });
async function letters(query = '') {
  const path = `/loop/owed?programmeId=${programmeId}${query}`;
  return owedList.parse(await call('GET', path)).items;
}

const people = z.object({ items: z.array(participantShape) });
async function participants() {
  return people.parse(await call('GET', `/programmes/${programmeId}/participants`)).items;
}

/** Approves what waits for one person. @returns the words and the link of the mail they get */
async function approveFor(who: string): Promise<{ text: string; link: string }> {
  const letter = (await letters('&stage=waiting')).find((each) => each.who.id === who);
  const mail = parley.inbox.arrived(parley.inbox.mails.length + 1);
  await call('POST', `/loop/owed/${letter?.id}/approve`);
  const text = (await mail).text ?? '';
  return { text, link: /http:\/\/[^/]+(\/p\/[\w/-]+)/.exec(text)?.[1] ?? '' };
}

async function join(link: string, more: object = {}): Promise<number> {
  const form = { consentVersion: '1', shownAs: 'Freja', ...more };
  return (await parley.open(`${link}/join`, { form })).status;
}

test('an invitation is a draft until a person approves it, and its link lets one person answer for themselves', async () => {
  await plan();
  const { id } = await visitor('en');
  expect(await participants()).toMatchObject([{ state: 'proposed', letter: { state: 'drafted' } }]);
  // Nobody is owed an invitation: the ledger of outcomes and the promises know nothing of it.
  expect(owedList.parse(await call('GET', '/loop/owed?stage=waiting')).items).toEqual([]);
  const { text, link } = await approveFor(id);
  expect(text).toContain('Hello Freja,');
  expect(text).toContain('from 1 December 2026 to 1 February 2027');
  expect(await participants()).toMatchObject([{ state: 'invited' }]);

  const page = await parley.open(link);
  expect(page.status).toBe(200);
  expect(page.text).toContain('We keep what you write for one year.');
  expect(page.text).not.toContain('One week at night');
  expect(page.headers['cache-control']).not.toContain('public');
  expect(await participants()).toMatchObject([{ state: 'invited' }]);
  expect((await parley.open(`${link.slice(0, -2)}xx`)).status).toBe(404);

  expect(await join(link, { consentVersion: '7' })).toBe(409);
  expect(await join(link)).toBe(303);
  expect(await participants()).toMatchObject([
    { state: 'joined', shownAs: 'Freja', letter: { state: 'read' }, consentVersion: 1 },
  ]);
});

test('who takes part answers the questions of a round themselves, and it is told apart from what others wrote down', async () => {
  const made = z
    .object({ items: z.array(z.looseObject({ id: z.string() })) })
    .parse(await call('POST', `/programmes/${programmeId}/rounds`, ROUND, 201));
  const roundId = made.items[0]?.id ?? '';
  const { id } = await visitor('sv');
  const { text, link } = await approveFor(id);
  expect(text).toContain('Hej Freja!');
  expect(text).toContain('Quieter nights');
  await join(link, { shownAs: '' });
  expect((await parley.open(link)).text).toContain('How did you sleep?');
  const answer = { text: '', answer: 'Well' };
  const empty = await parley.open(`${link}/rounds/${roundId}`, { form: answer });
  expect(empty.text).toContain('Write something, at most 10,000 characters.');
  const form = { text: 'It was <b>quiet</b>.', answer: 'Well' };
  const sent = await parley.open(`${link}/rounds/${roundId}`, { form });
  expect(sent.headers['location']).toBe(`${link}?done=answered`);
  const { text: shown } = await parley.open(link);
  expect(shown).toContain('It was &lt;b&gt;quiet&lt;/b&gt;.');
  const said = await call('GET', `/programme-rounds/${roundId}/feedback`);
  expect(said).toMatchObject({
    items: [{ text: 'It was <b>quiet</b>.', answers: ['Well'], isOwn: true, ideaId: null }],
  });

  // Spoken of an idea, they are owed what comes of it.
  const idea = await parley.makeIdea(parley.roles.hub, 'Softer engines');
  const { items } = z.object({ items: z.array(z.looseObject({ id: z.string() })) }).parse(said);
  await call('PUT', `/programme-feedback/${items[0]?.id}/idea`, { ideaId: idea.card.id });
  expect(await call('GET', `/ideas/${idea.card.id}`)).toMatchObject({ followersCount: 2 });
});

test('who is silent is reminded once for each round, in their language, when a person approves it', async () => {
  const silent = z
    .object({ items: z.array(reminderShape) })
    .parse(await call('GET', `/programmes/${programmeId}/reminders`)).items;
  expect(silent).toMatchObject([{ lang: 'en', isWritten: false }]);
  expect(silent[0]?.text).toContain('“One week at night”. It goes on until 20 December 2026');
  const draft = () => call('POST', `/programmes/${programmeId}/reminders`);
  expect(await draft()).toEqual({ written: 1 });
  expect(await draft()).toEqual({ written: 0 });
  const mails = parley.inbox.mails.length;
  const { link } = await approveFor(silent[0]?.who.id ?? '');
  expect(parley.inbox.mails).toHaveLength(mails + 1);
  expect((await parley.open(link)).text).toContain('What was loud?');
});

test('a visitor who confirmed their address finds the programmes they were invited into, and others do not', async () => {
  const { address } = await visitor('en');
  const [waiting] = await letters('&stage=waiting');
  const enter = await parley.confirm({ act: 'enter' }, { email: address });
  expect((await parley.open('/p/programmes', enter)).text).not.toContain('Quieter nights');
  await approveFor(waiting?.who.id ?? '');
  expect((await parley.open('/p/programmes', enter)).text).toContain('Quieter nights');
  const path = `/p/programmes/${programmeId}`;
  expect((await parley.open(path, enter)).text).toContain('I agree, and take part');
  expect((await parley.open(path)).status).toBe(404);
  const other = await parley.confirm({ act: 'enter' }, { email: 'stranger@visit.example' });
  expect((await parley.open(path, other)).status).toBe(404);
  const form = { consentVersion: '1', shownAs: '' };
  expect((await parley.open(`${path}/join`, { form, ...other })).status).toBe(404);
  expect((await parley.open(`${path}/decline`, { form: {}, ...enter })).status).toBe(303);
});

test('a result is a draft until it is published, then everybody reads it and who took part is owed it once', async () => {
  const path = `/programmes/${programmeId}`;
  const publish = (isPublished: boolean, status?: number) =>
    call('PUT', `${path}/result`, { result: 'It sails at eleven.', isPublished }, status);
  await publish(true, 409);
  const [named, unnamed] = await participants();
  for (const each of [named, unnamed])
    await call('PUT', `${path}/participants/${each?.id}/credit`, { credit: 'Stayed up late' });
  await call('POST', `${path}/state`, { state: 'closed' });
  await publish(false);
  expect((await parley.open('/p/programmes')).text).not.toContain('It sails at eleven.');
  await publish(true);
  await publish(true);
  const { text } = await parley.open(`/p/programmes/${programmeId}`);
  for (const shown of ['It sails at eleven.', 'Freja</bdi>: Stayed up late', 'Softer engines'])
    expect(text).toContain(shown);
  expect(text.match(/Stayed up late/g)).toHaveLength(1);
  expect((await parley.open('/p/programmes')).text).toContain('It sails at eleven.');
  const owed = (await letters('&stage=waiting')).filter(({ kind }) => kind === 'programme');
  expect(owed.map(({ who }) => who.id).toSorted()).toEqual(
    [named?.who.id, unnamed?.who.id].toSorted(),
  );
  await publish(false);
  expect((await parley.open(`/p/programmes/${programmeId}`)).status).toBe(404);
});

test('a contact who is erased is not counted among those who wait, and their feedback is gone at once', async () => {
  const idea = await parley.makeIdea(parley.roles.hub, 'Blankets');
  const { cookie } = await parley.confirm(
    { act: 'vote', number: idea.card.number, wants: true },
    { email: 'gone@visit.example' },
  );
  expect(cookie).not.toBe('');
  const owedCount = async () =>
    z
      .looseObject({ card: z.looseObject({ owedCount: z.number() }) })
      .parse(await call('GET', `/ideas/${idea.card.id}`)).card.owedCount;
  const before = await owedCount();
  const votes = await call('GET', `/ideas/${idea.card.id}/votes`);
  const contactId = /"kind":"contact","id":"([0-9a-f-]{36})"/.exec(JSON.stringify(votes))?.[1];
  await call('POST', `/contacts/${contactId}/erase`, { reason: 'asked by letter' });
  expect(await owedCount()).toBe(before - 1);
  const [, swedish] = await participants();
  await call('POST', `/contacts/${swedish?.who.id}/erase`, { reason: 'asked by letter' });
  const rounds = z
    .object({ items: z.array(z.looseObject({ id: z.string() })) })
    .parse(await call('GET', `/programmes/${programmeId}/rounds`));
  const said = await call('GET', `/programme-rounds/${rounds.items[0]?.id}/feedback`);
  expect(JSON.stringify(said)).not.toContain('quiet');
});

test('an invitation that is not sent leaves nobody invited, and they may be asked again', async () => {
  await plan();
  const { id } = await visitor('en');
  const [letter] = await letters('&stage=waiting');
  await call('POST', `/loop/owed/${letter?.id}/decline`, { because: 'met them today' });
  expect(await participants()).toEqual([]);
  const who = { kind: 'contact', id };
  await call('POST', `/programmes/${programmeId}/participants`, { who, by: 'letter' });
  expect(await letters('&stage=waiting')).toHaveLength(1);
  const several = await call('POST', '/loop/approve', {
    owedIds: [letter?.id, (await letters('&stage=waiting'))[0]?.id],
  });
  expect(several).toMatchObject({
    approved: [expect.any(String)],
    refused: [{ owedId: letter?.id, code: 'ideas.owed-refused' }],
  });
});
