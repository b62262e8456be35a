// The live stream: one WebSocket for all the streams of a source. What comes is queued until it is taken; a full queue
// pauses the socket, so a slow database slows the server down instead of filling memory.

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import type { GuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { openWebSocket } from '#platform/fetch/web-socket.ts';
import type { Stream } from './timeline.ts';

export type LiveOptions = {
  connect: GuardedConnect;
  /** As the server names it: `wss://streaming.mastodon.example`. */
  address: string;
  accessToken: string;
  streams: readonly Stream[];
  signal: AbortSignal;
  /** A connection over which nothing comes for so long is asked for a sign of life, and cut if there is none. */
  quietMs: number;
};

const queuedMax = 500;
const queuedCharactersMax = 8_000_000;
const takenMax = 500;

type Socket = Awaited<ReturnType<typeof openWebSocket>>;

export class Live {
  readonly #socket: Socket;
  readonly #queue: string[] = [];
  readonly #heartbeat: NodeJS.Timeout;
  #characters = 0;
  #isClosed = false;
  #isAlive = true;
  #wake: (() => void) | null = null;

  constructor(socket: Socket, quietMs: number) {
    this.#socket = socket;
    socket.on('message', (data, isBinary) => {
      this.#isAlive = true;
      if (!isBinary) this.#add(String(data));
    });
    const alive = () => {
      this.#isAlive = true;
    };
    socket.on('ping', alive);
    socket.on('pong', alive);
    // `error` is always followed by `close`.
    socket.on('close', () => this.#end());
    this.#heartbeat = setInterval(() => this.#feelPulse(), quietMs);
    socket.resume();
  }

  get isClosed(): boolean {
    return this.#isClosed && this.#queue.length === 0;
  }

  /** What has come, as text; waits for the first, at most so long, and then shortly for what follows it. */
  async take(wait: { atMostMs: number; gatherMs: number; signal: AbortSignal }): Promise<string[]> {
    if (this.#queue.length === 0) await this.#somethingNew(wait.atMostMs, wait.signal);
    if (this.#queue.length > 0 && this.#queue.length < takenMax && !this.#isClosed)
      await pause(wait.gatherMs, wait.signal);
    const taken = this.#queue.splice(0, takenMax);
    for (const message of taken) this.#characters -= message.length;
    if (this.#queue.length < queuedMax && !this.#isClosed) this.#socket.resume();
    return taken;
  }

  close(): void {
    this.#end();
    this.#socket.terminate();
  }

  #add(message: string): void {
    this.#queue.push(message);
    this.#characters += message.length;
    if (this.#queue.length >= queuedMax || this.#characters >= queuedCharactersMax)
      this.#socket.pause();
    this.#wake?.();
  }

  #feelPulse(): void {
    // While paused by us, silence says nothing.
    if (this.#socket.isPaused) return;
    if (!this.#isAlive) return this.close();
    this.#isAlive = false;
    this.#socket.ping();
  }

  #end(): void {
    this.#isClosed = true;
    clearInterval(this.#heartbeat);
    this.#wake?.();
  }

  #somethingNew(atMostMs: number, signal: AbortSignal): Promise<void> {
    if (this.#isClosed || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#wake = null;
        resolve();
      };
      const timer = setTimeout(done, atMostMs);
      signal.addEventListener('abort', done, { once: true });
      this.#wake = done;
    });
  }
}

/** Resolves early, and quietly, when the look is stopped. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}

/** Throws AppError `forbidden` where the token is not accepted; `fetch.not-upgraded` where there is no stream. */
export async function openLive(options: LiveOptions): Promise<Live> {
  const [first, ...others] = options.streams;
  const url = new URL(options.address);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/api/v1/streaming`;
  for (const [name, value] of Object.entries(first ?? {})) url.searchParams.set(name, value);
  const socket = await handshake(url, options);
  for (const stream of others) socket.send(JSON.stringify({ type: 'subscribe', ...stream }));
  return new Live(socket, options.quietMs);
}

async function handshake(url: URL, { connect, accessToken, signal }: LiveOptions): Promise<Socket> {
  try {
    return await openWebSocket(connect, {
      url,
      headers: { authorization: `Bearer ${accessToken}` },
      signal,
    });
  } catch (error) {
    const status = error instanceof AppError ? error.details['status'] : null;
    if (status !== 401 && status !== 403) throw error;
    const message = `${url.host} does not accept the sign-in for its live stream. Sign in again.`;
    throw new AppError('forbidden', 'mastodon.refused', message, {
      details: { status },
      cause: error,
    });
  }
}

const frameSchema = z.object({ event: z.string(), payload: z.unknown() });
/** What is subscribed to is not there: a list that was removed, a stream the server does not know. */
const refusalSchema = z.object({ error: z.string() });

export type LiveEvent =
  | { kind: 'said' | 'edited'; json: unknown }
  | { kind: 'notified'; json: unknown }
  | { kind: 'refused' }
  | { kind: 'deleted'; id: string };

/** @returns null for what does not concern us, and for what cannot be read. */
export function eventOf(message: string): LiveEvent | null {
  const json = parsed(message);
  const frame = frameSchema.safeParse(json);
  if (!frame.success) return refusalSchema.safeParse(json).success ? { kind: 'refused' } : null;
  const { event, payload } = frame.data;
  if (event === 'delete')
    return typeof payload === 'string' && payload !== '' ? { kind: 'deleted', id: payload } : null;
  const said = typeof payload === 'string' ? parsed(payload) : payload;
  if (event === 'update') return { kind: 'said', json: said };
  if (event === 'status.update') return { kind: 'edited', json: said };
  return event === 'notification' ? { kind: 'notified', json: said } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Nonsense is left, like an event of an unknown kind.
    return null;
  }
}
