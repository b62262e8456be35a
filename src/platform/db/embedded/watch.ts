// A server that dies under a running Parley (killed, out of memory, a full disk) is started again,
// with growing pauses, until it is back or Parley stops.

import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../../errors.ts';
import type { ServerPlan } from './plan.ts';
import { sendSignal, startPostmaster } from './postmaster.ts';
import { isAlive } from './running-process.ts';

const LOOK_EVERY_MS = 500;
const PAUSE_MAX_MS = 30_000;

export type Watch = {
  /** Stops watching. Resolves to the process id of the server that runs now, if one does. */
  end(): Promise<number | null>;
};

export function watchServer(firstPid: number, plan: ServerPlan): Watch {
  const { log } = plan;
  const ended = new AbortController();
  let pid: number | null = firstPid;
  let pauseMs = LOOK_EVERY_MS;

  async function look(): Promise<void> {
    if (pid !== null && (await isAlive(pid))) return;
    if (pid !== null) log.error({ pid }, 'the database server died; starting it again');
    pid = null;
    try {
      pid = await startPostmaster(plan);
      pauseMs = LOOK_EVERY_MS;
      log.info({ pid }, 'the database server is back');
    } catch (error) {
      pauseMs = Math.min(pauseMs * 2, PAUSE_MAX_MS);
      log.error({ nextTryMs: pauseMs }, messageOf(error));
    }
  }

  async function watch(): Promise<void> {
    while (!ended.signal.aborted) {
      await look();
      await pause(pauseMs, null, { signal: ended.signal, ref: false }).catch(() => null);
    }
  }

  // If Parley leaves in a hurry (process.exit), the server still stops in order, by itself.
  const stopInOrder = () => {
    if (pid !== null) sendSignal(pid, 'SIGINT');
  };
  process.once('exit', stopInOrder);

  const watching = watch();
  return {
    end: async () => {
      ended.abort();
      await watching;
      process.off('exit', stopInOrder);
      return pid;
    },
  };
}
