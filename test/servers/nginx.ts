// nginx as a test starts it: a configuration and files of its own in a folder of its own, on a free port of this
// machine, stopped with the test.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.ts';

export type Nginx = {
  url: string;
  /** Writes a file that is served under its name. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** With which status each request for a path was answered, in order. */
  answered(path: string): Promise<number[]>;
  start(): Promise<void>;
  /** With SIGKILL: as a machine that loses its power. */
  kill(): Promise<void>;
  close(): Promise<void>;
};

/** @param locations what stands in `server` beside the plain files; `zones` what stands in `http` */
export async function openNginx(options: { zones?: string; locations: string }): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-nginx-'));
  const port = await freePort();
  const files = join(folder, 'www');
  await mkdir(files);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join('\n    ');
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off;
master_process off;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')};
events { worker_connections 64; }
http {
    ${temporary}
    log_format answered '$status $request_uri';
    access_log ${join(folder, 'access.log')} answered;
    types { application/rss+xml xml; }
    ${options.zones ?? ''}
    server {
        listen 127.0.0.1:${port};
        root ${files};
        ${options.locations}
    }
}
`,
  );
  let nginx: ChildProcess | null = null;

  async function start(): Promise<void> {
    nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    await until(() => answersAt(port), 'nginx answers');
  }
  async function kill(): Promise<void> {
    const child = nginx;
    nginx = null;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    write: (name, content) => writeFile(join(files, name), content),
    async answered(path) {
      const lines = (await readFile(join(folder, 'access.log'), 'utf8')).trim().split('\n');
      return lines.filter((line) => line.slice(4) === path).map((line) => Number(line.slice(0, 3)));
    },
    start,
    kill,
    async close() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answersAt(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    // Not yet: it has just been started.
    return false;
  } finally {
    socket.destroy();
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}
