// `parley start` as a person meets it: what it prints, how it ends, and what it says when it can't.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../bin/parley', import.meta.url));
const LONG_MS = 120_000;

type Started = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

let folder: string;
let first: Started;
let url: string;

function start(words: readonly string[]): Started {
  const child = spawn(process.execPath, [program, 'start', ...words], {
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  child.stdout?.on('data', (chunk) => output.push(String(chunk)));
  child.stderr?.on('data', (chunk) => output.push(String(chunk)));
  const ended = once(child, 'close').then(() => child.exitCode);
  return { child, said: () => output.join(''), ended };
}

async function until({ child, said }: Started, words: RegExp): Promise<void> {
  while (!words.test(said())) {
    if (child.exitCode !== null) throw new Error(`it ended: ${said()}`);
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
  }
}

async function stop({ child, ended }: Started): Promise<number | null> {
  child.kill('SIGTERM');
  return ended;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-start-'));
  first = start(['--data', join(folder, 'a'), '--port', '0']);
  await until(first, /is ready[\s\S]*Stop/);
  [url = ''] = /http:\/\/localhost:\d+/.exec(first.said()) ?? [];
}, LONG_MS);

afterAll(async () => {
  await stop(first);
  await rm(folder, { recursive: true, force: true });
}, LONG_MS);

test('a new Parley prints its address with a first-run link and is ready', async () => {
  expect(first.said()).toMatch(/Open +http:\/\/localhost:\d+\/first-run#\S{20,}/);
  const answer = await fetch(`${url}/readyz`);
  expect(answer.status).toBe(200);
});

test(
  'a second process on the same data folder is refused with the pid of the first',
  async () => {
    const second = start(['--data', join(folder, 'a'), '--port', '0']);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`is in use by process ${first.child.pid}`);
  },
  LONG_MS,
);

test(
  'a taken port is told with a way out, and leaves nothing running',
  async () => {
    const second = start(['--data', join(folder, 'b'), '--port', new URL(url).port]);
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/port \d+ .*(--port|PARLEY_PORT)/is);
    const third = start(['--data', join(folder, 'b'), '--port', '0']);
    await until(third, /is ready/);
    expect(await stop(third)).toBe(0);
  },
  LONG_MS,
);

test(
  'a damaged data folder is told, and nothing in it is touched',
  async () => {
    const damaged = join(folder, 'c');
    await mkdir(join(damaged, 'postgres'), { recursive: true });
    await writeFile(join(damaged, 'postgres', 'PG_VERSION'), '18\n');
    const second = start(['--data', damaged, '--port', '0']);
    expect(await second.ended).toBe(1);
    expect(second.said()).toMatch(/database/i);
    expect(second.said()).toMatch(/backup|restore/i);
  },
  LONG_MS,
);

test(
  'a setting that cannot be read stops the start with its name',
  async () => {
    const second = start(['--data', join(folder, 'd'), '--port', 'eighty']);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('PARLEY_PORT="eighty"');
  },
  LONG_MS,
);
