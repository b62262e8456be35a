// Mails as programs and servers write them. The reports, replies and invitations follow the examples of RFC 3464
// (appendix E), RFC 3834, RFC 8098 and RFC 6047; nobody's letters are used.

import { describe, expect, test } from 'vitest';
import { readMail } from './read-mail.ts';

const place = {
  address: 'support@example.org',
  folder: 'INBOX',
  uidValidity: '7',
  uid: 12,
  receivedAt: new Date('2026-11-22T10:00:00Z'),
};
const read = (...lines: string[]) => readMail(Buffer.from(lines.join('\r\n')), place);
const head = [
  'From: "Ann Berg" <Ann@example.net>',
  'To: support@example.org',
  'Date: Sun, 22 Nov 2026 09:30:00 +0100',
  'Message-ID: <q1@example.net>',
];

describe('a mail is a post', () => {
  test('with sender, subject, time, text and the way to answer it', async () => {
    const post = await read(...head, 'Subject: =?utf-8?Q?F=C3=A4rjan?=', '', 'When does it leave?');
    expect(post).toMatchObject({
      nativeId: '<q1@example.net>',
      title: 'Färjan',
      text: 'When does it leave?',
      author: 'Ann@example.net',
      authorName: 'Ann Berg',
      authorId: 'ann@example.net',
      isOurs: false,
      visibility: 'direct',
      to: ['support@example.org'],
      createdAt: new Date('2026-11-22T08:30:00Z'),
      automatic: undefined,
      reference: {
        uid: 12,
        uidValidity: '7',
        answerTo: [{ name: 'Ann Berg', address: 'Ann@example.net' }],
        references: [],
      },
    });
    expect(post.thread).toBeUndefined();
  });

  test('a thread is known by the first mail of References, however long they are', async () => {
    const many = Array.from({ length: 300 }, (_, at) => `<m${at}.${'x'.repeat(50)}@example.net>`);
    const post = await read(
      ...head,
      `References: <first@example.net>\r\n ${many.slice(0, 90).join('\r\n ')}`,
      'In-Reply-To: <parent@example.net>',
      '',
      'Thanks',
    );
    expect(post).toMatchObject({ thread: '<first@example.net>', replyTo: '<parent@example.net>' });
    expect(JSON.stringify(post.reference).length).toBeLessThan(4096);
    expect(post.reference?.['references']).toContain('<first@example.net>');
  });

  test('without References it is In-Reply-To that counts', async () => {
    const post = await read(...head, 'In-Reply-To: <parent@example.net>', '', 'Thanks');
    expect(post).toMatchObject({ thread: '<parent@example.net>', replyTo: '<parent@example.net>' });
  });

  test('an answer goes where Reply-To asks', async () => {
    const post = await read(...head, 'Reply-To: desk@example.net', '', 'Hello');
    expect(post.reference).toMatchObject({ answerTo: [{ name: '', address: 'desk@example.net' }] });
  });

  test('a mail without Message-ID is known by its content', async () => {
    const first = await read('From: a@example.net', '', 'Hello');
    expect(first.nativeId).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect((await read('From: a@example.net', '', 'Hello')).nativeId).toBe(first.nativeId);
    expect(first.createdAt).toEqual(place.receivedAt);
  });

  test('what comes from the mailbox itself is ours, unless the server found it forged', async () => {
    const from = 'From: Support <SUPPORT@example.org>';
    expect((await read(from, '', 'Hello')).isOurs).toBe(true);
    const forged = 'Authentication-Results: mx.example.org; dmarc=fail header.from=example.org';
    expect((await read(forged, from, '', 'Hello')).isOurs).toBe(false);
  });

  test('attachments stay where they are', async () => {
    const post = await read(
      ...head,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'See the picture',
      '--b',
      'Content-Type: image/png; name=p.png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '--b--',
    );
    expect(post.text).toBe('See the picture');
  });
});

