// A mailbox at a stand-in mail host over real sockets: what it hears, what it notices to be gone, and what it survives.
// The same against dovecot and postfix is in test/servers.

import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '#features/listening/ports.ts';
import { assert } from '#platform/errors.ts';
import { createGuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { hear, mailContext, quickEmail, storedOf } from '#test/support/email/mailbox.ts';
import type { Hearing } from '#test/support/email/mailbox.ts';
import { startMailHost } from '#test/support/email/mail-host.ts';
import type { MailHost } from '#test/support/email/mail-host.ts';

let host: MailHost;
let settings: JsonObject;
const open: Hearing[] = [];

beforeEach(async () => {
  host = await startMailHost();
  settings = {
    address: 'support@example.org',
    imapHost: '127.0.0.1',
    imapPort: host.ports.imap,
    imapSecurity: 'none',
    password: host.temper.password,
  };
});

afterEach(async () => {
  for (const hearing of open.splice(0)) await hearing.stop();
  await host.close();
});

function listen(cursor: JsonObject | null = null, more: JsonObject = {}): Hearing {
  const hearing = hear({ ...settings, ...more }, cursor);
  open.push(hearing);
  return hearing;
}

let count = 0;
function send(text = 'Hello', messageId?: string): string {
  count += 1;
  const id = messageId ?? `<m${count}@example.net>`;
  const lines = ['From: ann@example.net', 'Subject: Ferry', `Message-ID: ${id}`, '', text];
  host.store.add('INBOX', Buffer.from(lines.join('\r\n')));
  return id;
}

function remove(...ids: string[]): void {
  host.store.remove('INBOX', ({ source }) => ids.some((id) => source.includes(id)));
}

const heardIds = ({ posts }: Hearing): string[] => posts.map(({ nativeId }) => nativeId);

describe('mails are heard', () => {
  test('those that lie there, then each as it comes', async () => {
    const before = [send(), send()];
    const hearing = listen();
    await hearing.until(({ posts }) => posts.length === 2);
    const after = send();
    await hearing.until(({ posts }) => posts.length === 3);
    expect(heardIds(hearing)).toEqual([...before, after]);
  });

  test('where the server cannot idle, it is asked again and again', async () => {
    host.temper.hasIdle = false;
    const hearing = listen();
    await hearing.until(({ cursor }) => cursor() !== null);
    send();
    await hearing.until(({ posts }) => posts.length === 1);
  });

  test('many, page by page, each once', async () => {
    const ids = Array.from({ length: 230 }, () => send());
    const hearing = listen();
    await hearing.until(({ posts }) => posts.length >= 230);
    expect(heardIds(hearing)).toEqual(ids);
  });

  test('going on from a cursor hears only what is new', async () => {
    send();
    const first = listen();
    await first.until(({ posts }) => posts.length === 1);
    await first.stop();
    const id = send();
    const second = listen(first.cursor());
    await second.until(({ posts }) => posts.length === 1);
    expect(heardIds(second)).toEqual([id]);
  });

  test('only so many days of history, if told', async () => {
    const old = ['From: a@example.net', 'Message-ID: <old@example.net>', '', 'Hello'];
    const at = new Date(Date.now() - 30 * 86_400_000);
    host.store.add('INBOX', Buffer.from(old.join('\r\n')), at);
    const id = send();
    const hearing = listen(null, { historyDays: 7 });
    await hearing.until(({ posts }) => posts.length > 0);
    expect(heardIds(hearing)).toEqual([id]);
  });

  test('when the server gives its mails new numbers, nothing is lost and what went missing is told', async () => {
    const [kept, gone] = [send(), send()];
    const first = listen();
    await first.until(({ posts }) => posts.length === 2);
    await first.stop();
    remove(gone);
    host.store.renumber('INBOX');
    const fresh = send();
    const second = listen(first.cursor());
    await second.until(({ deletions }) => deletions.length > 0);
    expect(heardIds(second)).toEqual([kept, fresh]);
    expect(second.deletions).toEqual([gone]);
  });

  test('a second mail of the same Message-ID changes nothing', async () => {
    const id = send('the first');
    const hearing = listen();
    await hearing.until(({ posts }) => posts.length === 1);
    send('forged', id);
    send();
    await hearing.until(({ posts }) => posts.length === 2);
    expect(hearing.posts.filter(({ nativeId }) => nativeId === id)).toHaveLength(1);
    expect(hearing.posts[0]?.text).toBe('the first');
  });

  test('a mail that is no mail is left out and told', async () => {
    const parts = Array.from({ length: 300 }, () => '--b\r\n\r\nx').join('\r\n');
    const hostile = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts}`;
    host.store.add('INBOX', Buffer.from(hostile));
    const id = send();
    const hearing = listen();
    await hearing.until(({ posts }) => posts.length > 0);
    expect(heardIds(hearing)).toEqual([id]);
    expect(hearing.notes[0]).toMatch(/^1 mails could not be read/);
  });

  test('of a mail of 30 MB only the beginning is fetched', async () => {
    const attached = 'A'.repeat(30 * 1024 * 1024);
    const lines = [
      'From: a@example.net',
      'Message-ID: <large@example.net>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'See the film',
      '--b',
      'Content-Type: video/mp4',
      '',
      attached,
      '--b--',
    ];
    host.store.add('INBOX', Buffer.from(lines.join('\r\n')));
    const hearing = listen();
    await hearing.until(({ posts }) => posts.length === 1);
    expect(hearing.posts[0]).toMatchObject({
      nativeId: '<large@example.net>',
      text: 'See the film',
    });
  });
});

describe.each([
  ['that tells removals by number (QRESYNC)', true],
  ['that does not', false],
])('at a server %s', (_what, hasQresync) => {
  beforeEach(() => {
    host.temper.hasQresync = hasQresync;
  });

  test('a mail removed while we listen is a deletion', async () => {
    const [gone] = [send(), send()];
    const hearing = listen();
    await hearing.until(({ posts }) => posts.length === 2);
    remove(gone);
    await hearing.until(({ deletions }) => deletions.length > 0);
    expect(hearing.deletions).toEqual([gone]);
  });

  test('so is one removed while we were away', async () => {
    const [, gone] = [send(), send(), send()];
    const first = listen();
    await first.until(({ posts }) => posts.length === 3);
    await first.stop();
    remove(gone);
    const second = listen(first.cursor());
    await second.until(({ deletions }) => deletions.length > 0);
    expect(second.deletions).toEqual([gone]);
    expect(second.posts).toEqual([]);
  });
});

test('a mail that was put into the archive is not deleted, one in the bin is', async () => {
  host.store.create('Archive', '\\Archive');
  host.store.create('Bin', '\\Trash');
  const ids = [send(), send()];
  const hearing = listen();
  await hearing.until(({ posts }) => posts.length === 2);
  const mails = host.store.folder('INBOX').mails.map(({ source }) => source);
  const [archived = Buffer.alloc(0), binned = Buffer.alloc(0)] = mails;
  host.store.add('Archive', archived);
  host.store.add('Bin', binned);
  remove(...ids);
  await hearing.until(({ deletions }) => deletions.length > 0);
  expect(hearing.deletions).toEqual([ids[1]]);
  const recheck = await quickEmail.recheck?.(hearing.posts.map(storedOf), mailContext(settings));
  expect(recheck?.deletions).toEqual([{ nativeId: ids[1] }]);
});

test('mails too old to be known by number are asked about again', async () => {
  const [kept, gone] = [send(), send()];
  const hearing = listen();
  await hearing.until(({ posts }) => posts.length === 2);
  remove(gone);
  const stored = hearing.posts.map(storedOf);
  expect(await quickEmail.recheck?.(stored, mailContext(settings))).toEqual({
    posts: [],
    deletions: [{ nativeId: gone }],
  });
  host.store.renumber('INBOX');
  const again = await quickEmail.recheck?.(stored, mailContext(settings));
  expect(again?.deletions).toEqual([{ nativeId: gone }]);
  expect(kept).toBeDefined();
});

describe('what goes wrong is told in words', () => {
  test('a server that goes and comes back costs no mail', async () => {
    const hearing = listen();
    await hearing.until(({ cursor }) => cursor() !== null);
    await host.stop();
    const id = send();
    await host.start();
    await hearing.until(({ posts }) => posts.length === 1);
    expect(heardIds(hearing)).toEqual([id]);
  });

  test('one that stays away ends the look', async () => {
    const hearing = listen();
    await hearing.until(({ cursor }) => cursor() !== null);
    await host.stop();
    await expect(hearing.until(() => false)).rejects.toMatchObject({
      kind: 'unavailable',
      message:
        'The mail on 127.0.0.1 cannot be read just now. Nothing listens at that address and port.',
    });
  });

  test('credentials that are no longer right', async () => {
    host.temper.isRevoked = true;
    await expect(listen().until(() => false)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'email.sign-in-refused',
      message: expect.stringMatching(/does not let support@example.org in.*wrong credentials/),
    });
  });

  test('a server that has enough of us for now is not taken for one that refuses us', async () => {
    host.temper.isLimited = true;
    await expect(listen().until(() => false)).rejects.toMatchObject({ kind: 'unavailable' });
  });

  test('an address inside is not dialled, whatever the settings say', async () => {
    const connect = createGuardedConnect({ allowAddresses: [] });
    const before = host.asked();
    const result = await quickEmail.test?.(mailContext(settings, { connect }));
    expect(result).toMatchObject({
      ok: false,
      message: expect.stringMatching(/not a public address/),
    });
    expect(host.asked()).toBe(before);
  });
});

describe('signing in with OAuth', () => {
  test('an access token is shown as XOAUTH2', async () => {
    const { password: accessToken, ...rest } = settings;
    const result = await quickEmail.test?.(
      mailContext({ ...rest, accessToken: accessToken ?? '' }),
    );
    expect(result).toMatchObject({ ok: true });
  });

  test('a refresh token fetches a new one; when it was revoked, that is said', async () => {
    let answer: { status: number; body: string } = {
      status: 200,
      body: JSON.stringify({ access_token: host.temper.password, expires_in: 3600 }),
    };
    const asked: string[] = [];
    const provider = createServer((request, response) => {
      request.setEncoding('utf8').on('data', (text: string) => asked.push(text));
      request.on('end', () => response.writeHead(answer.status).end(answer.body));
    }).listen(0, '127.0.0.1');
    await once(provider, 'listening');
    const address = provider.address();
    assert(typeof address === 'object' && address !== null, 'it listens');
    const withToken = {
      ...settings,
      password: '',
      refreshToken: 'r-1',
      clientId: 'parley',
      tokenUrl: `http://127.0.0.1:${address.port}/token`,
    };
    expect(await quickEmail.test?.(mailContext(withToken))).toMatchObject({ ok: true });
    expect(asked.join('')).toBe('grant_type=refresh_token&refresh_token=r-1&client_id=parley');
    answer = { status: 400, body: '{"error":"invalid_grant"}' };
    expect(await quickEmail.test?.(mailContext(withToken))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/no new access token \(invalid_grant\)/),
    });
    provider.close();
  });
});

test('a try of the settings says what was found', async () => {
  send();
  const result = await quickEmail.test?.(mailContext(settings));
  expect(result).toEqual({
    ok: true,
    message: 'The mail can be read. Answers cannot be sent: no SMTP server is set.',
    facts: [
      { label: 'Signed in as', value: 'support@example.org' },
      { label: 'Folder', value: 'INBOX, 1 mails' },
      { label: 'New mail is told', value: 'at once (IDLE)' },
      { label: 'Removed mail is told', value: 'by number (QRESYNC)' },
    ],
  });
});
