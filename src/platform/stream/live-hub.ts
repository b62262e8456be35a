// Live updates: one reader per process follows the event log and passes chosen events to the browsers
// that may hear them. A browser resumes from the last cursor it saw, or is told to fetch anew.

import type { Registry } from 'prom-client';
import { Counter, Gauge } from 'prom-client';
import type { DatabaseAddress } from '../db/database-address.ts';
import type { Database } from '../db/database.ts';
import { AppError } from '../errors.ts';
import { keepRounds } from '../events/rounds.ts';
import type { EventRow } from '../events/store.ts';
import { givePositions, readEvents, readHead } from '../events/store.ts';
import { listenForEvents } from '../events/wake-ups.ts';
import type { Authorise } from '../http/access.ts';
import type { Mount } from '../http/mount.ts';
import type { Logger } from '../log.ts';
import type { OpenStream } from './live-mount.ts';
import { liveMount } from './live-mount.ts';
import type { LiveEvent } from './live.ts';
import type { EventStream } from './server-sent-events.ts';
import { openEventStream } from './server-sent-events.ts';

const LOOK_EVERY_MS = 2_000;
const READ_EVENTS_MAX = 500;
/** A browser that missed more is quicker with fetching anew. */
const RESUME_EVENTS_MAX = 500;
const BEAT_EVERY_MS = 15_000;
/** Then it connects again, and what it may hear is asked anew. */
const STREAM_DURATION_MS = 10 * 60_000;
const STREAMS_MAX = 2_000;

export type LiveHubOptions = {
  db: Database;
  address: DatabaseAddress;
  liveEvents: readonly LiveEvent[];
  authorise: Authorise;
  log: Logger;
  metrics?: Registry;
};

export type LiveHub = {
  /** Where browsers come in. */
  mount: Mount;
  stop(): Promise<void>;
};

type Listener = {
  stream: EventStream;
  types: ReadonlySet<string>;
  openedAt: number;
  /** Held, because its signal falls silent once the request itself is collected as garbage. */
  request: Request;
  /** What came while it was still being told what it had missed. */
  held: EventRow[] | null;
};

export async function createLiveHub(options: LiveHubOptions): Promise<LiveHub> {
  const { db, address, liveEvents, authorise, log } = options;
  const types = [...new Set(liveEvents.map((live) => live.type))];
  const count = measure(options.metrics, () => listeners.size);
  const listeners = new Set<Listener>();
  await givePositions(db);
  let at = (await readHead(db)).last;

  async function readOn(): Promise<number> {
    await givePositions(db);
    const { last } = await readHead(db);
    const rows = await readEvents(db, { after: at, upTo: last, types, limit: READ_EVENTS_MAX });
    for (const listener of listeners) for (const row of rows) hand(listener, row);
    const isFull = rows.length === READ_EVENTS_MAX;
    at = isFull ? (rows.at(-1)?.position ?? last) : last;
    return isFull ? 0 : LOOK_EVERY_MS;
  }

  function hand(listener: Listener, row: EventRow): void {
    if (!listener.types.has(row.type)) return;
    if (listener.held) listener.held.push(row);
    else if (listener.stream.send(shapeOf(row))) count('sent');
  }

  /** What it missed between its cursor and the moment it came, then what came meanwhile. */
  async function catchUp(
    listener: Listener,
    cursor: { after: string; now: number },
  ): Promise<void> {
    const missed = await readMissed(listener, cursor);
    if (missed === null) listener.stream.send(reset(cursor.now));
    const held = listener.held ?? [];
    listener.held = null;
    for (const row of [...(missed ?? []), ...held]) hand(listener, row);
  }

  /** Null when that can't be told any more, or would be too much. */
  async function readMissed(
    listener: Listener,
    cursor: { after: string; now: number },
  ): Promise<EventRow[] | null> {
    const after = /^\d{1,15}$/.test(cursor.after) ? Number(cursor.after) : -1;
    const { pruned } = await readHead(db);
    if (after < pruned || after > cursor.now) return null;
    const range = { after, upTo: cursor.now, types: [...listener.types] };
    const rows = await readEvents(db, { ...range, limit: RESUME_EVENTS_MAX + 1 });
    return rows.length > RESUME_EVENTS_MAX ? null : rows;
  }

  function open({ actor, after, request }: Parameters<OpenStream>[0]): Response {
    if (listeners.size >= STREAMS_MAX) {
      throw new AppError('limited', 'platform.too-many-streams', 'Too many live streams are open.');
    }
    const stream = openEventStream((reason) => {
      listeners.delete(listener);
      if (reason === 'too-slow') count('too-slow');
    });
    const heard = liveEvents.filter((live) => authorise(actor, live.permission).allowed);
    const listener: Listener = {
      stream,
      types: new Set(heard.map((live) => live.type)),
      openedAt: Date.now(),
      request,
      held: after === null ? null : [],
    };
    listeners.add(listener);
    request.signal.addEventListener('abort', () => stream.close(), { once: true });
    if (after === null) stream.send(hello(at));
    else {
      catchUp(listener, { after, now: at }).catch((error: unknown) => {
        log.warn({ err: error }, 'a live stream could not resume');
        stream.close();
      });
    }
    return new Response(stream.body, { headers: STREAM_HEADERS });
  }

  function beat(): void {
    const oldest = Date.now() - STREAM_DURATION_MS;
    for (const { stream, openedAt } of listeners) {
      if (openedAt < oldest) stream.close();
      else stream.beat();
    }
  }

  const rounds = keepRounds({ name: 'reading live events', log, round: readOn });
  const wakeUps = listenForEvents({ address, log, wake: rounds.wake });
  const beating = setInterval(beat, BEAT_EVERY_MS);
  rounds.wake();
  return {
    mount: liveMount(open),
    stop: async () => {
      clearInterval(beating);
      for (const { stream } of listeners) stream.close();
      await wakeUps.stop();
      await rounds.stop();
    },
  };
}

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // nginx would keep events back until its buffer is full.
  'x-accel-buffering': 'no',
};

function shapeOf({ position, type, subject, payload, occurredAt }: EventRow): {
  id: string;
  event: string;
  data: unknown;
} {
  return { id: String(position), event: type, data: { type, subject, payload, occurredAt } };
}

/** Gives a browser its first cursor, so that it can resume even if it is cut off before any event. */
function hello(position: number): { id: string; event: string; data: unknown } {
  return { id: String(position), event: 'hello', data: { type: 'hello' } };
}

function reset(position: number): { id: string; event: string; data: unknown } {
  return { id: String(position), event: 'reset', data: { type: 'reset' } };
}

function measure(
  metrics: Registry | undefined,
  openStreams: () => number,
): (outcome: 'sent' | 'too-slow') => void {
  if (!metrics) return () => undefined;
  const registers = [metrics];
  const streams: Gauge = new Gauge({
    name: 'parley_live_streams',
    help: 'Live streams that are open to browsers',
    registers,
    collect: () => streams.set(openStreams()),
  });
  const outcomes = new Counter({
    name: 'parley_live_events_total',
    help: 'Events sent to browsers, and browsers cut off because they read too slowly',
    labelNames: ['outcome'],
    registers,
  });
  return (outcome) => outcomes.inc({ outcome });
}
