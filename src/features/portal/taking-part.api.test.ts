// The portal for those who take part: an address confirmed by mail, votes, comments, ideas, and what holds spam back.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Idea } from '#features/ideas/contract/ideas.ts';
import { openPortal } from '#test/support/portal.ts';
import type { TestPortal } from '#test/support/portal.ts';
import { TASK_BITS } from './work/task.ts';

let parley: TestPortal;
let night: Idea;
let path: string;

beforeAll(async () => {
  parley = await openPortal();
  await parley.set();
  night = await parley.makeIdea(parley.roles.hub, 'A ferry at night');
  path = `/p/ideas/${night.card.number}`;
});
afterAll(() => parley?.close());

const number = (): number => night.card.number;
const vote = () => ({ act: 'vote', number: number(), wants: true });
async function votes(): Promise<number> {
  return (await parley.ideas.publicIdea(number()))?.votesCount ?? -1;
}

describe('an address', () => {
  test('is asked for before a vote, and the vote counts when the link is used', async () => {
    const before = await votes();
    const asked = await parley.open(`${path}/vote`, { form: { wants: 'yes' } });
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('So that one person is one vote');
    const { cookie, to } = await parley.confirm(vote(), { email: 'Sven@example.org' });
    expect(to).toBe(`${path}?said=voted`);
    expect(await votes()).toBe(before + 1);
    const { text } = await parley.open(to, { cookie });
    expect(text).toContain('Your vote counts.');
    expect(text).toContain('Take back your vote');
    expect(text).not.toContain('sven@example.org');
  });

  test('counts once, however often it is confirmed, and the vote can be taken back', async () => {
    const before = await votes();
    const first = await parley.confirm(vote(), { email: 'tove@example.org' });
    await parley.confirm(vote(), { email: 'tove@example.org' });
    expect(await votes()).toBe(before + 1);
    const back = await parley.open(`${path}/vote`, { form: { wants: 'no' }, ...first });
    expect(back.headers['location']).toBe(`${path}?said=unvoted`);
    expect(await votes()).toBe(before);
  });

  test('is not confirmed by a program that opens the links of a mail, and a link works once', async () => {
    const before = await votes();
    const mail = parley.inbox.arrived(parley.inbox.mails.length + 1);
    const form = { intent: JSON.stringify(vote()), email: 'ulla@example.org', shownAs: '' };
    await parley.open('/p/enter', { form });
    const link = `/${/p\/confirm\/[\w-]{43}/.exec((await mail).text ?? '')?.[0]}`;
    expect((await parley.open(link)).text).toContain('Is this you?');
    expect(await votes()).toBe(before);
    expect((await parley.open(link, { form: {} })).status).toBe(303);
    expect((await parley.open(link, { form: {} })).status).toBe(410);
    expect((await parley.open(link)).status).toBe(410);
    expect(await votes()).toBe(before + 1);
  });

  test('that is none is said so, and nothing typed is lost', async () => {
    const form = { intent: '{"act":"enter"}', email: 'nobody', shownAs: 'Vera' };
    const { text } = await parley.open('/p/enter', { form });
    expect(text).toContain('This is not a mail address.');
    expect(text).toContain('value="Vera"');
  });

  test('signs nobody in to Parley itself, and signs out', async () => {
    const { cookie } = await parley.confirm({ act: 'enter' }, { email: 'wille@example.org' });
    expect((await parley.open('/api/v1/ideas', { cookie })).status).toBe(401);
    expect((await parley.open('/p/', { cookie })).text).toContain('Sign out');
    await parley.open('/p/leave', { form: {}, cookie });
    expect((await parley.open('/p/', { cookie })).text).not.toContain('Sign out');
  });
});

