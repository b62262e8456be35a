// One look: the live stream is opened first, then what was missed is read page by page, then what the stream has queued
// meanwhile and what follows. So nothing falls between reading and listening. Servers without a stream, and sources
// without a token, are read and looked at again.

import { codeOf, messageOf } from '#platform/errors.ts';
import type { Batch, Ending, Look, LookContext } from '#features/listening/ports.ts';
import { lookAgain } from '#connectors/look-again.ts';
import { catchUp } from './catch-up.ts';
import { hearMessage, nothingHeard } from './hearing.ts';
import { openLive, pause } from './live.ts';
import type { Live } from './live.ts';
import { marked } from './place.ts';
import { batchOf, openSession } from './session.ts';
import type { Pace, Session } from './session.ts';
import type { MastodonSettings } from './settings.ts';

/** A stream in which nothing happens still tells that it is alive. */
const signOfLifeMs = 60_000;
/** A connection that held so long is a good one: the next cut is the first again. */
const steadyMs = 60_000;

export async function* look(context: LookContext<MastodonSettings>, pace: Pace): Look {
  const session = await openSession(context, pace);
  let live = await tryLive(session);
  try {
    let cuts = 0;
    for (;;) {
      const rest = yield* catchUp(session);
      if (rest) return again(rest, session);
      if (!live) return again(nextPoll(session), session);
      const openedAt = context.clock.now().getTime();
      const isRefused = yield* listen(session, live);
      if (context.signal.aborted) return again(context.clock.now(), session);
      if (isRefused) return again(nextPoll(session), session);
      cuts = context.clock.now().getTime() - openedAt > steadyMs ? 1 : cuts + 1;
      live = await reconnect(session, cuts);
      // The server is asked anew from the beginning: if it is gone, that says so in words.
      if (!live) return again(context.clock.now(), session);
    }
  } finally {
    live?.close();
  }
}

/** @returns whether the server said that it does not stream this */
async function* listen(session: Session, live: Live): AsyncGenerator<Batch, boolean, void> {
  const { context, pace } = session;
  const { signal, clock } = context;
  while (!signal.aborted && !live.isClosed) {
    const messages = await live.take({ atMostMs: signOfLifeMs, gatherMs: pace.gatherMs, signal });
    if (messages.length === 0 && live.isClosed) break;
    const heard = nothingHeard();
    let newest: string | null = null;
    for (const message of messages)
      newest = (await hearMessage(message, heard, session.listener)) ?? newest;
    if (newest !== null) {
      const seen = { id: newest, at: clock.now(), entries: messages.length };
      session.place = { ...session.place, marks: marked(session.place.marks, seen, pace.rewind) };
    }
    yield batchOf(session, heard, { lagMs: 0 });
    if (heard.isRefused) return true;
  }
  return false;
}

/** @returns null where there is none, or none can be had now: then the source is read every minute. */
async function tryLive(session: Session): Promise<Live | null> {
  const { context, learnt, timeline, pace } = session;
  const { accessToken } = context.settings;
  if (timeline.streams.length === 0 || accessToken === undefined || learnt.streaming === null)
    return null;
  try {
    const live = await openLive({
      connect: context.connect,
      address: learnt.streaming,
      accessToken,
      streams: timeline.streams,
      signal: context.signal,
      quietMs: pace.quietMs,
    });
    session.note = null;
    return live;
  } catch (error) {
    context.signal.throwIfAborted();
    context.log.info({ reason: messageOf(error), code: codeOf(error) }, 'no live stream');
    session.note = 'The server offers no live stream right now, so it is asked every few minutes.';
    return null;
  }
}

/** Waits longer with each cut in a row, never as long as others do. */
async function reconnect(session: Session, cuts: number): Promise<Live | null> {
  const { minMs, maxMs, attemptsMax } = session.pace.reconnect;
  const { signal } = session.context;
  for (let attempt = cuts; attempt <= attemptsMax; attempt += 1) {
    const longest = Math.min(maxMs, minMs * 2 ** (attempt - 1));
    await pause(longest * (0.5 + Math.random() / 2), signal);
    signal.throwIfAborted();
    const live = await tryLive(session);
    if (live) return live;
  }
  return null;
}

/** As often as something is said, between one minute and five. */
function nextPoll({ context, place, pace }: Session): Date {
  const now = context.clock.now().getTime();
  const last = place.marks.at(-1);
  const silentMs = last ? now - new Date(last.at).getTime() : Infinity;
  return new Date(now + Math.min(pace.pollMaxMs, Math.max(pace.pollMs, silentMs / 10)));
}

function again(at: Date, { context }: Session): Ending {
  return lookAgain(context.clock, Math.max(0, at.getTime() - context.clock.now().getTime()));
}
