// One live connection per browser, shared by its tabs: whoever holds the lock reads the stream and
// tells the others. When that tab closes, the next one goes on from the last event anybody saw.

import { StreamRefused, readEvents } from './event-stream.ts';
import type { StreamEvent } from './event-stream.ts';

export type LiveEvent = { type: string; subject: string; payload: Record<string, unknown> };

/** `away`: cut off, trying again. `off`: signed out, or nobody asked yet. */
export type LiveState = 'off' | 'connecting' | 'live' | 'away';

type Told =
  | { kind: 'event'; id: string; event: LiveEvent }
  | { kind: 'state'; id: string; state: LiveState }
  | { kind: 'ask' };

/** The server beats every 15 s: after such a silence the line is dead, whatever the browser thinks. */
const SILENCE_MS = 40_000;
const PAUSE_MS_MIN = 500;
const PAUSE_MS_MAX = 15_000;

let state: LiveState = 'off';
let lastId = '';
let stopping: AbortController | null = null;
let channel: BroadcastChannel | null = null;
let leading = false;
const onEvents = new Set<(event: LiveEvent) => void>();
const onStates = new Set<() => void>();

export const live = {
  state: (): LiveState => state,
  onState(listener: () => void): () => void {
    onStates.add(listener);
    return () => onStates.delete(listener);
  },
  /** Also gives `reset`: anything may have happened, fetch anew. */
  onEvent(listener: (event: LiveEvent) => void): () => void {
    onEvents.add(listener);
    return () => onEvents.delete(listener);
  },
  start,
  stop,
};

function start(): void {
  if (stopping) return;
  stopping = new AbortController();
  const { signal } = stopping;
  setState('connecting');
  // Locks exist in secure contexts only (https, localhost); elsewhere every tab has its own line.
  if (!('locks' in navigator)) {
    void lead(signal);
    return;
  }
  channel = new BroadcastChannel('parley.live');
  channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
  channel.postMessage({ kind: 'ask' } satisfies Told);
  navigator.locks
    .request('parley.live', { signal }, () => lead(signal))
    .catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
}

function stop(): void {
  stopping?.abort();
  stopping = null;
  channel?.close();
  channel = null;
  leading = false;
  lastId = '';
  setState('off');
}

function hear(told: Told): void {
  if (told.kind === 'ask') {
    if (leading) tell({ kind: 'state', state, id: lastId });
  } else if (!leading) {
    lastId = told.id;
    if (told.kind === 'state') setState(told.state);
    else publish(told.event);
  }
}

function tell(told: Told): void {
  channel?.postMessage(told);
}

function publish(event: LiveEvent): void {
  for (const listener of onEvents) listener(event);
}

function setState(next: LiveState): void {
  if (state === next) return;
  state = next;
  if (leading) tell({ kind: 'state', state, id: lastId });
  for (const listener of onStates) listener();
}

async function lead(signal: AbortSignal): Promise<void> {
  leading = true;
  let pauseMs = PAUSE_MS_MIN;
  while (!signal.aborted) {
    try {
      await readOnce(signal, () => {
        pauseMs = PAUSE_MS_MIN;
      });
    } catch (error) {
      if (error instanceof StreamRefused && error.status === 401) {
        setState('off');
        return;
      }
    }
    if (signal.aborted) return;
    setState('away');
    await pause(pauseMs, signal);
    pauseMs = Math.min(pauseMs * 2, PAUSE_MS_MAX);
  }
}

/** One life of the connection: until it ends, is cut, falls silent or is no longer wanted. */
async function readOnce(signal: AbortSignal, onOpen: () => void): Promise<void> {
  const line = new AbortController();
  const cut = () => line.abort();
  let silence = setTimeout(cut, SILENCE_MS);
  signal.addEventListener('abort', cut);
  window.addEventListener('offline', cut);
  try {
    const resuming = lastId !== '';
    const after = resuming ? `?after=${encodeURIComponent(lastId)}` : '';
    await readEvents(`/api/v1/live${after}`, {
      signal: line.signal,
      onOpen() {
        onOpen();
        setState('live');
        // Without a place to go on from, what happened until now is unknown.
        if (!resuming) receive({ id: '', event: 'reset', data: '{}' });
      },
      onBeat() {
        clearTimeout(silence);
        silence = setTimeout(cut, SILENCE_MS);
      },
      onEvent: receive,
    });
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', cut);
    window.removeEventListener('offline', cut);
  }
}

function receive({ id, event: name, data }: StreamEvent): void {
  if (id !== '') lastId = id;
  const parsed: unknown = JSON.parse(data);
  const fields: Partial<LiveEvent> = typeof parsed === 'object' && parsed !== null ? parsed : {};
  const event = { type: name, subject: fields.subject ?? '', payload: fields.payload ?? {} };
  publish(event);
  tell({ kind: 'event', id: lastId, event });
}

function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, durationMs);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
