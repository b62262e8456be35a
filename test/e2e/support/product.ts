// The real product, started as a person would start it: a process of its own with an empty data
// folder and a free port, stopped and removed afterwards.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repositoryRoot } from '../../../tools/tree.ts';

export type StartedProduct = {
  /** `http://localhost:41234` */
  url: string;
  /** The link that works once. */
  firstRunUrl: string;
  dataFolder: string;
  stop(): Promise<void>;
};

/** Also with a web application that must be built first. */
const READY_WITHIN_MS = 90_000;

export async function startProduct(args: readonly string[] = []): Promise<StartedProduct> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'parley-e2e-'));
  const child = spawn(
    process.execPath,
    ['bin/parley', 'start', '--data', dataFolder, '--port', '0', ...args],
    {
      cwd: repositoryRoot,
      // The feeds of the tests are served on this machine.
      env: { ...process.env, PARLEY_ALLOW_ADDRESSES: '127.0.0.0/8' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const firstRunUrl = await waitForLink(child);
    return { url: new URL(firstRunUrl).origin, firstRunUrl, dataFolder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Everything it says is kept, for the message when it does not come up. */
async function waitForLink(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${said.slice(-40).join('\n')}`));
    const timer = setTimeout(() => fail('Parley did not become ready in time'), READY_WITHIN_MS);
    const listen = (line: string): void => {
      said.push(line);
      const [link] = /https?:\/\/\S+\/first-run#\S+/.exec(line) ?? [];
      if (link === undefined) return;
      clearTimeout(timer);
      resolve(link);
    };
    if (child.stdout) createInterface({ input: child.stdout }).on('line', listen);
    if (child.stderr) createInterface({ input: child.stderr }).on('line', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`Parley ended with code ${code} before it was ready`);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(timer);
}
