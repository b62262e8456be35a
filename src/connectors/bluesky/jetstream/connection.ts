// One connection to one Jetstream: opened in the protocol the server speaks, from the cursor as that server understands
// it, and what it sends as batches. Which server, and what after it ends, is left to listen.ts.

import type { WebSocket } from 'ws';
import type { Gap, LookContext } from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import { openWebSocket } from '#platform/fetch/web-socket.ts';
import { subscription } from './address.ts';
import type { Server } from './address.ts';
import { gather } from './batch.ts';
import type { Gathered, Known } from './batch.ts';
import { cursorAt, missedUntil, resumeAt } from './cursor.ts';
import type { Protocol, StreamCursor } from './cursor.ts';
import { readFrame } from './event.ts';
import type { StreamEvent } from './event.ts';
import { framesOf } from './frames.ts';
import type { FramePace } from './frames.ts';

export type Subscription = {
  server: Server;
  protocol: Protocol;
  cursor: StreamCursor;
  dids: readonly string[];
  known: Known;
  pace: FramePace;
};

export type Portion = Omit<Gathered, 'first' | 'last'> & {
  cursor: StreamCursor;
  gaps: readonly Gap[];
  lagMs: number | null;
  unreadable: number;
};

type Context = Pick<LookContext<unknown>, 'connect' | 'fetch' | 'clock' | 'signal'>;

/**
 * A place to go on from before anything was heard, so that nothing is lost if a new source is stopped at once. By the
 * server's own clock, since cursors are its times.
 */
export async function cursorBefore(
  agoMs: number,
  server: Server,
  context: Context,
): Promise<StreamCursor> {
  const url = server.url.href.replace(/^ws/, 'http');
  const { headers } = await context.fetch({ url, method: 'HEAD', signal: context.signal });
  const told = Date.parse(headers.get('date') ?? '');
  const nowMs = Number.isNaN(told) ? context.clock.now().getTime() : told;
  return { host: server.host, us: (nowMs - agoMs) * 1000, seq: null, isExact: false };
}

export function open(asked: Subscription, context: Context): Promise<WebSocket> {
  const { server, protocol, dids, cursor } = asked;
  return openWebSocket(context.connect, {
    url: subscription(server, { protocol, dids, cursor: resumeAt(cursor, server.host, protocol) }),
    protocols: protocol === 'v2' ? ['xrpc.v1.json'] : [],
    headers: { 'user-agent': 'Parley' },
    signal: context.signal,
  });
}

/** Ends when the server hangs up; throws with the server's reason if it gave one. */
export async function* receive(
  socket: WebSocket,
  asked: Subscription,
  context: Context,
): AsyncGenerator<Portion, void, void> {
  const { server, known, pace, protocol } = asked;
  let { cursor } = asked;
  let isFirst = true;
  let wasClamped = false;
  for await (const frames of framesOf(socket, pace, context.signal)) {
    const events: StreamEvent[] = [];
    let unreadable = 0;
    let failure: AppError | null = null;
    for (const text of frames) {
      const frame = readFrame(text);
      if (frame.kind === 'event') events.push(frame.event);
      else if (frame.kind === 'unreadable') unreadable += 1;
      else if (frame.kind === 'ended') failure = endedBy(frame.error);
      else if (frame.name === 'OutdatedCursor') wasClamped = true;
      else if (frame.name === 'FutureCursor' && protocol === 'v2') throw cursorUnknown();
    }
    const { first, last, ...gathered } = gather(events, known);
    const now = context.clock.now();
    const gaps: Gap[] = [];
    if (first && isFirst) {
      const until = missedUntil(
        wasClamped ? { ...cursor, isExact: true, host: server.host } : cursor,
        { host: server.host, first, now },
      );
      if (until && cursor.us !== null) gaps.push(gapOf(cursor.us, until));
      isFirst = false;
    }
    cursor = last ? cursorAt(server.host, last) : await advanced(cursor, server, context);
    const lagMs = last ? Math.max(0, now.getTime() - Math.round(last.us / 1000)) : null;
    yield { ...gathered, cursor, gaps, lagMs, unreadable };
    if (failure) throw failure;
  }
}

/** Well within the time for which servers keep what they sent. */
const cursorAgeMaxMs = 12 * 3_600_000;
/** A server that looks through its past for the few authors asked for is silent meanwhile, but not for so long. */
const idleMarginMs = 3_600_000;

/** Whoever is listened to may be silent for days: the cursor then follows, well behind, so that it stays good. */
async function advanced(
  cursor: StreamCursor,
  server: Server,
  context: Context,
): Promise<StreamCursor> {
  const ageMs = context.clock.now().getTime() - (cursor.us ?? 0) / 1000;
  if (ageMs < cursorAgeMaxMs) return cursor;
  const later = await cursorBefore(idleMarginMs, server, context);
  return (later.us ?? 0) > (cursor.us ?? 0) ? later : cursor;
}

function gapOf(us: number, until: Date): Gap {
  return {
    from: new Date(us / 1000),
    until,
    reason: 'The Jetstream server no longer has what was said in this time.',
  };
}

function endedBy(error: string): AppError {
  const words =
    error === 'ConsumerTooSlow'
      ? 'Parley could not read as fast as the Jetstream server wants, and was cut off. It goes on where it was.'
      : `The Jetstream server ended the stream: ${error}.`;
  return new AppError('unavailable', 'bluesky.stream-ended', words);
}

function cursorUnknown(): AppError {
  return new AppError(
    'conflict',
    'bluesky.cursor-unknown',
    'The Jetstream server counts anew; listening goes on by time.',
  );
}