describe('mails that no person wrote are marked', () => {
  test('an out-of-office note (RFC 3834)', async () => {
    const post = await read(...head, 'Auto-Submitted: auto-replied', '', 'I am away.');
    expect(post.automatic).toBe('auto-reply');
    expect((await read(...head, 'Auto-Submitted: no', '', 'I am here.')).automatic).toBeUndefined();
  });

  test.each([
    'X-Autoreply: yes',
    'Precedence: auto_reply',
    'Return-Path: <>',
    'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
  ])('%s', async (line) => {
    expect((await read(...head, line, '', '--b--')).automatic).toBe('auto-reply');
  });

  test('a mailing list is people writing', async () => {
    const lines = ['List-Id: <ferries.example.net>', 'Precedence: list', ''];
    expect((await read(...head, ...lines, 'Hello all')).automatic).toBeUndefined();
  });

  const calendar = (type: string) =>
    read(
      ...head,
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Ann has accepted',
      '--b',
      type,
      '',
      'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR',
      '--b--',
    );
  test('an answer of a calendar (iMIP)', async () => {
    expect(
      await calendar('Content-Type: text/calendar; method=REPLY; charset=utf-8'),
    ).toMatchObject({
      automatic: 'calendar',
      text: 'Ann has accepted',
    });
  });
  test('a calendar file that somebody attached is not', async () => {
    const attached =
      'Content-Type: text/calendar\r\nContent-Disposition: attachment; filename=a.ics';
    expect((await calendar(attached)).automatic).toBeUndefined();
  });
});

describe('a bounce names the answer that did not arrive', () => {
  const key = '0191d9c6-1111-7111-8111-111111111111';

  test('as RFC 3464 has it', async () => {
    const post = await read(
      'Return-Path: <>',
      'From: Mail Delivery Subsystem <MAILER-DAEMON@mail.example.org>',
      'To: <support@example.org>',
      'Message-ID: <dsn1@mail.example.org>',
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'I could not deliver your mail.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mail.example.org',
      '',
      'Original-Recipient: rfc822;louisl@example.com',
      'Final-Recipient: rfc822; louisl@example.com',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 <louisl@example.com>: there is nobody',
      ' of that name',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      'From: support@example.org',
      'References: <first@example.com>',
      ' <q@example.com>',
      `Message-ID: <parley.${key}@example.org>`,
      'Subject: Re: Ferry',
      '--b--',
    );
    expect(post).toMatchObject({
      automatic: 'bounce',
      replyTo: `<parley.${key}@example.org>`,
      thread: '<first@example.com>',
      text: 'I could not deliver your mail.',
      returned: {
        publicationKey: key,
        reason:
          'The mail to louisl@example.com came back: 550 5.1.1 <louisl@example.com>: there is nobody of that name',
      },
    });
  });

  test('as Exim has it', async () => {
    const post = await read(
      'From: Mail Delivery System <Mailer-Daemon@mx.example.com>',
      'X-Failed-Recipients: louisl@example.com',
      'Auto-Submitted: auto-replied',
      'Message-ID: <exim@mx.example.com>',
      '',
      'This message was created automatically by mail delivery software.',
      '',
      '------ This is a copy of the message, including all the headers. ------',
      '',
      `Message-ID: <parley.${key}@example.org>`,
      'Subject: Re: Ferry',
    );
    expect(post).toMatchObject({
      automatic: 'bounce',
      returned: { publicationKey: key, reason: 'The mail to louisl@example.com came back.' },
    });
  });

  test('somebody else’s Message-ID is no answer of ours', async () => {
    const post = await read(
      'X-Failed-Recipients: x@example.com',
      '',
      `Message-ID: <parley.${key}@elsewhere.example>`,
    );
    expect(post.returned).toBeUndefined();
  });
});

describe('hostile mails', () => {
  const nested = (levels: number) =>
    Array.from(
      { length: levels },
      (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`,
    ).join('');

  test('a mail of five thousand parts is refused, soon', async () => {
    await expect(read(...head, nested(5000))).rejects.toThrow(/Max allowed child nodes/);
  });
  test.each([
    ['a hundred thousand addresses', ['To: ' + 'a@b.example, '.repeat(10_000), '', 'Hello']],
    ['brackets without end', [`From: ${'('.repeat(200_000)}`, '', 'Hello']],
    ['a character set that is none', ['Content-Type: text/plain; charset=x-evil', '', 'Hello']],
    ['Message-IDs without end', [`References: ${'<'.repeat(100_000)}`, '', 'Hello']],
  ])('%s', async (_what, lines) => {
    expect((await read(...lines)).text).toBe('Hello');
  });
  test('a mail that is cut off in the middle of an attachment', async () => {
    const lines = ['Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'Hello', '--b'];
    const cut = ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KG'];
    expect((await read(...head, ...lines, ...cut)).text).toBe('Hello');
  });
});
