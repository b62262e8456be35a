// Answers by mail at a stand-in mail host: in the thread, once, and told apart when they cannot go.

import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '#features/listening/ports.ts';
import type { Publication } from '#features/listening/reply-port.ts';
import { assert } from '#platform/errors.ts';
import { mailContext } from '#test/support/email/mailbox.ts';
import { startMailHost } from '#test/support/email/mail-host.ts';
import type { MailHost } from '#test/support/email/mail-host.ts';
import { mailAnswers } from './answer.ts';

const key = '0191d9c6-1111-7111-8111-111111111111';
const messageId = `<parley.${key}@example.org>`;

let host: MailHost;
let settings: JsonObject;

beforeEach(async () => {
  host = await startMailHost();
  settings = {
    address: 'support@example.org',
    name: 'Ferry support',
    password: host.temper.password,
    imapHost: '127.0.0.1',
    imapPort: host.ports.imap,
    imapSecurity: 'none',
    smtpHost: '127.0.0.1',
    smtpPort: host.ports.smtp,
    smtpSecurity: 'none',
  };
});
afterEach(() => host.close());

function reply(more: Partial<Extract<Publication, { kind: 'reply' | 'quote' }>> = {}): Publication {
  return {
    key,
    madeAt: new Date('2026-11-22T12:00:00Z'),
    kind: 'reply',
    to: {
      nativeId: '<q2@example.net>',
      url: null,
      title: 'Färjan?',
      author: 'ann@example.net',
      thread: '<q1@example.net>',
      reference: {
        answerTo: [{ name: 'Ann Berg', address: 'ann@example.net' }],
        references: ['<q1@example.net>'],
      },
    },
    text: 'It leaves at nine.\n\nWelcome aboard, Åsa',
    lang: 'en',
    visibility: 'direct',
    media: [],
    ...more,
  };
}

const deliver = (publication: Publication) =>
  mailAnswers.deliver(publication, mailContext(settings));
const find = (publication: Publication) => mailAnswers.find(publication, mailContext(settings));
const sent = () => host.store.folder('Sent').mails;

async function onlySent() {
  const [mail, ...more] = sent();
  assert(mail && more.length === 0, 'one mail was sent');
  return simpleParser(mail.source);
}

describe('an answer goes out', () => {
  test('in the thread it answers, under the name of its publication', async () => {
    expect(await deliver(reply())).toMatchObject({
      outcome: 'delivered',
      receipt: { nativeId: messageId, url: null },
    });
    const mail = await onlySent();
    expect(mail).toMatchObject({
      messageId,
      inReplyTo: '<q2@example.net>',
      references: ['<q1@example.net>', '<q2@example.net>'],
      subject: 'Re: Färjan?',
      date: new Date('2026-11-22T12:00:00Z'),
    });
    expect(mail.text?.trim()).toBe('It leaves at nine.\n\nWelcome aboard, Åsa');
    expect(mail.from?.value).toEqual([{ name: 'Ferry support', address: 'support@example.org' }]);
    expect(mail.headers.get('to')).toMatchObject({ text: '"Ann Berg" <ann@example.net>' });
    expect(mail.headers.get('content-language')).toBe('en');
    expect(mail.headers.has('auto-submitted')).toBe(false);
  });

  test('a subject that says Re: already says it once', async () => {
    const to = { ...reply(), kind: 'reply' as const };
    assert('to' in to, 'it answers something');
    await deliver(reply({ to: { ...to.to, title: 'SV: Färjan?' } }));
    expect((await onlySent()).subject).toBe('SV: Färjan?');
  });

  test('with what is attached', async () => {
    const bytes = new Uint8Array([137, 80, 78, 71]);
    await deliver(reply({ media: [{ bytes, type: 'image/png', description: 'The "timetable"' }] }));
    const [attachment] = (await onlySent()).attachments;
    expect(attachment).toMatchObject({ filename: 'The timetable.png', contentType: 'image/png' });
    expect(attachment?.content).toEqual(Buffer.from(bytes));
  });

  test('and lies in the folder of sent mail once, whether the server puts it there or not', async () => {
    host.temper.keepsSent = false;
    await deliver(reply());
    expect(sent()).toHaveLength(1);
    expect(await find(reply())).toMatchObject({ nativeId: messageId });
  });

  test('signed in by a token', async () => {
    const { password: accessToken, ...rest } = settings;
    const context = mailContext({ ...rest, accessToken: accessToken ?? '' });
    expect(await mailAnswers.deliver(reply(), context)).toMatchObject({ outcome: 'delivered' });
  });

  test('to an address in another script', async () => {
    const to = reply();
    assert('to' in to, 'it answers something');
    const answerTo = [{ name: '', address: 'åsa@färja.example' }];
    const delivery = await deliver(
      reply({ to: { ...to.to, reference: { answerTo, references: [] } } }),
    );
    expect(delivery).toMatchObject({ outcome: 'delivered' });
  });

  test('line breaks in a subject add no headers', async () => {
    const to = reply();
    assert('to' in to, 'it answers something');
    await deliver(reply({ to: { ...to.to, title: 'Hi\r\nBcc: everyone@example.net' } }));
    expect((await onlySent()).headers.has('bcc')).toBe(false);
  });
});

