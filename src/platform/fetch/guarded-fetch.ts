// The only way out: every outgoing request passes here. Refuses addresses that are not public, at
// look-up and again at connect, follows redirects by hand and checks each, bounds size and time.

import { Agent, fetch } from 'undici';
import type { Response } from 'undici';
import { AppError } from '../errors.ts';
import { failureOf } from './fetch-failure.ts';
import { createGuardedConnect } from './guarded-connect.ts';
import type { ConnectOptions, GuardedConnect } from './guarded-connect.ts';
import { createHostSlots } from './host-slots.ts';
import { acceptsMediaType, readBody } from './read-body.ts';
import { REDIRECTS, nextHop, parseAddress } from './redirect.ts';
import type { Hop } from './redirect.ts';

export type FetchRequest = {
  url: string;
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Counted after decompression; default 10 MiB. */
  bodyBytesMax?: number;
  /** For everything, redirects included; default 30 s. */
  timeoutMs?: number;
  /** Default 5; 0 answers with the redirect itself. */
  redirectsMax?: number;
  /** Media types that are accepted, `text/html` or `image/*`; default all. */
  accept?: readonly string[];
  signal?: AbortSignal;
};

export type FetchResponse = {
  status: number;
  /** After redirects. */
  url: string;
  /** Where permanent redirects (301, 308) alone lead, if the chain began with one. */
  movedTo: string | null;
  headers: Headers;
  body: Uint8Array;
};

/**
 * Answers with any status; only what keeps it from answering throws AppError: `invalid`
 * (`fetch.bad-url`, `fetch.address-refused`, `fetch.type-refused`), `unavailable` (`fetch.failed`,
 * `fetch.timed-out`, `fetch.too-many-redirects`), `limited` (`fetch.too-large`).
 */
export type GuardedFetch = (request: FetchRequest) => Promise<FetchResponse>;

export type GuardedFetchOptions = ConnectOptions & {
  /**
   * Told to every site we read: `Parley/0.1.0 (+https://example.org/about-our-listening)`. Asked for
   * each request, since people change the contact in it while Parley runs.
   */
  userAgent: string | (() => Promise<string>);
  /** For requests that name no limits of their own. */
  timeoutMs?: number;
  bodyBytesMax?: number;
  connectionsPerHostMax?: number;
  /** Longest silence between two pieces of an answer. */
  idleTimeoutMs?: number;
};

const BODY_BYTES_MAX = 10 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const IDLE_TIMEOUT_MS = 15_000;
const REDIRECTS_MAX = 5;
const CONNECTIONS_PER_HOST_MAX = 4;

export function createGuardedFetch(options: GuardedFetchOptions): GuardedFetch {
  const agent = createAgent(createGuardedConnect(options), options);
  const { userAgent, bodyBytesMax = BODY_BYTES_MAX } = options;
  const slots = createHostSlots(options.connectionsPerHostMax ?? CONNECTIONS_PER_HOST_MAX);

  return async (asked) => {
    const request = { ...asked, bodyBytesMax: asked.bodyBytesMax ?? bodyBytesMax };
    const timeoutMs = request.timeoutMs ?? options.timeoutMs ?? TIMEOUT_MS;
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
    const name = typeof userAgent === 'string' ? userAgent : await userAgent();
    let hop: Hop = firstHop(request, name);
    try {
      for (let count = 0; ; count += 1) {
        const answer = await slots.run(hop.url.host, signal, () =>
          send(agent, hop, request, signal),
        );
        if (answer.kind === 'final') return answer.response;
        if (count >= (request.redirectsMax ?? REDIRECTS_MAX)) throw tooManyRedirects(request.url);
        hop = answer.next;
      }
    } catch (error) {
      throw failureOf(error, { url: hop.url, timeoutMs, timeout, signal });
    }
  };
}

type Sent = { kind: 'final'; response: FetchResponse } | { kind: 'redirect'; next: Hop };

type BoundedRequest = FetchRequest & { bodyBytesMax: number };

async function send(
  agent: Agent,
  hop: Hop,
  request: BoundedRequest,
  signal: AbortSignal,
): Promise<Sent> {
  const response = await fetch(hop.url, {
    method: hop.method,
    headers: hop.headers,
    body: hop.body ?? null,
    redirect: 'manual',
    dispatcher: agent,
    signal,
  });
  const location = response.headers.get('location');
  if (REDIRECTS.has(response.status) && location !== null && request.redirectsMax !== 0) {
    await response.body?.cancel();
    return { kind: 'redirect', next: nextHop(hop, response.status, location) };
  }
  return { kind: 'final', response: await finish(response, hop, request) };
}

async function finish(
  response: Response,
  hop: Hop,
  request: BoundedRequest,
): Promise<FetchResponse> {
  const { status } = response;
  const mediaType = response.headers.get('content-type');
  if (response.ok && request.accept && !acceptsMediaType(request.accept, mediaType)) {
    await response.body?.cancel();
    const expected = request.accept.join(', ');
    const message = `${hop.url.host} answered with ${mediaType}, but ${expected} was expected.`;
    throw new AppError('invalid', 'fetch.type-refused', message, {
      details: { mediaType, expected },
    });
  }
  const body = await readBody(response, request.bodyBytesMax);
  const headers = new Headers([...response.headers]);
  return { status, url: hop.url.href, movedTo: hop.movedTo, headers, body };
}

function firstHop(request: FetchRequest, userAgent: string): Hop {
  const { url, credentials } = parseAddress(request.url);
  const headers = new Headers({ 'user-agent': userAgent });
  if (request.accept) headers.set('accept', `${request.accept.join(', ')}, */*;q=0.1`);
  for (const [name, value] of Object.entries(request.headers ?? {})) headers.set(name, value);
  if (credentials && !headers.has('authorization')) headers.set('authorization', credentials);
  return {
    url,
    method: request.method ?? 'GET',
    headers: Object.fromEntries(headers),
    body: request.body,
    movedTo: null,
    onlyPermanent: true,
  };
}

function createAgent(connect: GuardedConnect, options: GuardedFetchOptions): Agent {
  const idleTimeoutMs = options.idleTimeoutMs ?? IDLE_TIMEOUT_MS;
  return new Agent({
    connections: options.connectionsPerHostMax ?? CONNECTIONS_PER_HOST_MAX,
    headersTimeout: idleTimeoutMs,
    bodyTimeout: idleTimeoutMs,
    maxHeaderSize: 32 * 1024,
    connect: ({ hostname, port, protocol }, callback) => {
      const tls = protocol === 'https:';
      const host = hostname.replace(/^\[|\]$/g, '');
      connect({ host, port: Number(port || (tls ? 443 : 80)), tls }).then(
        (socket) => callback(null, socket),
        (error: Error) => callback(error, null),
      );
    },
  });
}

function tooManyRedirects(url: string): AppError {
  const message = `${url} sends us from one address to the next without end.`;
  return new AppError('unavailable', 'fetch.too-many-redirects', message, { details: { url } });
}
