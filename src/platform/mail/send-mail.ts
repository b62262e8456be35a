// Hands one finished mail to an SMTP server (RFC 5321), and tells surely accepted, surely not, and unknown apart.

import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import { AppError } from '../errors.ts';
import type { GuardedConnect } from '../fetch/guarded-connect.ts';
import { dialMail, mailFailureWords, tlsOptions } from './dial-mail.ts';
import type { MailCredentials, MailServer } from './dial-mail.ts';

export type MailToSend = {
  from: string;
  to: readonly string[];
  /** The whole message, headers and all. */
  source: Buffer;
};

/** `refused` is for good (5yz), `later` for now (4yz, no connection); with either, nothing was taken. */
export type MailHandedOver =
  | { outcome: 'accepted'; response: string }
  | { outcome: 'refused'; at: 'sign-in' | 'message'; reason: string }
  | { outcome: 'later'; reason: string };

export type SmtpOptions = {
  server: MailServer;
  credentials: MailCredentials | null;
  connect: GuardedConnect;
  signal: AbortSignal;
};

/** Throws only if nobody can know whether the server took the mail: the connection broke after it was sent. */
export async function sendMail(mail: MailToSend, options: SmtpOptions): Promise<MailHandedOver> {
  let hasBegun = false;
  try {
    const response = await withSession(options, domainOf(mail.from), async (session) => {
      const source = Readable.from(
        (function* () {
          hasBegun = true;
          yield mail.source;
        })(),
      );
      const envelope = { from: mail.from, to: [...mail.to], size: mail.source.length };
      return new Promise<string>((resolve, reject) => {
        session.send(envelope, source, (error, info) => {
          if (error) reject(error);
          else resolve(info?.response ?? '');
        });
      });
    });
    return { outcome: 'accepted', response };
  } catch (error) {
    const refusal = refusalOf(error, options.server);
    if (refusal) return refusal;
    if (!hasBegun) {
      return { outcome: 'later', reason: unreachable(options.server, error) };
    }
    const message = `The connection to ${options.server.host} broke while the mail was sent.`;
    throw new AppError('unavailable', 'mail.outcome-unknown', message, { cause: error });
  }
}

/** Connects and signs in, without sending. Throws AppError in words. */
export async function tryMailServer(options: SmtpOptions): Promise<void> {
  try {
    await withSession(options, 'localhost', () => Promise.resolve());
  } catch (error) {
    const refusal = refusalOf(error, options.server);
    const reason = refusal?.reason ?? unreachable(options.server, error);
    throw new AppError('unavailable', 'mail.server-refused', reason, { cause: error });
  }
}

function unreachable(server: MailServer, error: unknown): string {
  return `The mail server ${server.host} cannot be reached. ${mailFailureWords(error)}`;
}

async function withSession<Value>(
  options: SmtpOptions,
  name: string,
  act: (session: SMTPConnection) => Promise<Value>,
): Promise<Value> {
  const { server, credentials, signal } = options;
  const socket = await dialMail(server, options.connect, signal);
  const session = new SMTPConnection({
    host: server.host,
    port: server.port,
    connection: socket,
    secure: server.security === 'tls',
    secured: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    tls: tlsOptions(server),
    name,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    logger: false,
  });
  const close = (): void => session.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    return await new Promise<Value>((resolve, reject) => {
      session.on('error', reject);
      session.once('end', () =>
        reject(new AppError('unavailable', 'mail.cut', 'The connection was cut.')),
      );
      connected(session, credentials)
        .then(() => act(session))
        .then(resolve, reject);
    });
  } finally {
    signal.removeEventListener('abort', close);
    session.quit();
  }
}

function connected(session: SMTPConnection, credentials: MailCredentials | null): Promise<void> {
  return new Promise((resolve, reject) => {
    session.connect((failure) => {
      if (failure) return reject(failure);
      if (!credentials) return resolve();
      session.login(authOf(credentials), (refused) => (refused ? reject(refused) : resolve()));
    });
  });
}

function authOf(credentials: MailCredentials): Parameters<SMTPConnection['login']>[0] {
  const { user } = credentials;
  if ('password' in credentials) return { user, pass: credentials.password };
  // A token that is refused is not renewed here: that would be a request past the guard.
  const oauth2 = new XOAuth2({
    user,
    accessToken: credentials.accessToken,
    provisionCallback: (_user, _renew, done) => done(null, credentials.accessToken),
  });
  return { user, oauth2, method: 'XOAUTH2' };
}

type SmtpFailure = { responseCode?: unknown; response?: unknown; code?: unknown };

/** @returns null if the server said nothing */
function refusalOf(
  error: unknown,
  server: MailServer,
): Exclude<MailHandedOver, { outcome: 'accepted' }> | null {
  const failure: SmtpFailure = typeof error === 'object' && error !== null ? error : {};
  const isSignIn = failure.code === 'EAUTH' || failure.code === 'ENOAUTH';
  const said =
    typeof failure.response === 'string' ? ` It said: ${failure.response.slice(0, 500)}` : '';
  const code = typeof failure.responseCode === 'number' ? failure.responseCode : 0;
  // 421 ends the session, 503 is about its order: neither is about the mail.
  if (code >= 400 && (code < 500 || code === 503)) {
    return {
      outcome: 'later',
      reason: `The mail server ${server.host} takes no mail just now.${said}`,
    };
  }
  if (isSignIn) {
    const reason = `The mail server ${server.host} does not let Parley sign in.${said}`;
    return { outcome: 'refused', at: 'sign-in', reason };
  }
  if (code >= 500) {
    return {
      outcome: 'refused',
      at: 'message',
      reason: `The mail server ${server.host} refused the mail.${said}`,
    };
  }
  // Larger than the server announced it takes; found out before anything was sent.
  if (failure.code === 'EMESSAGE') {
    const reason = `The mail is larger than ${server.host} takes.`;
    return { outcome: 'refused', at: 'message', reason };
  }
  return null;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1) || 'localhost';
}
