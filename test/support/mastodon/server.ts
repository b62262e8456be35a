// A server that speaks Mastodon's API over real sockets, written from docs.joinmastodon.org, with its faults on demand:
// limits, revoked tokens, errors that are pages, slow answers, cut connections, a wrong clock, and going away.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Api } from './api.ts';
import { readBody, send } from './exchange.ts';
import type { Reply } from './exchange.ts';
import { OAuth } from './oauth.ts';
import { Streaming } from './streaming.ts';
import { World } from './world.ts';
import type { Lacks } from './world.ts';

const requestsPerPeriod = 300;
const periodMs = 300_000;

export class MastodonServer {
  readonly world: World;
  readonly oauth: OAuth;
  readonly streaming: Streaming;
  readonly #api: Api;
  readonly requests: { method: string; path: string; headers: IncomingMessage['headers'] }[] = [];
  #server: Server | null = null;
  #port = 0;

  private constructor(lacks: Lacks) {
    this.world = new World(lacks);
    this.oauth = new OAuth(this.world);
    this.#api = new Api(this.world, this.oauth);
    this.streaming = new Streaming(this.world);
  }

  static async open(lacks: Lacks = {}): Promise<MastodonServer> {
    const server = new MastodonServer(lacks);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** At the address it had before. */
  async start(): Promise<void> {
    const server = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
    server.on('upgrade', (request, socket, head) => this.streaming.upgrade(request, socket, head));
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address === 'object' && address) this.#port = address.port;
    this.world.place = { host: 'harbour.example', origin: this.url };
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    this.streaming.cut();
    if (!server) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { faults, tokens } = this.world;
    const url = new URL(request.url ?? '/', this.url);
    const { method = 'GET', headers } = request;
    this.requests.push({ method, path: url.pathname + url.search, headers });
    const body = await readBody(request);
    if (faults.delayMs > 0) await pause(faults.delayMs);
    const token = headers.authorization?.replace(/^Bearer /, '');
    const account = token === undefined || faults.isRevoked ? null : (tokens.get(token) ?? null);
    const exchange = {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers,
      body,
      account,
    };
    const refused = this.#refused(token !== undefined && !account);
    const reply = refused ?? this.#api.answer(exchange);
    if (faults.cutsNextAnswer && method !== 'GET' && !refused) {
      faults.cutsNextAnswer = false;
      request.socket.destroy();
      return;
    }
    send(response, this.#dressed(reply), this.#headers());
  }

  #refused(hasWrongToken: boolean): Reply | null {
    const { faults } = this.world;
    if (faults.limitedUntil && this.world.now() < faults.limitedUntil)
      return { status: 429, json: { error: 'Too many requests' } };
    faults.limitedUntil = null;
    if (faults.requestsLeft !== null) faults.requestsLeft = Math.max(0, faults.requestsLeft - 1);
    return hasWrongToken ? { status: 401, json: { error: 'The access token was revoked' } } : null;
  }

  #dressed(reply: Reply): Reply {
    if (reply.status < 400 || !this.world.faults.errorsArePages) return reply;
    const { json: _json, ...rest } = reply;
    return { ...rest, text: '<html><body><h1>An error</h1></body></html>' };
  }

  #headers(): Record<string, string> {
    const { faults } = this.world;
    const now = this.world.now();
    const resetsAt = faults.limitedUntil ?? new Date(now.getTime() + periodMs);
    const left = faults.limitedUntil ? 0 : (faults.requestsLeft ?? requestsPerPeriod);
    return {
      date: now.toUTCString(),
      'x-ratelimit-limit': String(requestsPerPeriod),
      'x-ratelimit-remaining': String(left),
      'x-ratelimit-reset': resetsAt.toISOString(),
    };
  }
}
