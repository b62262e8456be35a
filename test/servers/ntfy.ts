// ntfy as a test starts it: from the folder of its package, with a file of its own for messages, on a free port of this
// machine, stopped with the test.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from './nginx.ts';
import { until } from './until.ts';

export type Ntfy = {
  url: string;
  /** All that came to a topic, oldest first. */
  messages(topic: string): Promise<string[]>;
  start(): Promise<void>;
  /** With SIGKILL: as a machine that loses its power. */
  kill(): Promise<void>;
  close(): Promise<void>;
};

const lineSchema = z.object({ event: z.string(), message: z.string().default('') });

/** @param options.requestsAtOnce after so many it tells to wait */
export async function openNtfy(
  packageFolder: string,
  { requestsAtOnce }: { requestsAtOnce: number },
): Promise<Ntfy> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-ntfy-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  let server: ChildProcess | null = null;

  async function start(): Promise<void> {
    const options = {
      'listen-http': new URL(url).host,
      'base-url': url,
      'cache-file': join(folder, 'messages.db'),
      'visitor-request-limit-burst': String(requestsAtOnce),
      'visitor-request-limit-replenish': '1m',
    };
    const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    server = spawn(join(packageFolder, 'usr/bin/ntfy'), ['serve', ...words], { stdio: 'ignore' });
    await until(() => answersAt(`${url}/v1/health`), 'ntfy answers');
  }

  async function kill(): Promise<void> {
    if (!server) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
    server = null;
  }

  await start();
  return {
    url,
    start,
    kill,
    async messages(topic) {
      const answer = await fetch(`${url}/${topic}/json?poll=1&since=all`);
      const lines = (await answer.text()).split('\n').filter((line) => line !== '');
      return lines
        .map((line) => lineSchema.parse(JSON.parse(line)))
        .filter(({ event }) => event === 'message')
        .map(({ message }) => message);
    },
    async close() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answersAt(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    // Not yet: it has just been started.
    return false;
  }
}
