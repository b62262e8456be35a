// What a look-up server says of a post (app.bsky.feed.defs#postView): the record, who wrote it, how it was received.

import type { IncomingPost } from '#features/listening/ports.ts';
import { parseAtUri, postCollection } from './at-uri.ts';
import { countIn, fieldsIn, listIn, textIn } from './read-json.ts';
import { readPost } from './read-post.ts';

export type ViewReader = {
  ownDid: string | null;
  /** Look-ups without an account leave out whom only signed-in people may read. */
  isSignedIn: boolean;
  now: Date;
};

/** Null for what is no post, or not for us. */
export function readView(value: unknown, reader: ViewReader): IncomingPost | null {
  const view = fieldsIn(value);
  const uri = textIn(view['uri']) ?? '';
  const name = parseAtUri(uri);
  const author = fieldsIn(view['author']);
  if (!name || name.collection !== postCollection || author['did'] !== name.did) return null;
  if (!reader.isSignedIn && wantsMembersOnly(author['labels'])) return null;
  const handle = textIn(author['handle']);
  const displayName = textIn(author['displayName']);
  const post = readPost({
    did: name.did,
    rkey: name.rkey,
    cid: textIn(view['cid']) ?? null,
    // A notification names it `record` as well.
    record: view['record'],
    seenAt: timeOf(view['indexedAt'], reader.now),
    handle: handle === 'handle.invalid' ? undefined : handle,
    isOurs: name.did === reader.ownDid,
  });
  if (!post) return null;
  const counts = {
    likes: countIn(view['likeCount']),
    replies: countIn(view['replyCount']),
    reposts: countIn(view['repostCount']),
  };
  const given = Object.entries(counts).filter(([, count]) => count !== undefined);
  return {
    ...post,
    ...(displayName ? { authorName: displayName } : {}),
    ...(given.length > 0 ? { counts: Object.fromEntries(given) } : {}),
  };
}

/** The author asks apps not to show their posts to people without an account. */
function wantsMembersOnly(labels: unknown): boolean {
  return listIn(labels, 50).some((label) => fieldsIn(label)['val'] === '!no-unauthenticated');
}

function timeOf(text: unknown, now: Date): Date {
  const at = typeof text === 'string' ? new Date(text) : now;
  return Number.isNaN(at.getTime()) || at.getTime() > now.getTime() ? now : at;
}

/** When the look-up server had it: what look-ups are ordered by. */
export function indexedAtOf(value: unknown): number {
  const text = fieldsIn(value)['indexedAt'];
  const at = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? 0 : at;
}
