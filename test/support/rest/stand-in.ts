// A stand-in for the HTTP API of a network, over real sockets: it counts what it is asked, can be away, slow, full,
// ahead of its time, or cut the connection after it has done what it was asked.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export type Asked = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** The body, as it came and as JSON or a form. */
  body: string;
  json: unknown;
  form: URLSearchParams;
};

export type Answer = {
  status?: number;
  json?: unknown;
  /** In place of `json`. */
  text?: string;
  headers?: Record<string, string>;
};

export type Network = {
  answer(asked: Asked): Answer;
  /** As the network refuses who asks too often. */
  limited(seconds: number, now: Date): Answer;
  /** As the network refuses credentials that are worth nothing; null: this request needs none. */
  revoked?(asked: Asked): Answer | null;
  /** Whether it changes something, where the method does not tell. */
  isWrite?(asked: Asked): boolean;
};

export class StandIn {
  readonly #network: Network;
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;
  #limitSeconds: number | null = null;
  #isRevoked = false;
  #isCutNext = false;
  #delayMs = 0;
  #skewMs = 0;
  readonly requests: Asked[] = [];

  constructor(network: Network) {
    this.#network = network;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  now(): Date {
    return new Date(Date.now() + this.#skewMs);
  }

  readonly asked = (): number => this.requests.length;

  readonly limit = (seconds: number | null): Promise<void> => {
    this.#limitSeconds = seconds;
    return Promise.resolve();
  };

  readonly revoke = (isRevoked: boolean): Promise<void> => {
    this.#isRevoked = isRevoked;
    return Promise.resolve();
  };

  readonly slow = (delayMs: number): Promise<void> => {
    this.#delayMs = delayMs;
    return Promise.resolve();
  };

  readonly skew = (byMs: number): Promise<void> => {
    this.#skewMs = byMs;
    return Promise.resolve();
  };

  readonly cutNextAnswer = (): Promise<void> => {
    this.#isCutNext = true;
    return Promise.resolve();
  };

  readonly start = async (): Promise<void> => {
    const server = createServer((request, response) => {
      void this.#serve(request, response);
    });
    server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no port');
    this.#port = address.port;
    this.#server = server;
  };

  readonly stop = async (): Promise<void> => {
    const server = this.#server;
    if (!server) return;
    this.#server = null;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  };

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    const asked = askedOf(request, Buffer.concat(pieces).toString('utf8'));
    this.requests.push(asked);
    const isWrite = this.#network.isWrite?.(asked) ?? asked.method !== 'GET';
    const answer = this.#answer(asked);
    if (isWrite && this.#isCutNext) {
      this.#isCutNext = false;
      response.destroy();
      return;
    }
    const send = () => {
      const type = answer.text === undefined ? 'application/json; charset=utf-8' : 'text/html';
      const date = this.now().toUTCString();
      response.writeHead(answer.status ?? 200, { 'content-type': type, date, ...answer.headers });
      response.end(answer.text ?? (answer.json === undefined ? '' : JSON.stringify(answer.json)));
    };
    if (this.#delayMs > 0) setTimeout(send, this.#delayMs);
    else send();
  }

  #answer(asked: Asked): Answer {
    if (this.#limitSeconds !== null) return this.#network.limited(this.#limitSeconds, this.now());
    const refused = this.#isRevoked ? this.#network.revoked?.(asked) : null;
    return refused ?? this.#network.answer(asked);
  }
}

function askedOf(request: IncomingMessage, body: string): Asked {
  const url = new URL(request.url ?? '/', 'http://stand-in');
  const isJson = /json/.test(request.headers['content-type'] ?? '');
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: request.headers,
    body,
    json: isJson && body !== '' ? JSON.parse(body) : null,
    form: new URLSearchParams(isJson ? '' : body),
  };
}

/** The field of an object of JSON, whatever it is. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
