// The frames of an open WebSocket in bounded portions: the socket is paused while nobody asks, so that a slow database
// slows the server down instead of filling memory.

import type { WebSocket } from 'ws';
import { AppError } from '#platform/errors.ts';

export type FramePace = {
  /** Frames are gathered for so long before they are handed on. */
  gatherMs: number;
  /** An empty portion is handed on after so long without a frame. */
  idleMs: number;
  /** Servers ping every 30 s; one that is silent for longer than this is gone. */
  silenceMs: number;
};

export const portionMax = 1000;
const waitingMax = 2 * portionMax;

/** Ends when the server hangs up; throws when it falls silent or breaks off. `socket` is paused and is closed at the end. */
export async function* framesOf(
  socket: WebSocket,
  pace: FramePace,
  signal: AbortSignal,
): AsyncGenerator<string[], void, void> {
  let waiting: string[] = [];
  let ended: { failure: Error | null } | null = null;
  let lastSignAt = performance.now();
  let wake = (): void => {};

  socket.on('message', (data, isBinary) => {
    lastSignAt = performance.now();
    if (!isBinary) waiting.push(textOf(data));
    if (waiting.length >= waitingMax) socket.pause();
    if (waiting.length === 1 || waiting.length >= portionMax) wake();
  });
  socket.on('ping', () => {
    lastSignAt = performance.now();
  });
  socket.on('error', (error) => {
    ended = { failure: error };
    wake();
  });
  socket.on('close', () => {
    ended ??= { failure: null };
    wake();
  });
  const stop = (): void => wake();
  signal.addEventListener('abort', stop);

  /** @returns once `isEnough` holds, the socket ended, the signal aborted or the time is over */
  const wait = (isEnough: () => boolean, timeMs: number): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        wake = () => {};
        resolve();
      };
      const timer = setTimeout(done, timeMs);
      wake = () => {
        if (isEnough() || ended !== null || signal.aborted) done();
      };
      wake();
    });

  try {
    socket.resume();
    while (!signal.aborted) {
      await wait(() => waiting.length > 0, pace.idleMs);
      if (waiting.length > 0) await wait(() => waiting.length >= portionMax, pace.gatherMs);
      if (signal.aborted) return;
      if (waiting.length === 0 && ended !== null) return endWith(ended);
      if (waiting.length === 0 && performance.now() - lastSignAt > pace.silenceMs) throw silent();
      const portion = waiting.splice(0, portionMax);
      if (socket.isPaused && waiting.length < portionMax) socket.resume();
      yield portion;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    waiting = [];
    socket.terminate();
  }
}

function endWith({ failure }: { failure: Error | null }): void {
  if (failure) throw failure;
}

function silent(): AppError {
  return new AppError(
    'unavailable',
    'bluesky.stream-silent',
    'The Jetstream server fell silent in the middle of its stream.',
  );
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return Buffer.isBuffer(data) ? data.toString('utf8') : Buffer.from(data).toString('utf8');
}
