// The addresses of Jetstream servers, and what is asked of them in either protocol.

import { postCollection } from '../at-uri.ts';
import type { Protocol } from './cursor.ts';

/** Operated by Bluesky, free and without an account. */
export const officialServers = [
  'wss://jetstream2.us-east.bsky.network',
  'wss://jetstream1.us-west.bsky.network',
  'wss://jetstream1.us-east.bsky.network',
  'wss://jetstream2.us-west.bsky.network',
] as const;

export type Server = {
  host: string;
  /** Told by a full address; otherwise v2 is tried first. */
  protocol: Protocol | null;
  url: URL;
};

const paths: Record<Protocol, string> = {
  v1: '/subscribe',
  v2: '/xrpc/network.bsky.jetstream.subscribeEvents',
};

/** @param addresses separated by spaces or commas; none: the official servers */
export function serversAt(addresses: string | undefined): Server[] {
  const given = (addresses ?? '').split(/[\s,]+/).filter((address) => address !== '');
  return (given.length > 0 ? given : officialServers).flatMap((address) => serverAt(address) ?? []);
}

/** Null for what is no address of a WebSocket. */
export function serverAt(address: string): Server | null {
  const typed = address.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `wss://${typed}`);
  if (!url || !/^(?:wss?|https?):$/.test(url.protocol) || url.hostname === '') return null;
  const isLocal = /^(?:localhost|127\.|\[::1\])/.test(url.hostname);
  const isPlain = url.protocol === 'ws:' || url.protocol === 'http:';
  const base = new URL(
    `${isPlain || (isLocal && url.protocol !== 'wss:') ? 'ws' : 'wss'}://${url.host}`,
  );
  const protocol = url.pathname.endsWith(paths.v2)
    ? 'v2'
    : url.pathname.endsWith(paths.v1)
      ? 'v1'
      : null;
  base.pathname = url.pathname.replace(/\/(?:subscribe|xrpc\/[^/]*)?$/, '');
  return { host: url.host, protocol, url: base };
}

/** `kinds` is left out on v2: commits, accounts, identities and syncs are all needed. */
export function subscription(
  server: Server,
  asked: { protocol: Protocol; dids: readonly string[]; cursor: number | null },
): URL {
  const url = new URL(server.url);
  url.pathname = url.pathname.replace(/\/$/, '') + paths[asked.protocol];
  const names =
    asked.protocol === 'v1'
      ? { collections: 'wantedCollections', dids: 'wantedDids' }
      : { collections: 'collections', dids: 'dids' };
  url.searchParams.append(names.collections, postCollection);
  for (const did of asked.dids) url.searchParams.append(names.dids, did);
  if (asked.cursor !== null) url.searchParams.set('cursor', String(asked.cursor));
  return url;
}
