// A Jetstream of both protocols over real WebSockets: filters, cursors as each protocol understands them, refusals before
// the upgrade, and faults on demand.

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { frameV1, frameV2 } from './events.ts';
import type { EventLog, Logged } from './events.ts';

export type JetstreamFaults = {
  /** Answers every connection with this status instead of opening it. */
  refuseWith: { status: number; headers?: Record<string, string>; body?: string } | null;
  delayMs: number;
  /** v2 is unknown here, as on servers of before. */
  isOld: boolean;
};

const v2Path = '/xrpc/network.bsky.jetstream.subscribeEvents';

export class Jetstream {
  readonly faults: JetstreamFaults = { refuseWith: null, delayMs: 0, isOld: false };
  /** Query strings of the connections that were opened. */
  readonly opened: URLSearchParams[] = [];
  readonly #log: EventLog;
  readonly #sockets = new Set<WebSocket>();
  readonly #server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has('xrpc.v1.json') ? 'xrpc.v1.json' : false),
  });

  constructor(log: EventLog) {
    this.#log = log;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', 'http://here');
    const isV2 = url.pathname === v2Path && !this.faults.isOld;
    const refusal = this.faults.refuseWith ?? this.#refusalFor(url, isV2);
    if (refusal) {
      refuse(socket, refusal);
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (client) => {
      this.opened.push(url.searchParams);
      this.#sockets.add(client);
      client.on('close', () => this.#sockets.delete(client));
      this.#serve(client, url.searchParams, isV2);
    });
  }

  #refusalFor(url: URL, isV2: boolean): JetstreamFaults['refuseWith'] {
    if (!isV2) return url.pathname === '/subscribe' ? null : { status: 404, body: 'not found' };
    const params = [...url.searchParams.keys()];
    const wrong = params.find((name) => name.startsWith('wanted'));
    if (wrong !== undefined) return xrpcError('InvalidRequest', `unknown parameter ${wrong}`);
    const cursor = Number(url.searchParams.get('cursor') ?? this.#log.next);
    return cursor < 1e15 && cursor < this.#log.floor
      ? xrpcError('CursorTooOld', `cursor is below the retention floor ${this.#log.floor}`)
      : null;
  }

  #serve(client: WebSocket, query: URLSearchParams, isV2: boolean): void {
    const log = this.#log;
    const cursor = query.get('cursor');
    let next = log.next;
    if (cursor !== null) {
      const asked = Number(cursor);
      const isTime = !isV2 || asked >= 1e15;
      next = isTime ? log.seqAt(asked) : asked;
      const oldest = log.from(0)[0];
      const isClamped = isTime && log.floor > 1 && (oldest === undefined || asked < oldest.us);
      if (isV2 && isClamped) client.send(info('OutdatedCursor'));
      if (isV2 && !isTime && asked > log.next) {
        client.send(info('FutureCursor'));
        next = log.next;
      }
    }
    const collections = query.getAll(isV2 ? 'collections' : 'wantedCollections');
    const dids = query.getAll(isV2 ? 'dids' : 'wantedDids');
    const wants = ({ said }: Logged): boolean =>
      said.kind === 'raw' ||
      ((dids.length === 0 || dids.includes(said.did)) &&
        (said.kind !== 'commit' ||
          collections.length === 0 ||
          collections.includes(said.collection)));
    const pump = (): void => {
      for (const event of log.from(next)) {
        next = event.seq + 1;
        const frame = wants(event) ? (isV2 ? frameV2(event) : frameV1(event)) : null;
        if (frame !== null) this.#send(client, frame);
      }
    };
    const stop = log.watch(pump);
    client.on('close', stop);
    pump();
  }

  #send(client: WebSocket, frame: string): void {
    if (this.faults.delayMs === 0) client.send(frame);
    else setTimeout(() => client.send(frame), this.faults.delayMs);
  }

  /** Says to every v2 client why it is cut off, and cuts. */
  endWith(error: string): void {
    for (const client of this.#sockets) {
      client.send(JSON.stringify({ $type: 'error', error }));
      client.close(1008);
    }
  }

  get connections(): number {
    return this.#sockets.size;
  }

  cut(): void {
    for (const client of this.#sockets) client.terminate();
  }
}

function info(name: string): string {
  const $type = 'network.bsky.jetstream.subscribeEvents#info';
  return JSON.stringify({ $type: 'message', payload: { $type, name } });
}

function xrpcError(error: string, message: string) {
  return {
    status: 400,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ error, message }),
  };
}

function refuse(
  socket: Duplex,
  { status, headers = {}, body = '' }: NonNullable<JetstreamFaults['refuseWith']>,
): void {
  const lines = Object.entries({
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status} Refused\r\n${head}\r\n${body}`);
}
