// How people hear of an offer: in Parley, by a mail whose link takes it with one click, by web push, and in their chat.

import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import { createECDH } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJobs } from '#platform/jobs/start-jobs.ts';
import { assert } from '#platform/errors.ts';
import { openRouting } from '#test/support/routing.ts';
import type { TestRouting } from '#test/support/routing.ts';
import { openSmtpInbox } from '#test/support/smtp-inbox.ts';
import type { SmtpInbox } from '#test/support/smtp-inbox.ts';
import type { TestPerson } from '#test/support/house.ts';
import { eventually } from '#test/support/listening.ts';

type Heard = { method: string; url: string; headers: IncomingHttpHeaders; body: Buffer };

let parley: TestRouting;
let inbox: SmtpInbox;
let amina: TestPerson;
let jobs: { stop(): Promise<void> };
const heard: Heard[] = [];
const outside = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { method = '', url = '', headers } = request;
    heard.push({ method, url, headers, body: Buffer.concat(parts) });
    response.writeHead(url.startsWith('/gone') ? 410 : 201).end('{}');
  });
});

beforeAll(async () => {
  const credentials = { user: 'parley', password: 'seven herons' };
  inbox = await openSmtpInbox(credentials);
  outside.listen(0, '127.0.0.1');
  await once(outside, 'listening');
  parley = await openRouting({
    allowAddresses: ['127.0.0.0/8'],
    mailSender: {
      server: { host: '127.0.0.1', port: inbox.port, security: 'none' },
      credentials,
      from: { name: 'Parley', address: 'parley@heron.example' },
    },
  });
  amina = await parley.addExpert('Amina', ['dogs on board']);
  const { db, log } = parley.platform;
  jobs = await startJobs({
    db,
    address: parley.database.address,
    jobs: parley.features.flatMap((feature) => feature.jobs ?? []),
    log,
  });
});

afterAll(async () => {
  await jobs.stop();
  await parley.close();
  await inbox.close();
  outside.close();
});

function addressOf(path: string): string {
  const address = outside.address();
  assert(typeof address === 'object' && address !== null, 'it listens');
  return `http://127.0.0.1:${address.port}${path}`;
}

async function linkOf(mailNumber: number): Promise<string> {
  const { text = '' } = await inbox.arrived(mailNumber);
  const path = /\/accept\/[\w-]+/.exec(text)?.[0];
  assert(path !== undefined, `the mail has a link: ${text}`);
  return path;
}

const pageOf = async (method: 'GET' | 'POST', path: string) => {
  const { status, body } = await parley.request(null, method, path);
  return { status, page: String(body) };
};

test('an offer is mailed with its reasons; opening the link accepts nothing, its button does, once', async () => {
  const id = await parley.ask('May dogs come on board of the ferry? <b>Now</b>?');
  const mail = await inbox.arrived(1);
  expect(mail.subject).toContain('A conversation for you: May dogs come on board');
  expect(mail.text).toContain('Why you: says they know “dogs on board”');
  const path = await linkOf(1);
  for (let n = 0; n < 3; n += 1) {
    const { status, page } = await pageOf('GET', path);
    expect(status).toBe(200);
    expect(page).toContain('I take it');
    expect(page).not.toContain('<b>Now');
  }
  expect(await parley.offersOf(amina)).toMatchObject([{ conversationId: id, outcome: null }]);

  expect(await pageOf('POST', path)).toMatchObject({ status: 200 });
  expect(await parley.conversations.cardsOf(parley.platform.db, [id])).toMatchObject([
    { holderPersonId: amina.id },
  ]);
  const again = await pageOf('POST', path);
  expect(again.status).toBe(410);
  expect(again.page).toContain('This offer is over');
});

test('what is no conversation is told too, with its place, and mailed in what its reader speaks', async () => {
  const sven = await parley.addExpert('Sven');
  await parley.call(sven, 'PATCH', '/api/v1/me', { languages: ['sv'] });
  const notice = { kind: 'owed', title: 'A bench at the pier', path: '/ideas/loop' } as const;
  const reasons = [{ code: 'wait-to-hear', people: 3 } as const];
  const before = inbox.mails.length;
  await parley.platform.db
    .transaction()
    .execute((tx) => parley.routing.notify(tx, { ...notice, reasons, personId: sven.id }));
  const list = '/api/v1/routing/notifications?limit=1';
  const words = ['3 people wait to hear what came of it.'];
  expect(await parley.call(sven, 'GET', list)).toMatchObject({
    items: [{ ...notice, conversationId: null, reasons: words }],
  });
  const mail = await inbox.arrived(before + 1);
  expect(mail.subject).toBe('Ett besked väntar på ditt godkännande: A bench at the pier');
  expect(mail.text).toContain('3 personer väntar på att få höra vad det blev.');
  expect(mail.text).toContain('/ideas/loop');
});

