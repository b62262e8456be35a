// How long a person waits for Parley: the first start on an empty data folder, the next ones, and one
// after kill -9, from the command to an answer of /readyz. `npm run bench:start`; --runs N.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '../tools/tree.ts';
import { machineFacts } from './machine-facts.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);

type Times = { kind: string; seconds: number[] };
const first: Times = { kind: 'first start, empty data folder', seconds: [] };
const second: Times = { kind: 'next start', seconds: [] };
const crashed: Times = { kind: 'start after kill -9', seconds: [] };

console.log(machineFacts());
for (let run = 0; run < runs; run += 1) {
  const folder = await mkdtemp(join(tmpdir(), 'parley-bench-start-'));
  try {
    first.seconds.push(await timeStart(folder, 'SIGTERM'));
    second.seconds.push(await timeStart(folder, 'SIGKILL'));
    crashed.seconds.push(await timeStart(folder, 'SIGTERM'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
console.log(`\n${'seconds to readiness'.padEnd(34)}   min  median    max   (${runs} runs)`);
for (const { kind, seconds } of [first, second, crashed]) {
  const sorted = seconds.toSorted((a, b) => a - b);
  const shown = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  console.log(
    `${kind.padEnd(34)} ${shown.map((each) => (each ?? 0).toFixed(2).padStart(6)).join(' ')}`,
  );
}

async function timeStart(folder: string, end: 'SIGTERM' | 'SIGKILL'): Promise<number> {
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, ['bin/parley', 'start', '--data', folder, '--port', '0'], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await addressOf(child);
  const ready = await fetch(`${url}/readyz`);
  const seconds = (performance.now() - startedAtMs) / 1000;
  if (!ready.ok) throw new Error(`not ready: ${await ready.text()}`);
  child.kill(end);
  await once(child, 'exit');
  return seconds;
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /Open +(https?:\/\/[^\s/]+)/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('Parley ended before it was ready');
}
