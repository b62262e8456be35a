// The web site of a test that publishes an Atom feed with archive documents (RFC 5005, section 4), tombstones (RFC 6721)
// and a password, and can be made to fail in the ways of web sites.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

type Entry = { id: string; text: string; at: Date; updated: Date };

export type ArchivedFeed = {
  /** Of the feed; the same after `start`. */
  url(): string;
  user: string;
  password: string;
  publish(texts: readonly string[]): string[];
  edit(id: string, text: string): void;
  remove(id: string): void;
  /** A deleted entry is back in the feed, and its tombstone gone: a stale copy. */
  restore(id: string): void;
  /** Takes everything so far out of feed and archive; or puts it back into the archive. */
  forget(): void;
  remember(): void;
  /** Raw XML among the entries. */
  insert(xml: string): void;
  limit(seconds: number | null): void;
  revoke(isRevoked: boolean): void;
  slow(delayMs: number): void;
  skew(byMs: number): void;
  stop(): Promise<void>;
  start(): Promise<void>;
  asked(): number;
};

/** What the feed itself shows, and each document of its archive. */
const windowSize = 50;
const documentSize = 2500;

export async function openArchivedFeed(): Promise<ArchivedFeed> {
  const user = 'reader';
  const password = 'let me in';
  let entries: Entry[] = [];
  let forgotten: readonly Entry[] = [];
  let remembered: readonly Entry[] = [];
  const removed = new Map<string, { at: Date; entry: Entry }>();
  const insertions: string[] = [];
  let [count, asked, delayMs, skewMs, port] = [0, 0, 0, 0, 0];
  let limitSeconds: number | null = null;
  let isRevoked = false;
  let server: Server | null = null;
  const now = () => new Date(Date.now() + skewMs);

  function answer(request: IncomingMessage, response: ServerResponse): void {
    asked += 1;
    response.setHeader('date', now().toUTCString());
    const credentials = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    if (limitSeconds !== null) {
      response.writeHead(429, { 'retry-after': String(limitSeconds) }).end();
    } else if (isRevoked || request.headers.authorization !== credentials) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="feed"' }).end();
    } else {
      const body = documentAt(request.url ?? '');
      response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/atom+xml' });
      response.end(body);
    }
  }

  /** The archive is cut from the oldest on, so that a document never changes once it is full. */
  function documentAt(path: string): string | null {
    const full = Math.floor(Math.max(0, entries.length - windowSize) / documentSize);
    const addressOf = (number: number) =>
      number > 0 ? `/archive/${number}` : remembered.length > 0 ? '/archive/remembered' : null;
    if (path === '/feed') {
      const shown = entries.slice(-windowSize).toReversed();
      // What is in no full document yet stands in one that grows.
      const isRest = entries.length - full * documentSize > windowSize;
      const more = [tombstones(), ...insertions].join('\n');
      return atom(shown, isRest ? '/archive/new' : addressOf(full), more);
    }
    if (path === '/archive/new') {
      return atom(entries.slice(full * documentSize).toReversed(), addressOf(full), '');
    }
    if (path === '/archive/remembered') return atom(remembered.toReversed(), null, '');
    const number = Number(/^\/archive\/(\d+)$/.exec(path)?.[1] ?? 0);
    if (number < 1 || number > full) return null;
    const end = number * documentSize;
    return atom(entries.slice(end - documentSize, end).toReversed(), addressOf(number - 1), '');
  }

  function tombstones(): string {
    return [...removed]
      .map(([id, { at }]) => `<at:deleted-entry ref="${id}" when="${at.toISOString()}"/>`)
      .join('\n');
  }

  async function start(): Promise<void> {
    server = createServer((request, response) => {
      setTimeout(() => answer(request, response), delayMs);
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address === 'object' && address !== null) port = address.port;
  }

  await start();
  return {
    url: () => `http://127.0.0.1:${port}/feed`,
    user,
    password,
    publish(texts) {
      const added = texts.map((text): Entry => {
        count += 1;
        return { id: `tag:stand-in.example,2026:${count}`, text, at: now(), updated: now() };
      });
      entries.push(...added);
      return added.map(({ id }) => id);
    },
    edit(id, text) {
      entries = entries.map((entry) =>
        entry.id === id ? { ...entry, text, updated: now() } : entry,
      );
    },
    remove(id) {
      const entry = entries.find((one) => one.id === id);
      if (entry) removed.set(id, { at: now(), entry });
      entries = entries.filter((one) => one.id !== id);
    },
    restore(id) {
      const gone = removed.get(id);
      removed.delete(id);
      if (gone) entries.push(gone.entry);
    },
    forget() {
      forgotten = entries;
      entries = [];
    },
    remember() {
      remembered = forgotten;
    },
    insert: (xml) => void insertions.push(xml),
    limit: (seconds) => void (limitSeconds = seconds),
    revoke: (revoked) => void (isRevoked = revoked),
    slow: (ms) => void (delayMs = ms),
    skew: (byMs) => void (skewMs = byMs),
    async stop() {
      server?.closeAllConnections();
      server?.close();
      if (server?.listening) await once(server, 'close');
      server = null;
    },
    start,
    asked: () => asked,
  };
}

function atom(entries: readonly Entry[], older: string | null, more: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
<title>Stand-in</title><id>tag:stand-in.example,2026:feed</id>
${older === null ? '' : `<link rel="prev-archive" href="${older}"/>`}
${more}
${entries.map(entryXml).join('\n')}
</feed>`;
}

function entryXml({ id, text, at, updated }: Entry): string {
  const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<entry><id>${id}</id><title>Said</title><published>${at.toISOString()}</published>
<updated>${updated.toISOString()}</updated><content type="text">${words}</content></entry>`;
}
