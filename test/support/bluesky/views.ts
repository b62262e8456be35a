// What the stand-in's look-up server says: views of posts, searches, feeds and notifications, newest first, in pages.
// Shapes: lexicons app.bsky.feed.defs, app.bsky.feed.searchPosts, getAuthorFeed, app.bsky.notification.listNotifications.

import { good, xrpcFailure } from './answer.ts';
import type { Answer, Asked } from './answer.ts';
import { postCollection } from './records.ts';
import type { Account, Records, Stored } from './records.ts';

function viewOf(stored: Stored, records: Records) {
  const did = stored.uri.split('/')[2] ?? '';
  const author = records.accounts.find((account) => account.did === did);
  return {
    $type: 'app.bsky.feed.defs#postView',
    uri: stored.uri,
    cid: stored.cid,
    author: { did, handle: author?.handle ?? 'handle.invalid', labels: [] },
    record: stored.value,
    replyCount: 0,
    repostCount: 0,
    likeCount: records
      .all('app.bsky.feed.like')
      .filter(({ value }) => JSON.stringify(value).includes(stored.uri)).length,
    indexedAt: stored.at.toISOString(),
    viewer: {},
  };
}

/** The page of a list that the cursor (an offset) names; only what is on it is looked at closely. */
function paged(
  found: readonly Stored[],
  query: URLSearchParams,
  { field, entryOf }: { field: string; entryOf: (stored: Stored) => object },
): Answer {
  const from = Number(query.get('cursor') ?? 0);
  const next = from + Number(query.get('limit') ?? 50);
  return good({
    [field]: found.slice(from, next).map(entryOf),
    ...(next < found.length ? { cursor: String(next) } : {}),
  });
}

export function getPosts({ query }: Asked, records: Records): Answer {
  const found = query.getAll('uris').flatMap((uri) => records.get(uri) ?? []);
  return good({ posts: found.map((stored) => viewOf(stored, records)) });
}

/** A post and what answers it, level by level (lexicon app.bsky.feed.getPostThread). */
export function getPostThread({ query }: Asked, records: Records): Answer {
  const root = records.get(query.get('uri') ?? '');
  if (!root) return xrpcFailure(400, 'NotFound', `Post not found: ${query.get('uri')}`);
  const all = records.all(postCollection);
  const viewBelow = (stored: Stored): object => ({
    $type: 'app.bsky.feed.defs#threadViewPost',
    post: viewOf(stored, records),
    replies: all.filter(({ value }) => parentIn(value) === stored.uri).map(viewBelow),
  });
  return good({ thread: viewBelow(root) });
}

function parentIn({ reply }: Record<string, unknown>): string | null {
  return /"parent":\{"uri":"([^"]+)"/.exec(JSON.stringify(reply ?? {}))?.[1] ?? null;
}

export function searchPosts({ query }: Asked, records: Records): Answer {
  const words = (query.get('q') ?? '').toLowerCase();
  const since = Date.parse(query.get('since') ?? '') || 0;
  const until = Date.parse(query.get('until') ?? '') || Number.POSITIVE_INFINITY;
  const found = records.all(postCollection).filter(({ value, at }) => {
    const isIn = at.getTime() >= since && at.getTime() < until;
    return isIn && String(value['text']).toLowerCase().includes(words);
  });
  return paged(found, query, { field: 'posts', entryOf: (stored) => viewOf(stored, records) });
}

export function getAuthorFeed({ query }: Asked, records: Records): Answer {
  const account = records.accountOf(query.get('actor') ?? '');
  if (!account)
    return { status: 400, body: { error: 'InvalidRequest', message: 'Profile not found' } };
  return paged(records.all(postCollection, account.did), query, {
    field: 'feed',
    entryOf: (stored) => ({ post: viewOf(stored, records) }),
  });
}

/** Answers to the account's posts, and posts that name it in a facet. */
export function listNotifications({ query }: Asked, records: Records, account: Account): Answer {
  const found = records.all(postCollection).filter(({ uri, value }) => {
    const isOwn = uri.startsWith(`at://${account.did}/`);
    return !isOwn && JSON.stringify(value).includes(account.did);
  });
  const entryOf = (stored: Stored) => {
    const { viewer: _viewer, ...view } = viewOf(stored, records);
    const isMention = JSON.stringify(stored.value).includes('facet#mention');
    return { ...view, reason: isMention ? 'mention' : 'reply', isRead: false };
  };
  return paged(found, query, { field: 'notifications', entryOf });
}
