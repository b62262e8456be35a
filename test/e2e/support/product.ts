// The real product, started as a person would start it: a process of its own with an empty data
// folder and a free port, stopped and removed afterwards.

import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { repositoryRoot } from '../../../tools/tree.ts';
import { makeQuickFolder } from '../../support/quick-folder.ts';

/** Settings beside those that every test has. */
type Environment = Readonly<Record<string, string>>;

type Running = {
  /** `http://localhost:41234` */
  url: string;
  dataFolder: string;
  stop(): Promise<void>;
};

export type StartedProduct = Running & {
  /** The link that works once. */
  firstRunUrl: string;
};

export type Demonstration = Running & { email: string; password: string };

const FIRST_RUN = /https?:\/\/\S+\/first-run#\S+/;

/** Also with a web application that must be built first. */
const READY_WITHIN_MS = 120_000;

/**
 * Empty: nobody has signed in yet.
 * @param from a data folder as `makeEmptyHouse` leaves it; without one all is made anew
 */
export async function startProduct(
  environment: Environment = {},
  from?: string,
): Promise<StartedProduct> {
  const { said, ...running } = await start([], { ready: FIRST_RUN, environment, from });
  const [firstRunUrl = ''] = said;
  return { ...running, firstRunUrl, url: new URL(firstRunUrl).origin };
}

/** @returns the data folder of a product that was started once, and ended before anybody came */
export async function makeEmptyHouse(): Promise<string> {
  const { dataFolder, end } = await start([], { ready: FIRST_RUN });
  await end();
  return dataFolder;
}

/** With the invented organisation, its people, topics and posts. */
export async function startDemonstration(): Promise<Demonstration> {
  const ready = /Open\s+(\S+)[\s\S]*As\s+(\S+) with the password (.+)/;
  const { said, ...running } = await start(['--demo'], { ready });
  const [, url = '', email = '', password = ''] = said;
  return { ...running, url, email, password };
}

type Start = { ready: RegExp; environment?: Environment; from?: string };

async function start(
  args: readonly string[],
  { ready, environment = {}, from }: Start,
): Promise<Omit<Running, 'url'> & { said: RegExpExecArray; end(): Promise<void> }> {
  const dataFolder = await makeQuickFolder('parley-e2e-');
  // The embedded PostgreSQL may belong to a user of its own, which only this keeps.
  if (from !== undefined) await promisify(execFile)('cp', ['-a', `${from}/.`, dataFolder]);
  const child = spawn(
    process.execPath,
    ['bin/parley', 'start', '--data', dataFolder, '--port', '0', ...args],
    {
      cwd: repositoryRoot,
      // The feeds of the tests are served on this machine.
      env: { ...process.env, PARLEY_ALLOW_ADDRESSES: '127.0.0.0/8', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const end = () => endProcess(child);
  const stop = async (): Promise<void> => {
    await end();
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    return { said: await waitFor(child, ready), dataFolder, end, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Everything it says is kept, for the message when it does not come up. */
async function waitFor(child: ChildProcess, ready: RegExp): Promise<RegExpExecArray> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${said.slice(-4000)}`));
    const timer = setTimeout(() => fail('Parley did not become ready in time'), READY_WITHIN_MS);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = ready.exec(said);
      if (!found) return;
      clearTimeout(timer);
      child.stdout?.off('data', listen).resume();
      child.stderr?.off('data', listen).resume();
      resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`Parley ended with code ${code} before it was ready`);
    });
  });
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(timer);
}
