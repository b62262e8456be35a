// A small network of the AT Protocol in one process: directory, account server with OAuth, look-up server and Jetstream
// on one port over real sockets, with faults on demand. Written from the lexicons of bluesky-social/atproto.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { good, xrpcFailure } from './answer.ts';
import type { Answer, Asked } from './answer.ts';
import { Jetstream } from './jetstream.ts';
import { cidOf, Records } from './records.ts';
import type { Account } from './records.ts';
import { Sessions } from './sessions.ts';
import { getAuthorFeed, getPosts, getPostThread, listNotifications, searchPosts } from './views.ts';

export class BlueskyNetwork {
  readonly records = new Records();
  readonly sessions = new Sessions(this.records);
  readonly jetstream = new Jetstream(this.records.log);
  /** Requests and connections. */
  asked = 0;
  limitSeconds: number | null = null;
  failWith: number | null = null;
  delayMs = 0;
  /** The next write is done, and the connection cut before the answer. */
  cutsNextAnswer = false;
  #server: Server | null = null;
  #port = 0;

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get streamAddress(): string {
    return `ws://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => response.destroy(toError(error)));
    });
    server.on('upgrade', (request, socket, head) => {
      this.asked += 1;
      this.jetstream.upgrade(request, socket, head);
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('the network has no port');
    this.#port = address.port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = null;
    this.jetstream.cut();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  }

  /** From now on, everything is refused as by servers that were asked too often; null: no longer. */
  limit(seconds: number | null): void {
    this.limitSeconds = seconds;
    this.jetstream.faults.refuseWith =
      seconds === null ? null : { status: 429, headers: { 'retry-after': String(seconds) } };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.asked += 1;
    const asked = await read(request, this.origin);
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    const answer = this.#faultFor(asked) ?? this.#route(asked);
    if (this.cutsNextAnswer && /\.(?:put|create|delete)Record$/.test(asked.path)) {
      this.cutsNextAnswer = false;
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      date: new Date(Date.now() + this.records.log.skewMs).toUTCString(),
      ...answer.headers,
    });
    response.end(JSON.stringify(answer.body));
  }

  #faultFor({ path }: Asked): Answer | null {
    if (!path.startsWith('/xrpc/')) return null;
    if (this.failWith !== null) return { status: this.failWith, body: 'a proxy speaks no JSON' };
    if (this.limitSeconds === null) return null;
    const reset = Math.ceil(Date.now() / 1000) + this.limitSeconds;
    return {
      status: 429,
      body: { error: 'RateLimitExceeded', message: 'Rate Limit Exceeded' },
      headers: {
        'ratelimit-limit': '3000',
        'ratelimit-remaining': '0',
        'ratelimit-reset': String(reset),
        'ratelimit-policy': '3000;w=300',
        'retry-after': String(this.limitSeconds),
      },
    };
  }

  #route(asked: Asked): Answer {
    const { records, sessions, origin } = this;
    switch (asked.path) {
      case '/.well-known/oauth-protected-resource':
        return good({ resource: origin, authorization_servers: [origin] });
      case '/.well-known/oauth-authorization-server':
        return good({
          issuer: origin,
          authorization_endpoint: `${origin}/oauth/authorize`,
          token_endpoint: `${origin}/oauth/token`,
          pushed_authorization_request_endpoint: `${origin}/oauth/par`,
        });
      case '/oauth/par':
        return sessions.pushRequest(asked);
      case '/oauth/token':
        return sessions.exchange(asked);
      case '/xrpc/com.atproto.server.createSession':
        return sessions.signIn(asked);
      case '/xrpc/com.atproto.server.refreshSession':
        return sessions.renew(asked);
      case '/xrpc/com.atproto.identity.resolveHandle': {
        const account = records.accountOf(asked.query.get('handle') ?? '');
        return account
          ? good({ did: account.did })
          : xrpcFailure(400, 'InvalidRequest', 'Unable to resolve handle');
      }
      case '/xrpc/com.atproto.repo.getRecord':
        return this.#record(asked);
      case '/xrpc/com.atproto.repo.listRecords': {
        const { query } = asked;
        const all = records.all(query.get('collection') ?? '', query.get('repo') ?? '');
        return good({
          records: all.slice(0, 100).map(({ uri, cid, value }) => ({ uri, cid, value })),
        });
      }
      default:
        return this.#directory(asked) ?? this.#lookUp(asked) ?? this.#forAccounts(asked);
    }
  }

  /** Open to anybody; but who shows credentials must show good ones. */
  #lookUp(asked: Asked): Answer | null {
    const call = lookUps[asked.path];
    if (!call) return null;
    const actor = asked.headers['authorization'] ? this.sessions.actor(asked) : null;
    return actor && 'refusal' in actor ? actor.refusal : call(asked, this.records);
  }

  #directory({ path }: Asked): Answer | null {
    if (!path.startsWith('/did:')) return null;
    const account = this.records.accountOf(path.slice(1));
    if (!account) return { status: 404, body: { message: `DID not registered: ${path.slice(1)}` } };
    return good({
      id: account.did,
      alsoKnownAs: [`at://${account.handle}`],
      service: [
        {
          id: '#atproto_pds',
          type: 'AtprotoPersonalDataServer',
          serviceEndpoint: this.origin,
        },
      ],
    });
  }

  #record({ query }: Asked): Answer {
    const [repo, collection, rkey] = ['repo', 'collection', 'rkey'].map(
      (name) => query.get(name) ?? '',
    );
    const did = this.records.accountOf(repo ?? '')?.did ?? repo;
    const stored = this.records.get(`at://${did}/${collection}/${rkey}`);
    if (!stored) return xrpcFailure(400, 'RecordNotFound', 'Could not locate record');
    const { uri, cid, value } = stored;
    return good({ uri, cid, value });
  }

  #forAccounts(asked: Asked): Answer {
    const actor = this.sessions.actor(asked);
    if ('refusal' in actor) return actor.refusal;
    const { account } = actor;
    switch (asked.path) {
      case '/xrpc/com.atproto.server.getSession':
        return good({ did: account.did, handle: account.handle, active: true });
      case '/xrpc/app.bsky.notification.listNotifications':
        return listNotifications(asked, this.records, account);
      case '/xrpc/com.atproto.repo.uploadBlob':
        return good({
          blob: {
            $type: 'blob',
            ref: { $link: cidOf(Buffer.from(asked.bytes).toString('base64')) },
            mimeType: asked.headers['content-type'],
            size: asked.bytes.length,
          },
        });
      case '/xrpc/com.atproto.repo.putRecord':
        return this.#put(asked, account);
      case '/xrpc/com.atproto.repo.deleteRecord':
        this.records.remove(
          account.did,
          String(asked.body['collection']),
          String(asked.body['rkey']),
        );
        return good({});
      default:
        return { status: 501, body: { error: 'MethodNotImplemented', message: asked.path } };
    }
  }

  #put({ body }: Asked, account: Account): Answer {
    const { collection, rkey, record, swapRecord, repo } = body;
    if (repo !== account.did) return xrpcFailure(401, 'AuthRequired');
    if (typeof record !== 'object' || record === null) return xrpcFailure(400, 'InvalidRequest');
    const uri = `at://${account.did}/${String(collection)}/${String(rkey)}`;
    const value = { ...record };
    const standing = this.records.get(uri);
    if (standing && standing.cid !== cidOf(value) && swapRecord === null)
      return xrpcFailure(400, 'InvalidSwap', `Record was at ${standing.cid}`);
    if (standing && standing.cid === cidOf(value)) return good({ uri, cid: standing.cid });
    const { cid } = this.records.put(account.did, String(collection), String(rkey), value);
    return good({ uri, cid, validationStatus: 'valid' });
  }
}

const lookUps: Record<string, (asked: Asked, records: Records) => Answer> = {
  '/xrpc/app.bsky.feed.getPosts': getPosts,
  '/xrpc/app.bsky.feed.getPostThread': getPostThread,
  '/xrpc/app.bsky.feed.searchPosts': searchPosts,
  '/xrpc/app.bsky.feed.getAuthorFeed': getAuthorFeed,
};

async function read(request: IncomingMessage, origin: string): Promise<Asked> {
  const url = new URL(request.url ?? '/', origin);
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  const bytes = Buffer.concat(pieces);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[0] : value,
    ]),
  );
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body: bodyOf(bytes, headers['content-type'] ?? ''),
    bytes,
    origin,
  };
}

function bodyOf(bytes: Buffer, type: string): Record<string, unknown> {
  if (type.includes('x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
  if (!type.includes('json') || bytes.length === 0) return {};
  const parsed: unknown = JSON.parse(bytes.toString('utf8'));
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

export async function openBlueskyNetwork(): Promise<BlueskyNetwork> {
  const network = new BlueskyNetwork();
  await network.start();
  return network;
}
