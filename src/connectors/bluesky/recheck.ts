// Asks again about stored posts. Look-ups tell of no deletions; a stream does, but not what is left after an account was
// suspended or its repository replaced.

import type { Recheck, SourceContext, StoredPostReference } from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import { parseAtUri } from './at-uri.ts';
import { findHome } from './identity.ts';
import { openReader } from './poll/reader.ts';
import { listIn } from './read-json.ts';
import { readView } from './read-view.ts';
import type { BlueskySettings } from './settings.ts';
import { sendXrpc } from './xrpc.ts';

type Context = SourceContext<BlueskySettings>;

/** app.bsky.feed.getPosts takes so many. */
const postsPerCall = 25;
/** Each costs a request to the author's own server. */
const recordsMax = 20;

export function recheck(posts: readonly StoredPostReference[], context: Context): Promise<Recheck> {
  return context.settings.mode === 'stream' ? atHome(posts, context) : atLookUp(posts, context);
}

async function atLookUp(posts: readonly StoredPostReference[], context: Context): Promise<Recheck> {
  const reader = await openReader(context, 'anybody');
  const found: Recheck = { posts: [], deletions: [] };
  const known = posts.filter(({ nativeId }) => parseAtUri(nativeId) !== null);
  for (let at = 0; at < known.length; at += postsPerCall) {
    const uris = known.slice(at, at + postsPerCall).map(({ nativeId }) => nativeId);
    const { body } = await reader.ask({ nsid: 'app.bsky.feed.getPosts', params: { uris } });
    const there = listIn(body['posts']).flatMap((view) => readView(view, reader.view()) ?? []);
    const ids = new Set(there.map(({ nativeId }) => nativeId));
    const missing = uris.filter((uri) => !ids.has(uri)).map((nativeId) => ({ nativeId }));
    found.posts = [...found.posts, ...there];
    found.deletions = [...found.deletions, ...missing];
  }
  const { limits } = reader.told();
  return limits ? { ...found, limits } : found;
}

/** A stream may belong to a network of its own, so only the author's server is believed. */
async function atHome(posts: readonly StoredPostReference[], context: Context): Promise<Recheck> {
  const deletions: { nativeId: string }[] = [];
  const homes = new Map<string, string | null>();
  for (const { nativeId } of posts.slice(0, recordsMax)) {
    const name = parseAtUri(nativeId);
    if (!name) continue;
    if (!homes.has(name.did)) homes.set(name.did, await homeOf(name.did, context));
    const pds = homes.get(name.did) ?? null;
    if (pds === null) continue;
    const { did: repo, collection, rkey } = name;
    const answer = await sendXrpc(context, pds, {
      nsid: 'com.atproto.repo.getRecord',
      params: { repo, collection, rkey },
    });
    if (answer.error === 'RecordNotFound') deletions.push({ nativeId });
  }
  return { posts: [], deletions };
}

/** Null where nobody can be asked just now: such posts are asked about later. */
async function homeOf(did: string, context: Context): Promise<string | null> {
  try {
    return (await findHome(did, context)).pds;
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('bluesky.')) return null;
    throw error;
  }
}