describe('words', () => {
  test('of a visitor are held the first time, and there at once when they are trusted', async () => {
    const { cookie } = await parley.confirm(
      { act: 'comment', number: number(), text: 'I would take it every Friday.' },
      { email: 'xenia@example.org', shownAs: 'Xenia' },
    );
    expect((await parley.open(path)).text).not.toContain('every Friday');
    const held = await parley.call(parley.roles.hub, 'GET', '/api/v1/idea-comments/held');
    const commentId = /"id":"([0-9a-f-]{36})"/.exec(JSON.stringify(held))?.[1];
    const at = `/api/v1/ideas/${night.card.id}/comments/${commentId}`;
    await parley.call(parley.roles.hub, 'PATCH', at, { standing: 'open' });
    expect((await parley.open(path)).text).toContain('every Friday');
    const form = { text: 'And on Saturdays.' };
    const sent = await parley.open(`${path}/comment`, { form, cookie });
    expect(sent.headers['location']).toBe(`${path}?said=commented`);
    const { text } = await parley.open(path);
    expect(text).toContain('And on Saturdays.');
    expect(text).toContain('<bdi>Xenia</bdi>');
  });

  test('of a new idea are compared with those that are there before they are sent', async () => {
    const { cookie } = await parley.confirm({ act: 'enter' }, { email: 'yngve@example.org' });
    const form = { board: night.card.board.slug, title: 'Night ferry please', text: 'At night.' };
    const similar = await parley.open('/p/new', { form, cookie });
    expect(similar.text).toContain('A ferry at night');
    expect(similar.text).toContain('value="Night ferry please"');
    const sent = await parley.open('/p/new', { form: { ...form, send: 'yes' }, cookie });
    expect(sent.headers['location']).toBe('/p/?said=submitted-held');
    expect((await parley.open('/p/?rank=new')).text).not.toContain('Night ferry please');
  });

  test('that cannot be taken are kept in the form', async () => {
    const form = { board: night.card.board.slug, title: 'x', text: 'Long and good.' };
    const { text } = await parley.open('/p/new', { form });
    expect(text).toContain('Say it in 3 to 200 characters.');
    expect(text).toContain('Long and good.');
  });

  test('with signs that no text can keep lose them, and come back whole otherwise', async () => {
    const { cookie } = parley.roles.member;
    const sent = await parley.open(`${path}/comment`, { form: { text: 'Whole\0 words' }, cookie });
    expect(sent.status).toBe(303);
    expect((await parley.open(path)).text).toContain('Whole words');
    const at = `/api/v1/ideas/${night.card.id}/comments`;
    const refused = await parley.call(parley.roles.member, 'POST', at, { text: 'a\0b' }, 400);
    expect(refused).toMatchObject({ error: { details: { fields: [{ field: 'body.text' }] } } });
  });

  test('of a member stand there at once, under the name of the organisation and not their own', async () => {
    const { cookie } = parley.roles.member;
    const form = { text: 'We look into it.' };
    await parley.open(`${path}/comment`, { form, cookie });
    const { text } = await parley.open(path);
    expect(text).toContain('We look into it.');
    expect(text).not.toContain('Mia');
  });
});

describe('spam', () => {
  test('fills no mailbox: after some links to one address there are no more for an hour', async () => {
    const form = { intent: '{"act":"enter"}', email: 'zelda@example.org', shownAs: '' };
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1)
      statuses.push((await parley.open('/p/enter', { form, from: `198.51.${turn}.1` })).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    parley.clock.advanceBy(3_600_000);
    expect((await parley.open('/p/enter', { form, from: '198.51.9.1' })).status).toBe(200);
  });

  test('of one network is held back, less when the browser worked for it', async () => {
    const ask = async (turn: number, more: object = {}) => {
      const form = { intent: '{"act":"enter"}', email: `a${turn}@example.org`, shownAs: '' };
      const from = `203.0.113.${turn + 1}`;
      return parley.open('/p/enter', { form: { ...form, ...more }, from });
    };
    const statuses: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) statuses.push((await ask(turn)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
    const work = solve(JSON.parse((await parley.open('/p/task')).text));
    expect((await ask(8, work)).status).toBe(200);
    // Work counts once.
    const refused = await ask(9, work);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask(10, { ...work, task: 'made.up.task' })).status).toBe(429);
  });

  test('from another site cannot use a visitor who is signed in', async () => {
    const { cookie } = await parley.confirm({ act: 'enter' }, { email: 'ake@example.org' });
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const sent = await parley.open(`${path}/vote`, { form: { wants: 'yes' }, cookie, headers });
    expect(sent.status).toBe(403);
  });
});

test('settings that nobody could read are refused with what they lack, and changes are written down', async () => {
  const { hub, member } = parley.roles;
  const settings = await parley.call(hub, 'GET', '/api/v1/portal-settings');
  expect(settings).toMatchObject({ address: 'http://localhost:4400/p/', mailIsSet: true });
  await parley.call(member, 'GET', '/api/v1/portal-settings', undefined, 403);
  const pale = { isOn: true, name: null, welcome: '', accentDark: '#d59ad8', hostName: null };
  const body = { ...pale, accentLight: '#dddddd' };
  expect(await parley.call(hub, 'PUT', '/api/v1/portal-settings', body, 400)).toMatchObject({
    error: { code: 'portal.contrast-too-low', details: { field: 'accentLight', needed: 4.5 } },
  });
  await parley.set({ name: 'Ferry ideas', accentLight: '#00529b' });
  const { text } = await parley.open('/p/');
  expect(text).toContain('<title>Ferry ideas</title>');
  const [, sheet = ''] = /href="(\/p\/style[^"]+)"/.exec(text) ?? [];
  expect((await parley.open(sheet)).text).toContain('#00529b');
  await parley.deliver();
  const audit = await parley.call(parley.roles.administrator, 'GET', '/api/v1/audit?limit=200');
  expect(JSON.stringify(audit)).toContain('portal.settings-changed');
});

function solve({ task }: { task: string }): { task: string; nonce: string } {
  for (let nonce = 0; ; nonce += 1) {
    const digest = createHash('sha256').update(`${task}:${nonce}`).digest();
    if (Math.clz32(digest.readUInt32BE(0)) >= TASK_BITS) return { task, nonce: String(nonce) };
  }
}
