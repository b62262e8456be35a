// A real SMTP server that keeps what it is handed, for tests of mail that Parley itself sends.

import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { assert } from '#platform/errors.ts';

export type SmtpInbox = {
  port: number;
  mails: ParsedMail[];
  /** What the next recipients are answered instead of being taken; empty: they are taken. */
  refusals: { code: number; words: string }[];
  /** Resolves with the mail that arrives as the n-th, counted from 1. */
  arrived(count: number): Promise<ParsedMail>;
  close(): Promise<void>;
};

export async function openSmtpInbox(login: { user: string; password: string }): Promise<SmtpInbox> {
  const mails: ParsedMail[] = [];
  const refusals: SmtpInbox['refusals'] = [];
  const news = new EventEmitter();
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onAuth({ username, password }, _session, done) {
      const isLetIn = username === login.user && password === login.password;
      if (isLetIn) done(null, { user: username });
      else done(new Error('wrong credentials'));
    },
    onRcptTo(_address, _session, done) {
      const refusal = refusals.shift();
      if (!refusal) return done();
      done(Object.assign(new Error(refusal.words), { responseCode: refusal.code }));
    },
    onData(stream, _session, done) {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail);
          done();
          news.emit('mail');
        },
        (error: Error) => done(error),
      );
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address: AddressInfo | string | null = server.server.address();
  assert(typeof address === 'object' && address !== null, 'the server listens');
  return {
    port: address.port,
    mails,
    refusals,
    async arrived(count) {
      while (mails.length < count) await once(news, 'mail');
      const mail = mails[count - 1];
      assert(mail, 'it has arrived');
      return mail;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
