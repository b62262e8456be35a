// What an address that somebody typed or pasted means here: a Jetstream, a profile, a search or a hashtag on bsky.app.
// Nothing is asked of the network, except where a server's address alone does not tell.

import type {
  Candidate,
  DiscoverContext,
  Discovery,
  JsonObject,
} from '#features/listening/ports.ts';
import { accountOf } from './at-uri.ts';
import { serverAt } from './jetstream/address.ts';

const nothing: Discovery = { candidates: [], problem: null };

export function discoverBluesky(address: string, _context: DiscoverContext): Promise<Discovery> {
  return Promise.resolve(meaningOf(address.trim()));
}

function meaningOf(address: string): Discovery {
  const url = URL.parse(address);
  if (url && (url.protocol === 'ws:' || url.protocol === 'wss:')) return streamAt(address);
  if (url && /\/(?:subscribe|xrpc\/network\.bsky\.jetstream\.subscribeEvents)$/.test(url.pathname))
    return streamAt(address);
  if (url?.protocol === 'at:' || address.startsWith('@') || address.startsWith('did:'))
    return accountAt(address);
  if (url?.hostname !== 'bsky.app') return nothing;
  const [first, second = ''] = url.pathname.split('/').filter((part) => part !== '');
  if (first === 'profile') return accountAt(second);
  if (first === 'hashtag') return searchFor(`#${decodeURIComponent(second)}`);
  const query = url.searchParams.get('q');
  return first === 'search' && query ? searchFor(query) : nothing;
}

function streamAt(address: string): Discovery {
  const server = serverAt(address);
  if (!server) return nothing;
  return found(
    { mode: 'stream', jetstream: address },
    `Bluesky, live through ${server.host}`,
    'Every public post of the network as it happens',
  );
}

function accountAt(typed: string): Discovery {
  const account = accountOf(typed);
  if (account === null) return nothing;
  return found(
    { mode: 'authors', authors: account },
    `${account} on Bluesky`,
    'The posts and answers of this account',
  );
}

function searchFor(query: string): Discovery {
  return found({ mode: 'search', query }, `${query} on Bluesky`, 'What a search on Bluesky finds');
}

function found(settings: JsonObject, title: string, description: string): Discovery {
  const candidate: Candidate = { settings, title, description, format: 'Bluesky', preview: [] };
  return { candidates: [candidate], problem: null };
}
