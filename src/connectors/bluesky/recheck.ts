// Asks again about stored posts. Look-ups tell of no deletions; a stream does, but not what is left after an account was
// suspended or its repository replaced.

import type {
  Deletion,
  IncomingPost,
  Recheck,
  SourceContext,
  StoredPostReference,
} from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import { parseAtUri } from './at-uri.ts';
import { findHome } from './identity.ts';
import type { Home } from './identity.ts';
import { openReader } from './poll/reader.ts';
import { listIn, textIn } from './read-json.ts';
import { readPost } from './read-post.ts';
import { readView } from './read-view.ts';
import { ownDidOf } from './session/session.ts';
import { isElsewhere } from './settings.ts';
import type { BlueskySettings } from './settings.ts';
import { sendXrpc } from './xrpc.ts';

type Context = SourceContext<BlueskySettings>;

/** app.bsky.feed.getPosts takes so many. */
const postsPerCall = 25;
/** Each costs a request to the author's own server. */
const recordsMax = 20;

export function recheck(posts: readonly StoredPostReference[], context: Context): Promise<Recheck> {
  return isElsewhere(context.settings) ? atHome(posts, context) : atLookUp(posts, context);
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

/** Only the author's own server is believed. What cannot be asked just now is asked about later. */
async function atHome(asked: readonly StoredPostReference[], context: Context): Promise<Recheck> {
  const posts: IncomingPost[] = [];
  const deletions: Deletion[] = [];
  const homes = new Map<string, Home | null>();
  for (const { nativeId, createdAt: seenAt } of asked.slice(0, recordsMax)) {
    const name = parseAtUri(nativeId);
    if (!name) continue;
    const { did, collection, rkey } = name;
    if (!homes.has(did)) homes.set(did, await homeOf(did, context));
    const home = homes.get(did);
    if (!home) continue;
    const { error, body } = await sendXrpc(context, home.pds, {
      nsid: 'com.atproto.repo.getRecord',
      params: { repo: did, collection, rkey },
    });
    if (error === 'RecordNotFound') deletions.push({ nativeId });
    if (error !== null) continue;
    const cid = textIn(body['cid']) ?? null;
    const handle = home.handle ?? undefined;
    const isOurs = did === ownDidOf(context.settings);
    const post = readPost({ did, rkey, cid, record: body['value'], seenAt, handle, isOurs });
    if (post) posts.push(post);
  }
  return { posts, deletions };
}

async function homeOf(did: string, context: Context): Promise<Home | null> {
  try {
    return await findHome(did, context);
  } catch (error) {
    if (error instanceof AppError && error.code === 'bluesky.no-home') return null;
    throw error;
  }
}
