// One source of the feeds connector without the rest of Parley: its cursor and settings are kept as listening keeps
// them, its callback is a real address, and its clock is the test's.

import { once } from 'node:events';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { anyConnector } from '#features/listening/connector.ts';
import type { Batch, Ending, Gap, IncomingPost, JsonObject } from '#features/listening/ports.ts';
import { feeds } from '#connectors/feeds/feeds.ts';
import { createGuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { createGuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { createLog } from '#platform/log.ts';

export type HeardFeed = {
  /** All posts by id, as they were heard last; deleted ones are gone. */
  posts: ReadonlyMap<string, IncomingPost>;
  deleted: readonly string[];
  gaps: readonly Gap[];
  notes: readonly string[];
  settings: JsonObject;
  callbackUrl: string;
  /** How often the network asked for a look. */
  looksWanted: () => number;
  /** Looks as often as is due until `until`; once, now, without it. */
  look(): Promise<Ending>;
  /** Sets the clock to the time of the next look, and looks. */
  lookWhenDue(): Promise<Ending>;
  now: () => Date;
  passTime(ms: number): void;
  fillGap(gap: Gap): Promise<readonly Batch[]>;
  recheck(): Promise<readonly string[]>;
  test(): ReturnType<NonNullable<typeof feeds.test>>;
  close(): Promise<void>;
};

export async function hearFeed(
  given: JsonObject,
  options: { isReachable?: boolean; startsAt?: string } = {},
): Promise<HeardFeed> {
  const connector = anyConnector(feeds);
  const posts = new Map<string, IncomingPost>();
  const deleted: string[] = [];
  const gaps: Gap[] = [];
  const notes: string[] = [];
  const settings: JsonObject = { ...given };
  let cursor: JsonObject | null = null;
  let nowMs = Date.parse(options.startsAt ?? '2026-05-01T12:00:00Z');
  let due = new Date(nowMs);
  let looksWanted = 0;

  const apply = (batch: Partial<Batch>): void => {
    for (const post of batch.posts ?? []) posts.set(post.nativeId, post);
    for (const { nativeId } of batch.deletions ?? []) {
      posts.delete(nativeId);
      deleted.push(nativeId);
    }
    gaps.push(...(batch.gaps ?? []));
    if (batch.note) notes.push(batch.note);
    if (batch.cursor) cursor = structuredClone(batch.cursor);
    Object.assign(settings, batch.settings);
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    buffer(request)
      .then((body) =>
        connector.receive?.(
          {
            method: request.method === 'POST' ? 'POST' : 'GET',
            query: url.searchParams,
            headers: new Headers(
              Object.entries(request.headersDistinct).map(([name, values]): [string, string] => [
                name,
                (values ?? []).join(', '),
              ]),
            ),
            body,
          },
          { ...context(), cursor },
        ),
      )
      .then((received) => {
        if (received?.batch) apply(received.batch);
        if (received?.lookSoon) looksWanted += 1;
        response.writeHead(received?.status ?? 404, received?.headers).end(received?.body);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port for the callback');
  const callbackUrl = `http://127.0.0.1:${address.port}/callback`;
  const allowed = { allowAddresses: ['127.0.0.1'] };
  const fetch = createGuardedFetch({ ...allowed, userAgent: 'Parley/test' });
  const connect = createGuardedConnect(allowed);
  const log = createLog({ level: 'silent', name: 'feeds' });
  const context = () => ({
    settings,
    fetch,
    connect,
    clock: { now: () => new Date(nowMs) },
    log,
    signal: AbortSignal.timeout(60_000),
    callbackUrl: options.isReachable === false ? null : callbackUrl,
  });

  const look = async (): Promise<Ending> => {
    const batches = connector.look({ ...context(), cursor });
    for (;;) {
      const step = await batches.next();
      if (!step.done) apply(step.value);
      else {
        if (step.value.kind === 'look-again') due = step.value.at;
        return step.value;
      }
    }
  };
  return {
    posts,
    deleted,
    gaps,
    notes,
    settings,
    callbackUrl,
    looksWanted: () => looksWanted,
    look,
    lookWhenDue: () => {
      nowMs = Math.max(nowMs, due.getTime());
      return look();
    },
    now: () => new Date(nowMs),
    passTime: (ms) => {
      nowMs += ms;
    },
    async fillGap(gap) {
      const batches: Batch[] = [];
      for await (const batch of connector.fillGap?.(gap, context()) ?? []) {
        apply({ posts: batch.posts, deletions: batch.deletions });
        batches.push(batch);
      }
      return batches;
    },
    async recheck() {
      const stored = [...posts.values()].map(({ nativeId, url, createdAt }) => ({
        nativeId,
        url: url ?? null,
        createdAt: new Date(createdAt ?? nowMs),
        reference: null,
      }));
      const found = await connector.recheck?.(stored, context());
      return (found?.deletions ?? []).map(({ nativeId }) => nativeId);
    },
    test: () => connector.test?.(context()) ?? Promise.reject(new Error('no test')),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
