// The stand-in's live stream over WebSocket (docs.joinmastodon.org/methods/streaming#websocket): one connection for any
// number of streams, the payload as JSON inside a string, a delete as the bare id.

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { notificationJson, statusJson } from './entities.ts';
import type { Account } from './statuses.ts';
import type { StreamEvent, World } from './world.ts';

type Listener = { socket: WebSocket; account: Account; channels: Map<string, string[]> };

export class Streaming {
  readonly #world: World;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #listeners = new Set<Listener>();

  constructor(world: World) {
    this.#world = world;
    world.stream.on('event', (event: StreamEvent) => this.#tell(event));
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A client that goes in the middle of the handshake harms nobody.
    socket.on('error', () => socket.destroy());
    const url = new URL(request.url ?? '/', 'http://stand-in.example');
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const account = this.#world.faults.isRevoked ? undefined : this.#world.tokens.get(token);
    if (this.#world.lacks.streaming || url.pathname !== '/api/v1/streaming') {
      socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
      return;
    }
    if (!account) {
      socket.end('HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (client) => {
      const listener: Listener = { socket: client, account, channels: new Map() };
      this.#listeners.add(listener);
      client.on('close', () => this.#listeners.delete(listener));
      client.on('error', () => this.#listeners.delete(listener));
      client.on('message', (data) => this.#subscribe(listener, JSON.parse(String(data))));
      if (url.searchParams.has('stream'))
        this.#subscribe(listener, { type: 'subscribe', ...Object.fromEntries(url.searchParams) });
    });
  }

  /** Something no server should send, to everybody. */
  sendRaw(text: string): void {
    for (const { socket } of this.#listeners) socket.send(text);
  }

  /** Ends every connection without a word, as a cut cable does. */
  cut(): void {
    for (const { socket } of this.#listeners) socket.terminate();
    this.#listeners.clear();
  }

  #subscribe({ channels, account, socket }: Listener, ask: Record<string, string>): void {
    const { stream = '', tag = '', list = '' } = ask;
    const found: Record<string, [string, string[]]> = {
      public: ['public', ['public']],
      'public:local': ['public:local', ['public:local']],
      'public:remote': ['public:remote', ['public:remote']],
      hashtag: [`hashtag:${tag.toLowerCase()}`, ['hashtag', tag]],
      list: [`list:${list}`, ['list', list]],
      user: [`user:${account.id}`, ['user']],
      'user:notification': [`notification:${account.id}`, ['user', 'notification']],
    };
    const entry = found[stream];
    if (entry) channels.set(...entry);
    else socket.send(JSON.stringify({ error: 'Unknown stream type', status: 400 }));
  }

  #tell({ channels, event, payload }: StreamEvent): void {
    for (const listener of this.#listeners) {
      // A status in several streams is sent once for each.
      for (const [channel, stream] of listener.channels) {
        if (!channels.includes(channel)) continue;
        const text = this.#payload(event, payload, listener.account);
        if (text !== null) listener.socket.send(JSON.stringify({ stream, event, payload: text }));
      }
    }
  }

  #payload(event: string, payload: string, account: Account): string | null {
    const { statuses, place } = this.#world;
    if (event === 'delete') return payload;
    if (event === 'notification') {
      const found = statuses.notifications.find(({ id }) => id === payload);
      return found ? JSON.stringify(notificationJson(found, place, account)) : null;
    }
    const { statusId } = JSON.parse(payload);
    const status = statuses.status(statusId);
    return status ? JSON.stringify(statusJson(status, place, account)) : null;
  }
}
