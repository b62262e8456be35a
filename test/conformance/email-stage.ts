// The stage on which the email connector is tried: the stand-in mail host, people who write to the mailbox, and what
// left it.

import { simpleParser } from 'mailparser';
import { startMailHost } from '#test/support/email/mail-host.ts';
import { headerOf } from '#test/support/email/mail-store.ts';
import type { ReplyStage } from './stage.ts';

export async function openEmailStage(): Promise<ReplyStage> {
  const host = await startMailHost();
  const { store, temper } = host;
  let count = 0;
  let skewMs = 0;
  const mails = new Map<string, Buffer>();

  const write = (text: string): string => {
    count += 1;
    const nativeId = `<mail-${count}@example.net>`;
    const at = new Date(Date.now() + skewMs);
    const lines = [
      'From: Ann <ann@example.net>',
      'To: support@example.org',
      `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: ${nativeId}`,
      'Subject: A question',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
    ];
    // With memory of its own: a short Buffer is a slice of 64 KiB that it would keep alive for as long as the mail is kept.
    const source = Buffer.from(new TextEncoder().encode(lines.join('\r\n')).buffer);
    mails.set(nativeId, source);
    store.add('INBOX', source, at);
    return nativeId;
  };
  const receiving = {
    address: 'support@example.org',
    imapHost: '127.0.0.1',
    imapPort: host.ports.imap,
    imapSecurity: 'none',
    password: temper.password,
  };
  return {
    settings: {
      ...receiving,
      smtpHost: '127.0.0.1',
      smtpPort: host.ports.smtp,
      smtpSecurity: 'none',
    },
    settingsWithoutCredentials: receiving,
    post: (texts) => Promise.resolve(texts.map(write)),
    ask: (text) => Promise.resolve(write(text)),
    async delete(nativeId) {
      store.remove('INBOX', ({ source }) => headerOf(source, 'message-id') === nativeId);
    },
    async showAgain(nativeId) {
      store.add('INBOX', mails.get(nativeId) ?? Buffer.alloc(0));
    },
    async revoke(isRevoked) {
      temper.isRevoked = isRevoked;
      if (isRevoked) host.cut();
    },
    stop: () => host.stop(),
    start: () => host.start(),
    async slow(delayMs) {
      temper.delayMs = delayMs;
    },
    async skew(byMs) {
      skewMs = byMs;
    },
    async hostile(texts) {
      return texts.map((text) => {
        for (const source of hostileMails()) store.add('INBOX', source);
        return write(text);
      });
    },
    asked: () => host.asked(),
    async answers() {
      const sent = await Promise.all(
        store.folder('Sent').mails.map(({ source }) => simpleParser(source)),
      );
      return sent.map(({ messageId = '', text = '', inReplyTo }) => ({
        nativeId: messageId,
        text: text.trim(),
        to: inReplyTo ?? null,
      }));
    },
    async cutNextAnswer() {
      temper.cutsAfterNext = true;
    },
    close: () => host.close(),
  };
}

function hostileMails(): Buffer[] {
  const parts = Array.from({ length: 2000 }, (_, at) => {
    return `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n`;
  });
  const html =
    '<img src=x onerror="alert(1)"><script>alert(1)</script><a href="javascript:alert(1)">x</a>';
  return [
    '',
    '\r\n\r\n',
    'no mail at all',
    parts.join(''),
    `Message-ID: <${'x'.repeat(100_000)}@example.net>\r\n\r\nHello`,
    `From: ${'('.repeat(100_000)}\r\n\r\nHello`,
    `Subject: \0\u0001\uFFFE=?x-none?Q?=FF=FE?=\r\nDate: yesterday, perhaps\r\n\r\n\0`,
    'Content-Type: text/plain; charset=utf-7\r\n\r\n+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
    `Content-Type: text/html\r\nMessage-ID: <html@example.net>\r\n\r\n${html}`,
    `Content-Type: text/html\r\n\r\n${'<div>'.repeat(100_000)}`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n' +
      'Content-Type: message/delivery-status\r\n\r\n: : :\r\n\0\r\n--b--',
  ].map((text) => Buffer.from(text, 'utf8'));
}
