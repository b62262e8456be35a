// Who writes to a mailbox at dovecot and postfix, and looks into their own: the other side of a conversation by mail.

import { ImapFlow } from 'imapflow';
import { simpleParser } from 'mailparser';
import type { JsonObject } from '#features/listening/ports.ts';
import { assert } from '#platform/errors.ts';
import { sendMail } from '#platform/mail/send-mail.ts';
import { mailContext } from '#test/support/email/mailbox.ts';
import type { Dovecot } from './dovecot.ts';
import type { Postfix } from './postfix.ts';

type Mail = { id: string; text: string };

/** @param servers asked at each use, when they run; `support` is the address that is written to */
export function correspondents(
  servers: () => { dovecot: Dovecot; postfix: Postfix; support: string },
) {
  /** Settings of a source that reads and answers as that address. */
  function settingsOf(address: string, more: JsonObject = {}): JsonObject {
    const { dovecot, postfix } = servers();
    return {
      address,
      imapHost: '127.0.0.1',
      imapPort: dovecot.ports.imaps,
      imapSecurity: 'tls',
      certificate: dovecot.certificate,
      password: dovecot.password,
      smtpHost: '127.0.0.1',
      smtpPort: postfix.port,
      smtpSecurity: 'none',
      ...more,
    };
  }

  let count = 0;
  /** @returns its Message-ID */
  async function write(
    from: string,
    text: string,
    headers: readonly string[] = [],
  ): Promise<string> {
    const { dovecot, postfix, support } = servers();
    count += 1;
    const messageId = `<question-${count}-${Date.now()}@example.test>`;
    const lines = [`From: ${from}`, `To: ${support}`, 'Subject: Ferry', `Message-ID: ${messageId}`];
    const source = Buffer.from([...lines, ...headers, '', text, ''].join('\r\n'));
    const context = mailContext(settingsOf(from));
    const handedOver = await sendMail(
      { from, to: [support], source },
      {
        server: { host: '127.0.0.1', port: postfix.port, security: 'none' },
        credentials: { user: from, password: dovecot.password },
        connect: context.connect,
        signal: context.signal,
      },
    );
    assert(handedOver.outcome === 'accepted', JSON.stringify(handedOver));
    return messageId;
  }

  async function asOwner<Value>(person: string, act: (client: ImapFlow) => Promise<Value>) {
    const { dovecot } = servers();
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: dovecot.ports.imap,
      secure: false,
      doSTARTTLS: false,
      auth: { user: person, pass: dovecot.password },
      logger: false,
    });
    await client.connect();
    try {
      await client.mailboxOpen('INBOX');
      return await act(client);
    } finally {
      await client.logout();
    }
  }

  const remove = (messageId: string) =>
    asOwner(servers().support, async (client) => {
      const found = (await client.search({ header: { 'message-id': messageId } })) || [];
      await client.messageDelete(found);
    });

  const received = (person: string, messageId: string) =>
    asOwner(person, async (client) => {
      const found = (await client.search({ header: { 'message-id': messageId } })) || [];
      const mail = await client.fetchOne(String(found.at(-1) ?? '*'), { source: true });
      return { count: found.length, source: mail ? String(mail.source) : '' };
    });

  /** What somebody got in answer to a mail of theirs. */
  const answersTo = (person: string, messageId: string) =>
    asOwner(person, async (client): Promise<Mail[]> => {
      const found = (await client.search({ header: { 'in-reply-to': messageId } })) || [];
      const mails: Mail[] = [];
      for (const number of found) {
        const mail = await client.fetchOne(String(number), { source: true });
        if (!mail || !mail.source) continue;
        const { messageId = '', text = '' } = await simpleParser(mail.source);
        mails.push({ id: messageId, text });
      }
      return mails;
    });

  return { settingsOf, write, remove, received, answersTo };
}