describe('what cannot go is told apart', () => {
  test('refused for good, in the server’s words', async () => {
    host.temper.refusal = { code: 550, words: 'There is nobody of that name' };
    expect(await deliver(reply())).toEqual({
      outcome: 'refused',
      reason:
        'The mail server 127.0.0.1 refused the mail. It said: 550 There is nobody of that name',
    });
    expect(sent()).toEqual([]);
  });
  test('refused for now', async () => {
    host.temper.refusal = { code: 450, words: 'Mailbox busy' };
    expect(await deliver(reply())).toMatchObject({
      outcome: 'later',
      reason: 'The mail server 127.0.0.1 takes no mail just now. It said: 450 Mailbox busy',
    });
  });
  test('the server is gone', async () => {
    await host.stop();
    expect(await deliver(reply())).toMatchObject({
      outcome: 'later',
      reason: expect.stringMatching(/Nothing listens at that address and port/),
    });
  });
  test('a password that is no longer right keeps the answer waiting', async () => {
    host.temper.isRevoked = true;
    expect(await deliver(reply())).toMatchObject({
      outcome: 'later',
      reason: expect.stringMatching(/does not let support@example.org in/),
    });
  });
  test('the connection is cut after the mail was taken: it is found, not sent again', async () => {
    expect(await find(reply())).toBeNull();
    host.temper.cutsAfterNext = true;
    await expect(deliver(reply())).rejects.toMatchObject({ code: 'mail.outcome-unknown' });
    expect(await find(reply())).toMatchObject({ nativeId: messageId });
    expect(sent()).toHaveLength(1);
  });
  test('nor is it when nobody asked for it first', async () => {
    host.temper.cutsAfterNext = true;
    await expect(deliver(reply())).rejects.toThrow();
    expect(await deliver(reply())).toMatchObject({ outcome: 'delivered' });
    expect(sent()).toHaveLength(1);
  });
  test('a mail cannot be changed or taken back', async () => {
    const of = { nativeId: messageId, url: null, at: new Date(), reference: null };
    expect(await deliver({ key, madeAt: new Date(), kind: 'delete', of })).toMatchObject({
      outcome: 'refused',
    });
  });
  test('a mail without a sender cannot be answered', async () => {
    const to = reply();
    assert('to' in to, 'it answers something');
    const nobody = { ...to.to, reference: { answerTo: [], references: [] } };
    expect(await deliver(reply({ to: nobody }))).toMatchObject({ outcome: 'refused' });
  });
});

test('without an SMTP server nothing is offered', () => {
  const { smtpHost: _, ...rest } = settings;
  expect(mailAnswers.abilities(mailContext(rest).settings).reply).toBe(false);
  expect(mailAnswers.abilities(mailContext(settings).settings)).toMatchObject({
    reply: true,
    edit: false,
    delete: false,
    visibilities: ['direct'],
  });
});
