// One demonstration for all workers: made by the runner when the first of them asks, because making it takes longer than
// most tests. They speak through files in a folder: `wanted` from a worker, then `ready` or `failed` from the runner.

import { existsSync, readFileSync, renameSync, watch, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startDemonstration } from './product.ts';
import type { Demonstration } from './product.ts';

/** Where the workers find the folder. */
const FOLDER = 'PARLEY_E2E_FOLDER';
const LOOK_EVERY_MS = 100;

export type SharedDemonstration = Pick<Demonstration, 'url' | 'email' | 'password'>;

/** Playwright's global set-up. @returns the tear-down */
// eslint-disable-next-line import/no-default-export -- Playwright takes nothing else
export default async function offer(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-e2e-'));
  process.env[FOLDER] = folder;
  const put = (name: string, text: string): void => {
    writeFileSync(join(folder, 'unfinished'), text);
    renameSync(join(folder, 'unfinished'), join(folder, name));
  };
  let made: Promise<Demonstration | null> | undefined;
  const make = async (): Promise<Demonstration | null> => {
    try {
      const demonstration = await startDemonstration();
      const { url, email, password } = demonstration;
      put('ready', JSON.stringify({ url, email, password }));
      return demonstration;
    } catch (error) {
      put('failed', String(error));
      return null;
    }
  };
  const watcher = watch(folder, (_, name) => {
    if (name === 'wanted') made ??= make();
  });
  return async () => {
    watcher.close();
    await (await made)?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** For a worker: waits until it stands. */
export async function askForDemonstration(): Promise<SharedDemonstration> {
  const at = (name: string): string => join(process.env[FOLDER] ?? '', name);
  writeFileSync(at('wanted'), '');
  while (!existsSync(at('ready'))) {
    if (existsSync(at('failed'))) throw new Error(readFileSync(at('failed'), 'utf8'));
    await pause(LOOK_EVERY_MS);
  }
  return JSON.parse(readFileSync(at('ready'), 'utf8'));
}
