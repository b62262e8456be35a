// How mail reaches its servers: always through the guarded connect, then TLS on the socket that it gave. Neither the
// IMAP nor the SMTP client ever dials or looks up a name on its own.

import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import type { TLSSocket } from 'node:tls';
import { AppError, codeOf, messageOf } from '../errors.ts';
import type { GuardedConnect } from '../fetch/guarded-connect.ts';

/** TLS from the start; STARTTLS, required; or none, for a server on the same machine. */
export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const;

export type MailServer = {
  host: string;
  port: number;
  security: (typeof MAIL_SECURITIES)[number];
  /** PEM of an authority that is believed instead of the known ones. */
  certificate?: string | undefined;
};

export type MailCredentials = { user: string } & ({ password: string } | { accessToken: string });

const handshakeTimeoutMs = 10_000;

export async function dialMail(
  server: MailServer,
  connect: GuardedConnect,
  signal: AbortSignal,
): Promise<Socket> {
  // TLS is done here and not by the guard, which offers what web servers speak (ALPN).
  const { host, port } = server;
  const tcp = await connect({ host, port, tls: false, signal });
  return server.security === 'tls' ? secured(tcp, server) : tcp;
}

function secured(tcp: Socket, server: MailServer): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      clearTimeout(timer);
      tcp.destroy();
      reject(error);
    };
    const timer = setTimeout(() => {
      fail(new AppError('unavailable', 'mail.handshake-timeout', 'It does not answer.'));
    }, handshakeTimeoutMs);
    const socket = startTls(tcp, server, () => {
      clearTimeout(timer);
      socket.off('error', fail);
      resolve(socket);
    });
    socket.once('error', fail);
  });
}

export function startTls(socket: Duplex, server: MailServer, onSecure: () => void): TLSSocket {
  return connectTls({ socket, ...tlsOptions(server) }, onSecure);
}

export function tlsOptions({ host, certificate }: MailServer): {
  host: string;
  servername?: string;
  ca?: string[];
} {
  return {
    host,
    ...(isIP(host) ? {} : { servername: host }),
    ...(certificate === undefined ? {} : { ca: [certificate] }),
  };
}

const codeWords: Record<string, string> = {
  ECONNREFUSED: 'Nothing listens at that address and port.',
  ENOTFOUND: 'There is no server of that name.',
  EAI_AGAIN: 'Its name cannot be looked up just now.',
  ECONNRESET: 'The connection was cut.',
  ECONNECTION: 'The connection was cut.',
  ESOCKET: 'The connection was cut.',
  EPIPE: 'The connection was cut.',
  NoConnection: 'The connection was cut.',
  EConnectionClosed: 'The connection was cut.',
  ETIMEDOUT: 'It does not answer.',
  ETIMEOUT: 'It does not answer.',
  GREETING_TIMEOUT: 'It does not answer.',
  SELF_SIGNED_CERT_IN_CHAIN: 'Its certificate is signed by an authority that is not known here.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'Its certificate is signed by an authority not known here.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'It signed its certificate itself.',
  CERT_HAS_EXPIRED: 'Its certificate has run out.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another name.',
};

/** Why a connection to a mail server failed, as a sentence for people. */
export function mailFailureWords(error: unknown): string {
  const message = messageOf(error);
  return codeWords[codeOf(error) ?? ''] ?? (/[.!?]$/.test(message) ? message : `${message}.`);
}
