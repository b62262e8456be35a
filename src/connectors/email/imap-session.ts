// A signed-in IMAP connection with bounds on everything a server may send, and what can go wrong with it in words.

import { setMaxListeners } from 'node:events';
import type { Socket } from 'node:net';
import { ImapFlow } from 'imapflow';
import type { ImapTransport } from 'imapflow';
import { AppError } from '#platform/errors.ts';
import { dialMail, mailFailureWords, startTls } from '#platform/mail/dial-mail.ts';
import type { MailServer } from '#platform/mail/dial-mail.ts';
import type { SourceContext } from '#features/listening/ports.ts';
import { credentialsOf } from './credentials.ts';
import { folderOf, userOf } from './settings.ts';
import type { MailSettings } from './settings.ts';

/** Of one message; what is beyond is attachments, and left. */
export const messageBytesMax = 1024 * 1024;

export type MailContext = Pick<
  SourceContext<MailSettings>,
  'settings' | 'fetch' | 'connect' | 'signal' | 'clock' | 'log'
>;

export function imapServerOf(settings: MailSettings): MailServer {
  const { imapHost: host, imapSecurity: security, certificate } = settings;
  const port = settings.imapPort ?? (security === 'tls' ? 993 : 143);
  return { host, port, security, certificate };
}

/** Signed in, with no folder open. Close it when done; it closes itself when the signal aborts. */
export async function openImap(context: MailContext): Promise<ImapFlow> {
  const { settings, signal } = context;
  const server = imapServerOf(settings);
  try {
    const credentials = await credentialsOf(context);
    const socket = await dialMail(server, context.connect, signal);
    const client = new ImapFlow({
      host: server.host,
      port: server.port,
      secure: server.security === 'tls',
      doSTARTTLS: server.security === 'starttls',
      transport: dialledTransport(socket, server),
      auth:
        'password' in credentials
          ? { user: credentials.user, pass: credentials.password }
          : { user: credentials.user, accessToken: credentials.accessToken },
      clientInfo: { name: 'Parley' },
      logger: false,
      disableAutoIdle: true,
      // A compressed stream could unfold without bound.
      disableCompression: true,
      qresync: true,
      greetingTimeout: 15_000,
      maxLineLength: 16 * 1024 * 1024,
      maxLiteralSize: 2 * messageBytesMax,
      maxResponseSize: 20 * 1024 * 1024,
      maxResponseTokens: 200_000,
    });
    // Without a listener an error would end the process; whoever waits on the connection is told by its rejection.
    client.on('error', (error) => context.log.debug({ err: error }, 'an IMAP connection failed'));
    const close = (): void => client.close();
    setMaxListeners(0, signal);
    signal.addEventListener('abort', close, { once: true });
    client.once('close', () => signal.removeEventListener('abort', close));
    await client.connect();
    signal.throwIfAborted();
    return client;
  } catch (error) {
    throw imapFailure(error, context);
  }
}

/** Hands the dialled socket to the IMAP client, which may only ask to encrypt it. */
function dialledTransport(socket: Socket, server: MailServer): ImapTransport {
  return {
    connect(_options, onConnect) {
      setImmediate(onConnect);
      return socket;
    },
    upgrade: (plain, _options, onSecure) => startTls(plain, server, onSecure),
  };
}

type Failing = {
  authenticationFailed?: unknown;
  serverResponseCode?: unknown;
  responseText?: unknown;
  throttleReset?: unknown;
};

/** RFC 5530: these refuse the moment, not the person. */
const passingCodes = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG']);

export function imapFailure(error: unknown, context: MailContext): unknown {
  if (error instanceof AppError || context.signal.aborted) return error;
  const { settings } = context;
  const { imapHost } = settings;
  const failing: Failing = typeof error === 'object' && error !== null ? error : {};
  const code = String(failing.serverResponseCode ?? '');
  const said =
    typeof failing.responseText === 'string'
      ? ` It said: ${failing.responseText.slice(0, 300)}`
      : '';
  if (failing.authenticationFailed === true && !passingCodes.has(code)) {
    const message = `The mail server ${imapHost} does not let ${userOf(settings)} in. Is the password or token still right?${said}`;
    return new AppError('invalid', 'email.sign-in-refused', message, { cause: error });
  }
  if (typeof failing.throttleReset === 'number') {
    const retryAt = new Date(context.clock.now().getTime() + failing.throttleReset).toISOString();
    const message = `The mail server ${imapHost} finds that Parley asks too often.`;
    return new AppError('limited', 'email.throttled', message, {
      cause: error,
      details: { retryAt },
    });
  }
  const words = said === '' ? mailFailureWords(error) : said.trim();
  const message = `The mail on ${imapHost} cannot be read just now. ${words}`;
  return new AppError('unavailable', 'email.imap-failed', message, { cause: error });
}

export function folderMissing(settings: MailSettings, cause: unknown): AppError {
  const message = `There is no folder ${folderOf(settings)} in the mailbox of ${settings.address}.`;
  return new AppError('invalid', 'email.folder-missing', message, { cause });
}
