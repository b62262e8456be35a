// A real OpenAI-compatible server on this machine: llama-server of llama.cpp, with the tiny model. The newest Debian has
// it, so that its files and the libraries they stand on are unpacked beside the machine's own and run from there.

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpacked } from '../packages.ts';
import { until } from '../until.ts';
import { makeTinyModel } from './tiny-model.ts';

const packages = [
  'llama.cpp-tools',
  'libllama0',
  'libggml0',
  'libc6',
  'libgcc-s1',
  'libgomp1',
  'libssl3t64',
  'libstdc++6',
  'libzstd1',
  'zlib1g',
] as const;

type Llama = { address: string; key: string; stop(): Promise<void> };

/** @returns null where it cannot be had; why has been said then */
export async function startLlama(port: number): Promise<Llama | null> {
  if (process.arch !== 'x64') {
    console.warn('SKIPPED: llama-server is unpacked for x64 alone.');
    return null;
  }
  const files = await unpacked(packages, 'sid');
  if (!files.ready) return null;
  const key = 'a key of the test';
  const model = join(files.folder, 'tiny.gguf');
  await writeFile(model, makeTinyModel());
  const server = run(files.folder, ['-m', model, '--api-key', key, '--port', String(port)]);
  const address = `http://127.0.0.1:${port}`;
  await until(() => isReady(`${address}/health`), 'llama-server answers');
  return {
    address: `${address}/v1`,
    key,
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}

function run(folder: string, words: readonly string[]): ChildProcess {
  const libraries = join(folder, 'usr/lib/x86_64-linux-gnu');
  const path = [libraries, join(libraries, 'llama')].join(':');
  const program = join(folder, 'usr/bin/llama-server');
  const settings = ['--host', '127.0.0.1', '-t', '1', '-c', '2048', '-np', '1'];
  return spawn(
    join(libraries, 'ld-linux-x86-64.so.2'),
    ['--library-path', path, program, ...settings, ...words],
    {
      stdio: 'ignore',
      env: { GGML_BACKEND_PATH: join(libraries, 'ggml/backends0/libggml-cpu-x64.so') },
    },
  );
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    // Nobody listens there yet.
    return false;
  }
}
