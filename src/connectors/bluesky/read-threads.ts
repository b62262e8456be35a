// Reads followed threads: a search finds posts and not the replies to them, and accounts are heard without those who
// answer them (lexicon app.bsky.feed.getPostThread).

import { readEachThread } from '#connectors/read-each-thread.ts';
import type {
  FollowedThread,
  IncomingPost,
  SourceContext,
  ThreadReading,
} from '#features/listening/ports.ts';
import { AppError } from '#platform/errors.ts';
import { openReader } from './poll/reader.ts';
import type { Reader } from './poll/reader.ts';
import { fieldsIn, listIn } from './read-json.ts';
import { readView } from './read-view.ts';
import { isElsewhere } from './settings.ts';
import type { BlueskySettings } from './settings.ts';

const depth = '100';
const postsMax = 1000;

/** A stream of the whole network hears every reply; where there is no look-up server nobody can be asked. */
export function missesReplies(settings: BlueskySettings): boolean {
  if (settings.mode !== 'stream') return true;
  return (settings.authors?.length ?? 0) > 0 && !isElsewhere(settings);
}

export async function readThreads(
  threads: readonly FollowedThread[],
  context: SourceContext<BlueskySettings>,
): Promise<ThreadReading> {
  const reader = await openReader(context, 'anybody');
  const reading = await readEachThread(threads, context, ({ thread }) => postsIn(thread, reader));
  const { limits } = reader.told();
  return { ...reading, ...(limits ? { limits } : {}) };
}

async function postsIn(uri: string, reader: Reader): Promise<IncomingPost[]> {
  const posts: IncomingPost[] = [];
  const views = [await threadAt(uri, reader)];
  for (let view = views.pop(); view && posts.length < postsMax; view = views.pop()) {
    // What is deleted or blocked stands there without a post.
    const post = readView(view['post'], reader.view());
    if (post) posts.push(post);
    views.push(...listIn(view['replies']).map(fieldsIn));
  }
  return posts;
}

async function threadAt(uri: string, reader: Reader) {
  const params = { uri, depth, parentHeight: '0' };
  try {
    const { body } = await reader.ask({ nsid: 'app.bsky.feed.getPostThread', params });
    return fieldsIn(body['thread']);
  } catch (error) {
    // Its first post is gone: there is nothing to ask about.
    if (error instanceof AppError && error.details['error'] === 'NotFound') return {};
    throw error;
  }
}
