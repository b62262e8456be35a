// One run of `parley import posts` as a process of its own, and what it has acknowledged so far.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { killAll, processTree } from './process-tree.ts';

const MAIN = fileURLToPath(new URL('../../src/app/main.ts', import.meta.url));
const lineShape = z.object({ posts: z.number(), done: z.boolean() });

export type ImportRun = {
  /** Posts that this run has said are stored for good. */
  acknowledged(): number;
  /** Resolves after this many acknowledgements, or when the run has ended. */
  reached(acknowledgements: number): Promise<void>;
  /** `all`: Parley with its database server. `parley`: the server is left behind. */
  kill(which: 'all' | 'parley'): Promise<void>;
  /** Resolves to whether it reached the end of the file; what it complained of otherwise. */
  ended: Promise<{ isDone: boolean; complaint: string }>;
};

export function runImport(options: { file: string; source: string; data: string }): ImportRun {
  const { file, source, data } = options;
  const args = [MAIN, 'import', 'posts', file, '--source', source, '--data', data, '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let acknowledged = 0;
  let acknowledgements = 0;
  let isDone = false;
  let complaint = '';
  const waiting: { acknowledgements: number; resolve: () => void }[] = [];

  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const read = lineShape.parse(JSON.parse(line));
    acknowledged = read.posts;
    isDone = read.done;
    acknowledgements += 1;
    for (const each of waiting) if (acknowledgements >= each.acknowledgements) each.resolve();
  });
  child.stderr.on('data', (bytes: Buffer) => (complaint += bytes.toString()));
  const left = Promise.all([once(child, 'exit'), once(lines, 'close')]);

  return {
    acknowledged: () => acknowledged,
    reached: async (wanted) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ acknowledgements: wanted, resolve });
      if (acknowledgements >= wanted) resolve();
      await Promise.race([promise, left]);
    },
    kill: async (which) => {
      const pid = child.pid ?? 0;
      await killAll(which === 'all' ? await processTree(pid) : [pid]);
      await left;
    },
    ended: left.then(() => ({ isDone, complaint })),
  };
}
