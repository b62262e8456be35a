// A real SMTP server (postfix) on this machine, in a folder of its own. It takes mail for `people` and hands it to
// dovecot; nothing can leave the machine.

import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from '../until.ts';
import { answers } from './dovecot.ts';
import type { Dovecot } from './dovecot.ts';

const run = promisify(execFile);

export type Postfix = {
  port: number;
  stop(): Promise<void>;
  start(): Promise<void>;
};

export async function startPostfix(options: {
  folder: string;
  port: number;
  dovecot: Dovecot;
  domain: string;
  /** Addresses that are taken; what dovecot does not know of them comes back as a bounce. */
  addresses: readonly string[];
}): Promise<Postfix> {
  const { folder, port } = options;
  const [settings, spool, data] = ['etc', 'spool', 'data'].map((name) => join(folder, name));
  for (const one of [settings, spool, data]) await mkdir(one ?? '', { recursive: true });
  await chmod(folder, 0o755);
  await run('chown', ['postfix', data ?? '']);
  await writeFile(join(settings ?? '', 'main.cf'), mainSettings(options));
  await writeFile(join(settings ?? '', 'master.cf'), services(port));
  const known = options.addresses.map((address) => `${address} ok`).join('\n');
  await writeFile(join(settings ?? '', 'addresses'), `${known}\n`);
  const command = (word: string) => run('postfix', ['-c', settings ?? '', word]);
  const start = async (): Promise<void> => {
    await command('start');
    await until(() => answers(port), 'postfix answers');
  };
  const stop = async (): Promise<void> => {
    await command('stop');
    await until(async () => !(await answers(port)), 'postfix is gone');
  };
  await start();
  return { port, start, stop };
}

function mainSettings({
  folder,
  dovecot,
  domain,
}: {
  folder: string;
  dovecot: Dovecot;
  domain: string;
}): string {
  return `
compatibility_level = 3.6
queue_directory = ${folder}/spool
data_directory = ${folder}/data
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.${domain}
mydestination =
alias_maps =
mynetworks =
virtual_mailbox_domains = ${domain}
virtual_mailbox_maps = texthash:${folder}/etc/addresses
virtual_transport = lmtp:inet:127.0.0.1:${dovecot.ports.lmtp}
disable_dns_lookups = yes
default_transport = error:nothing leaves this machine
smtpd_tls_security_level = may
smtpd_tls_cert_file = ${dovecot.folder}/certificate.pem
smtpd_tls_key_file = ${dovecot.folder}/key.pem
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:${dovecot.ports.auth}
smtpd_recipient_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_peername_lookup = no
`;
}

function services(port: number): string {
  const plain = [
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'verify unix - - n - 1 verify',
    'flush unix n - n 1000? 0 flush',
    'proxymap unix - - n - - proxymap',
    'lmtp unix - - n - - lmtp',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'anvil unix - - n - 1 anvil',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'pickup unix n - n 60 1 pickup',
    'postlog unix-dgram n - n - 1 postlogd',
  ];
  return [`127.0.0.1:${port} inet n - n - - smtpd`, ...plain, ''].join('\n');
}
