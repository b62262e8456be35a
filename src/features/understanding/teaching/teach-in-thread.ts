// Trains in a thread that is started for it and ends with it: a second of work must not hold up those who wait for
// answers, and the models it opens go with it.

import { Worker } from 'node:worker_threads';
import type { FromTeaching, ToTeach } from './teach-messages.ts';

export function teachInThread(given: ToTeach, signal: AbortSignal): Promise<FromTeaching> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = new Worker(new URL('./teach-worker.ts', import.meta.url), {
      name: 'teaching',
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const stop = (): void => void worker.terminate();
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(`the teaching thread ended with code ${code}`));
    });
  });
}
