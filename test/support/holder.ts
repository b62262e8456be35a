// Starts `hold-database.ts` as a process and gives a hold on it: its answer, and the ways to end it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const PROGRAM = fileURLToPath(new URL('hold-database.ts', import.meta.url));
const answerShape = z.object({ started: z.boolean(), message: z.string().default('') });

export type Holder = {
  pid: number;
  answer: z.output<typeof answerShape>;
  /** Sends the signal and waits until the process has left. */
  end(signal: NodeJS.Signals): Promise<void>;
};

export async function holdDatabase(dataFolder: string): Promise<Holder> {
  const child = spawn(process.execPath, [PROGRAM, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const left = once(child, 'exit');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    pid: child.pid ?? 0,
    answer: answerShape.parse(JSON.parse(String(line))),
    end: async (signal) => {
      child.kill(signal);
      await left;
    },
  };
}
