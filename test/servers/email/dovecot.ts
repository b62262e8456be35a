// A real IMAP server (dovecot) on this machine, in a folder of its own: mailboxes, LMTP for deliveries, and the sign-in
// that postfix asks. Any user name of `people` signs in with `password`.

import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from '#platform/errors.ts';
import { until } from '../until.ts';

const run = promisify(execFile);

export type Dovecot = {
  ports: { imap: number; imaps: number; lmtp: number; auth: number };
  password: string;
  /** PEM of the server's own certificate. */
  certificate: string;
  /** Where certificate.pem and key.pem lie, for postfix to use too. */
  folder: string;
  /** All its processes, at once. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Forgets the numbers of all mails in a mailbox, as a restored backup does (UIDVALIDITY). */
  renumber(person: string): Promise<void>;
  stop(): Promise<void>;
};

export async function startDovecot(options: {
  folder: string;
  portBase: number;
  people: readonly string[];
}): Promise<Dovecot> {
  const { folder, portBase } = options;
  const ports = { imap: portBase, imaps: portBase + 1, lmtp: portBase + 2, auth: portBase + 3 };
  const password = 'correct horse';
  const mail = join(folder, 'mail');
  await mkdir(mail, { recursive: true });
  await chmod(folder, 0o755);
  await run('chown', ['-R', 'mail:mail', mail]);
  const certificate = await makeCertificate(folder);
  const users = options.people.map((person) => `${person}:{PLAIN}${password}::::::`).join('\n');
  await writeFile(join(folder, 'users'), `${users}\n`, { mode: 0o644 });
  const file = join(folder, 'dovecot.conf');
  await writeFile(file, configuration(folder, ports));
  let master: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    master = spawn('dovecot', ['-F', '-c', file], { stdio: 'inherit' });
    await until(() => answers(ports.imap), 'dovecot answers');
  };
  const kill = async (): Promise<void> => {
    const pid = master?.pid;
    if (pid === undefined) return;
    master = null;
    const children = await childrenOf(pid);
    for (const one of [pid, ...children]) end(one);
    await until(async () => !(await answers(ports.imap)), 'dovecot is gone');
  };
  await start();
  return {
    ports,
    password,
    certificate,
    folder,
    kill,
    start,
    async renumber(person) {
      await run('sh', ['-c', 'rm -f "$1"/dovecot*', 'sh', join(mail, person, 'Maildir')]);
    },
    stop: kill,
  };
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It may have ended with its parent.
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.split('\n').flatMap((line) => (line.trim() === '' ? [] : [Number(line)]));
}

export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('close', () => settle(false));
    const settle = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
  });
}

async function makeCertificate(folder: string): Promise<string> {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const words = 'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost'.split(' ');
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
  await run('openssl', [...words, ...names, '-keyout', key, '-out', certificate]);
  return readFile(certificate, 'utf8');
}

function configuration(folder: string, ports: Dovecot['ports']): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/certificate.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
auth_failure_delay = 0
auth_mechanisms = plain login
first_valid_uid = 1
mail_location = maildir:~/Maildir
passdb {
  driver = passwd-file
  args = username_format=%u ${folder}/users
}
userdb {
  driver = passwd-file
  args = username_format=%u ${folder}/users
  default_fields = uid=mail gid=mail home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
}
service imap-login {
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${ports.lmtp}
  }
}
service auth {
  inet_listener {
    port = ${ports.auth}
  }
}
`;
}
