// A listening process of its own on the database of a test, to be killed for real.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { TestListening } from '#test/support/listening.ts';
import type { ConnectorModule } from './stage.ts';

const PROGRAM = fileURLToPath(new URL('listening-process.ts', import.meta.url));

export type KillableListener = {
  /** Resolves when a batch with posts is about to be stored; throws what the process complained of if it ends before. */
  hasBegunToStore: Promise<void>;
  /** SIGKILL. @returns when it is dead */
  kill(): Promise<void>;
};

export async function startKillableListener(
  { database, keyFile }: Pick<TestListening, 'database' | 'keyFile'>,
  module: ConnectorModule,
): Promise<KillableListener> {
  const given = JSON.stringify({ address: database.address, keyFile, module });
  const child = spawn(process.execPath, [PROGRAM, given], { stdio: ['ignore', 'pipe', 'pipe'] });
  const left = once(child, 'exit');
  let complaint = '';
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
  const lines = createInterface({ input: child.stdout });
  const said = new Map<string, PromiseWithResolvers<void>>(
    ['ready', 'storing'].map((line) => [line, Promise.withResolvers<void>()]),
  );
  lines.on('line', (line) => said.get(line)?.resolve());
  const orLeft = (line: string) =>
    Promise.race([
      said.get(line)?.promise,
      left.then(() => {
        throw new Error(`the listening process ended by itself: ${complaint}`);
      }),
    ]);
  await orLeft('ready');
  const hasBegunToStore = orLeft('storing');
  // Asked for later, or never, when the test fails before.
  void Promise.allSettled([hasBegunToStore]);
  return {
    hasBegunToStore,
    async kill() {
      child.kill('SIGKILL');
      await left;
    },
  };
}
