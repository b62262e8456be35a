// Runs one round of work at a time: at once when woken, again after a while by itself. Wake-ups during
// a round lead to one more round, however many there were.

import { messageOf } from '../errors.ts';
import type { Logger } from '../log.ts';

const AFTER_FAILURE_MS = 1_000;

export type Rounds = {
  wake(): void;
  /** Waits for the round in hand. */
  stop(): Promise<void>;
};

/** @param round resolves to the milliseconds after which the next one is due; 0 for at once */
export function keepRounds(options: {
  name: string;
  log: Logger;
  round(): Promise<number>;
}): Rounds {
  const { name, log, round } = options;
  let isStopped = false;
  let isWoken = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;

  async function runOnce(): Promise<number> {
    try {
      return await round();
    } catch (error) {
      log.error({ err: error }, `${name} failed: ${messageOf(error)}`);
      return AFTER_FAILURE_MS;
    }
  }

  async function runWhileWoken(): Promise<void> {
    let nextMs = 0;
    while (!isStopped && (isWoken || nextMs <= 0)) {
      isWoken = false;
      nextMs = await runOnce();
    }
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(wake, nextMs);
    running = null;
  }

  function wake(): void {
    isWoken = true;
    if (!isStopped) running ??= runWhileWoken();
  }

  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
