// Whether what a feed once held is still there. Feeds seldom tell of deletes, so the page of each post is asked: gone
// for good (410) is believed; not found (404) only when the feed itself is there and no longer lists the post.

import { AppError } from '#platform/errors.ts';
import type {
  Deletion,
  Recheck,
  SourceContext,
  StoredPostReference,
} from '#features/listening/ports.ts';
import { readFeed } from './read-feed.ts';
import { requestFeed } from './request-feed.ts';
import type { FeedSettings } from './settings.ts';

const pageBytesMax = 2 * 1024 * 1024;
const pageTimeoutMs = 15_000;

type PageState = 'there' | 'not-found' | 'gone' | 'stop-asking';

export async function recheck(
  posts: readonly StoredPostReference[],
  context: SourceContext<FeedSettings>,
): Promise<Recheck> {
  const gone: Deletion[] = [];
  const missing: StoredPostReference[] = [];
  // One after the other: they are mostly pages of one site.
  for (const post of posts) {
    if (post.url === null) continue;
    const state = await stateOf(post.url, context);
    if (state === 'stop-asking') break;
    if (state === 'gone') gone.push({ nativeId: post.nativeId });
    if (state === 'not-found') missing.push(post);
  }
  const listed = missing.length > 0 ? await idsInFeed(context) : null;
  const unlisted = listed ? missing.filter(({ nativeId }) => !listed.has(nativeId)) : [];
  return {
    posts: [],
    deletions: [...gone, ...unlisted.map(({ nativeId }) => ({ nativeId }))],
  };
}

async function stateOf(url: string, context: SourceContext<FeedSettings>): Promise<PageState> {
  // Some servers know no HEAD: a bad answer to it is asked again in full.
  const head = await statusOf('HEAD', url, context);
  const status = head === 404 || head === 410 ? await statusOf('GET', url, context) : head;
  if (status === 429 || status === 503) return 'stop-asking';
  if (status === 410) return 'gone';
  return status === 404 ? 'not-found' : 'there';
}

/** @returns null if there was no answer, which tells nothing */
async function statusOf(
  method: 'HEAD' | 'GET',
  url: string,
  context: SourceContext<FeedSettings>,
): Promise<number | null> {
  try {
    const { status } = await context.fetch({
      url,
      method,
      bodyBytesMax: pageBytesMax,
      timeoutMs: pageTimeoutMs,
      signal: context.signal,
    });
    return status;
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** @returns null if the feed can't be read now */
async function idsInFeed(context: SourceContext<FeedSettings>): Promise<Set<string> | null> {
  try {
    const response = await requestFeed(context, context.settings.url);
    if (response.status !== 200) return null;
    const feed = await readFeed(response.body, response.headers, response.url);
    return new Set(feed.posts.map(({ nativeId }) => nativeId));
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof AppError) return null;
    throw error;
  }
}