test('a link that nobody made opens nothing', async () => {
  expect(await pageOf('POST', '/accept/made-up')).toMatchObject({ status: 404 });
});

test('a link whose offer went to somebody else says so', async () => {
  const before = inbox.mails.length;
  const id = await parley.ask('Where do dogs on board of the ferry sleep?');
  const path = await linkOf(before + 1);
  const take = `/api/v1/routing/conversations/${id}/take`;
  await parley.call(parley.roles.hub, 'POST', take, undefined, 204);
  expect(await pageOf('GET', path)).toMatchObject({ status: 410 });
  expect(await pageOf('POST', path)).toMatchObject({ status: 410 });
});

test('in Parley the notice stands until it is read, for that person alone', async () => {
  await parley.ask('What do dogs on board of the ferry eat?');
  const list = '/api/v1/routing/notifications?limit=1';
  const shown = await parley.call(amina, 'GET', list);
  expect(shown).toMatchObject({
    items: [{ kind: 'offer', title: 'What do dogs on board of the ferry eat?', readAt: null }],
  });
  expect(await parley.call(parley.roles.expert, 'GET', list)).toMatchObject({ items: [] });
  const read = String(JSON.stringify(shown)).match(/"id":"([^"]+)"/)?.[1] ?? '';
  await parley.call(amina, 'POST', `/api/v1/routing/notifications/${read}/read`, undefined, 204);
  expect(await parley.call(amina, 'GET', list)).toMatchObject({
    items: [{ readAt: expect.any(String) }],
  });
});

test('whoever chose their phone and their chat is told there, encrypted, and no more by mail', async () => {
  const device = createECDH('prime256v1');
  const keys = { p256dh: device.generateKeys('base64url'), auth: 'AAAAAAAAAAAAAAAAAAAAAA' };
  const endpoint = addressOf('/push/1');
  await parley.call(amina, 'POST', '/api/v1/routing/push-devices', { endpoint, keys }, 201);
  const gone = addressOf('/gone/1');
  await parley.call(amina, 'POST', '/api/v1/routing/push-devices', { endpoint: gone, keys }, 201);
  const hook = { style: 'mattermost', url: addressOf('/hook') };
  await parley.call(amina, 'PUT', '/api/v1/routing/chat', hook);
  const choices = { offer: ['push', 'chat'], hub: [], escalation: [] };
  const settings = '/api/v1/routing/notice-settings';
  expect(await parley.call(amina, 'PUT', settings, choices)).toMatchObject({
    choices,
    pushDevices: [{ host: expect.stringContaining('127.0.0.1') }, {}],
    chat: { style: 'mattermost' },
  });
  await parley.ask('Do dogs on board of the ferry [need](x) @all a ticket?');

  const at = (path: string) => heard.find(({ url }) => url === path);
  await eventually(() => assert(at('/push/1') && at('/gone/1') && at('/hook'), 'not all told yet'));
  expect(at('/push/1')?.headers).toMatchObject({
    'content-encoding': 'aes128gcm',
    authorization: expect.stringMatching(/^vapid t=/),
  });
  expect(at('/push/1')?.body.toString()).not.toContain('dogs');
  const { text } = JSON.parse(at('/hook')?.body.toString() ?? '{}');
  expect(text).toContain('**A conversation for you**');
  expect(text).toContain('\\[need\\]\\(x\\)');
  expect(text).not.toContain('@all');
  // The browser that has unsubscribed is forgotten.
  await eventually(async () => {
    const shown = await parley.call(amina, 'GET', settings);
    expect(shown).toMatchObject({ pushDevices: [{ host: expect.any(String) }] });
  });
  // Mails of earlier offers may still come.
  expect(JSON.stringify(inbox.mails)).not.toContain('a ticket?');
});
