// The two settings of Parley's own mail as people write them: the address of an SMTP server, and a sender.

import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { MailCredentials, MailServer } from './dial-mail.ts';

export type MailAddress = { name: string; address: string };
export type SmtpAddress = { server: MailServer; credentials: MailCredentials | null };

/**
 * `smtps://` is TLS from the start, `smtp://` is STARTTLS, required; to a server on this very machine it is plain.
 * @returns null if it is no such address
 */
export function parseSmtpUrl(text: string): SmtpAddress | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return null;
  const host = url.hostname.replaceAll(/^\[|\]$/g, '');
  const isTls = url.protocol === 'smtps:';
  const security = isTls ? 'tls' : isThisMachine(host) ? 'none' : 'starttls';
  const port = url.port === '' ? (isTls ? 465 : 587) : Number(url.port);
  const user = decodeURIComponent(url.username);
  const password = decodeURIComponent(url.password);
  return {
    server: { host, port, security },
    credentials: user === '' ? null : { user, password },
  };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || (isIP(host) > 0 && ipaddr.process(host).range() === 'loopback');
}

/** `Parley <parley@example.org>`, or the address alone. */
export function parseMailAddress(text: string): MailAddress | null {
  const [, name = '', address = text] = /^([^<>\r\n]*)<([^<>\s]+)>$/.exec(text.trim()) ?? [];
  const bare = address.trim();
  return /^[^\s@<>]+@[^\s@<>]+$/.test(bare)
    ? { name: name.replaceAll('"', '').trim(), address: bare }
    : null;
}
