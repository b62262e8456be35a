// A WebSocket whose connection passes the guard, like every other way out. Redirects are not followed.

import { WebSocket } from 'ws';
import { AppError, messageOf } from '../errors.ts';
import { failureOf } from './fetch-failure.ts';
import type { GuardedConnect } from './guarded-connect.ts';

export type WebSocketTarget = {
  /** ws or wss; http and https mean the same. */
  url: URL;
  protocols?: readonly string[];
  headers?: Record<string, string>;
  signal: AbortSignal;
  /** Default 10 s, from the open connection to the server's agreement. */
  timeoutMs?: number;
  /** A longer message ends the connection; default 5 MiB. */
  messageBytesMax?: number;
};

const TIMEOUT_MS = 10_000;
const MESSAGE_BYTES_MAX = 5 * 1024 * 1024;
const REFUSAL_BYTES_MAX = 64 * 1024;

/**
 * Answers with an open socket that is paused: put the listeners on, then `resume()`. A server that answers with
 * anything but a WebSocket throws AppError `fetch.not-upgraded` with `details: { status, body, retryAfter }`.
 */
export async function openWebSocket(
  connect: GuardedConnect,
  target: WebSocketTarget,
): Promise<WebSocket> {
  const { url, signal, timeoutMs = TIMEOUT_MS } = target;
  const timeout = AbortSignal.timeout(timeoutMs);
  const stop = AbortSignal.any([signal, timeout]);
  try {
    return await shakeHands(await dial(connect, url, stop), target, stop);
  } catch (error) {
    throw failureOf(error, { url, timeoutMs, timeout, signal });
  }
}

async function dial(connect: GuardedConnect, url: URL, signal: AbortSignal) {
  const tls = url.protocol === 'wss:' || url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return connect({ host, port: Number(url.port || (tls ? 443 : 80)), tls, signal });
}

function shakeHands(
  connection: Awaited<ReturnType<GuardedConnect>>,
  target: WebSocketTarget,
  stop: AbortSignal,
): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(target.url, [...(target.protocols ?? [])], {
      createConnection: () => connection,
      perMessageDeflate: false,
      maxPayload: target.messageBytesMax ?? MESSAGE_BYTES_MAX,
      headers: { ...target.headers },
    });
    const settle = (): void => stop.removeEventListener('abort', giveUp);
    const fail = (error: unknown): void => {
      settle();
      connection.destroy();
      reject(error);
    };
    const giveUp = (): void => fail(stop.reason);
    stop.addEventListener('abort', giveUp, { once: true });
    socket.on('unexpected-response', (_request, response) => {
      refusalOf(response).then(fail, fail);
    });
    // Stays for the socket's whole life: an error without a listener would end the process.
    socket.on('error', fail);
    socket.once('open', () => {
      settle();
      // What comes in the same piece as the server's agreement waits for the caller's listeners.
      socket.pause();
      resolve(socket);
    });
    if (stop.aborted) giveUp();
  });
}

type Refusal = AsyncIterable<Buffer> & {
  statusCode?: number | undefined;
  headers: Record<string, string | string[] | undefined>;
};

async function refusalOf(response: Refusal): Promise<AppError> {
  const status = response.statusCode ?? 0;
  // The status says enough; of a body that breaks off, the reason stands in its place.
  const body = await beginningOf(response).catch(messageOf);
  const retryAfter = response.headers['retry-after'] ?? null;
  return new AppError(
    status >= 500 || status === 429 ? 'unavailable' : 'invalid',
    'fetch.not-upgraded',
    `The server answered with ${status} instead of opening a WebSocket.`,
    { details: { status, body, retryAfter } },
  );
}

async function beginningOf(response: Refusal): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response) {
    pieces.push(piece);
    size += piece.length;
    if (size > REFUSAL_BYTES_MAX) break;
  }
  return Buffer.concat(pieces).subarray(0, REFUSAL_BYTES_MAX).toString('utf8');
}
