// What the stand-in's look-up server says: views of posts, searches, feeds and notifications, newest first, in pages.
// Shapes: lexicons app.bsky.feed.defs, app.bsky.feed.searchPosts, getAuthorFeed, app.bsky.notification.listNotifications.

import { good } from './answer.ts';
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

/** The page of a list that the cursor (an offset) names. */
function paged<Entry>(entries: readonly Entry[], query: URLSearchParams, field: string): Answer {
  const from = Number(query.get('cursor') ?? 0);
  const limit = Number(query.get('limit') ?? 50);
  const next = from + limit;
  return good({
    [field]: entries.slice(from, next),
    ...(next < entries.length ? { cursor: String(next) } : {}),
  });
}

export function getPosts({ query }: Asked, records: Records): Answer {
  const found = query.getAll('uris').flatMap((uri) => records.get(uri) ?? []);
  return good({ posts: found.map((stored) => viewOf(stored, records)) });
}

export function searchPosts({ query }: Asked, records: Records): Answer {
  const words = (query.get('q') ?? '').toLowerCase();
  const since = Date.parse(query.get('since') ?? '') || 0;
  const until = Date.parse(query.get('until') ?? '') || Number.POSITIVE_INFINITY;
  const found = records.all(postCollection).filter(({ value, at }) => {
    const isIn = at.getTime() >= since && at.getTime() < until;
    return isIn && String(value['text']).toLowerCase().includes(words);
  });
  return paged(
    found.map((stored) => viewOf(stored, records)),
    query,
    'posts',
  );
}

export function getAuthorFeed({ query }: Asked, records: Records): Answer {
  const account = records.accountOf(query.get('actor') ?? '');
  if (!account)
    return { status: 400, body: { error: 'InvalidRequest', message: 'Profile not found' } };
  const feed = records.all(postCollection, account.did).map((stored) => ({
    post: viewOf(stored, records),
  }));
  return paged(feed, query, 'feed');
}

/** Answers to the account's posts, and posts that name it in a facet. */
export function listNotifications({ query }: Asked, records: Records, account: Account): Answer {
  const notifications = records.all(postCollection).flatMap((stored) => {
    const text = JSON.stringify(stored.value);
    const isOwn = stored.uri.startsWith(`at://${account.did}/`);
    if (isOwn || !text.includes(account.did)) return [];
    const { viewer: _viewer, ...view } = viewOf(stored, records);
    const reason = text.includes('facet#mention') ? 'mention' : 'reply';
    return [{ ...view, reason, isRead: false }];
  });
  return paged(notifications, query, 'notifications');
}
