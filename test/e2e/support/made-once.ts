// What is made once for all workers, by the runner, when the first of them asks: it takes longer than many a test. They
// speak through files in a folder: `NAME.wanted` from a worker, then `NAME.ready` or `NAME.failed` from the runner.

import { existsSync, readFileSync, renameSync, watch, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeEmptyHouse, startDemonstration } from './product.ts';
import type { Demonstration } from './product.ts';

/** Where the workers find the folder. */
const FOLDER = 'PARLEY_E2E_FOLDER';
const LOOK_EVERY_MS = 50;

export type OnlyDemonstration = Pick<Demonstration, 'url' | 'email' | 'password'>;

type Made = { told: object; end(): Promise<void> };

const makers: Readonly<Record<string, () => Promise<Made>>> = {
  async demonstration() {
    const { url, email, password, stop } = await startDemonstration();
    return { told: { url, email, password }, end: stop };
  },
  async emptyHouse() {
    const dataFolder = await makeEmptyHouse();
    return {
      told: { dataFolder },
      end: () => rm(dataFolder, { recursive: true, force: true }),
    };
  },
};

/** Playwright's global set-up. @returns the tear-down */
// eslint-disable-next-line import/no-default-export -- Playwright takes nothing else
export default async function offer(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-e2e-'));
  process.env[FOLDER] = folder;
  const put = (name: string, text: string): void => {
    writeFileSync(join(folder, `${name}.unfinished`), text);
    renameSync(join(folder, `${name}.unfinished`), join(folder, name));
  };
  const made = new Map<string, Promise<Made | null>>();
  const make = async (name: string): Promise<Made | null> => {
    try {
      const one = (await makers[name]?.()) ?? null;
      put(`${name}.ready`, JSON.stringify(one?.told));
      return one;
    } catch (error) {
      put(`${name}.failed`, String(error));
      return null;
    }
  };
  const watcher = watch(folder, (_, file) => {
    const [name = '', what] = (file ?? '').split('.');
    if (what === 'wanted' && !made.has(name)) made.set(name, make(name));
  });
  return async () => {
    watcher.close();
    for (const one of made.values()) await (await one)?.end();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Signed in to with its mail address and password. */
export function onlyDemonstration(): Promise<OnlyDemonstration> {
  return ask('demonstration');
}

/** A data folder as a first start leaves it, to be copied: nobody works with it. */
export async function emptyHouse(): Promise<string> {
  const { dataFolder } = await ask<{ dataFolder: string }>('emptyHouse');
  return dataFolder;
}

async function ask<Told>(name: string): Promise<Told> {
  const at = (what: string): string => join(process.env[FOLDER] ?? '', `${name}.${what}`);
  writeFileSync(at('wanted'), '');
  while (!existsSync(at('ready'))) {
    if (existsSync(at('failed'))) throw new Error(readFileSync(at('failed'), 'utf8'));
    await pause(LOOK_EVERY_MS);
  }
  return JSON.parse(readFileSync(at('ready'), 'utf8'));
}
