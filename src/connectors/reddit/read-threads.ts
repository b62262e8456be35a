// Reads followed threads: a search finds posts, and no comments on them (https://www.reddit.com/dev/api#GET_comments_{article}).

import { z } from 'zod';
import { readEachThread } from '#connectors/read-each-thread.ts';
import type { FollowedThread, IncomingPost, ThreadReading } from '#features/listening/ports.ts';
import { understood } from '#platform/polling/understood.ts';
import type { RedditApi } from './reddit-api.ts';
import { isGone, listingSchema, postOf, thingSchema } from './things.ts';

/** The post, and below it the newest comments; what is folded away (`more`) comes to the top when it is new. */
const pageSchema = z.tuple([listingSchema, listingSchema]);
const repliesSchema = z.object({ data: z.object({ replies: listingSchema }) });
const commentsMax = 500;

export async function readThreads(
  api: RedditApi,
  threads: readonly FollowedThread[],
  signal: AbortSignal,
): Promise<ThreadReading> {
  const reading = await readEachThread(threads, { signal }, ({ thread }) => postsIn(api, thread));
  return { ...reading, ...(api.limits ? { limits: api.limits } : {}) };
}

async function postsIn(api: RedditApi, thread: string): Promise<IncomingPost[]> {
  const article = /^t3_(\w{1,20})$/.exec(thread)?.[1];
  if (article === undefined) return [];
  const path = `/comments/${article}`;
  const json = await api.get(path, { sort: 'new', limit: commentsMax, depth: 10 });
  const [links, comments] = understood(pageSchema, json, 'Reddit');
  const me = await api.me();
  const posts: IncomingPost[] = [];
  const waiting = [...links.data.children, ...comments.data.children];
  for (let child = waiting.pop(); child !== undefined; child = waiting.pop()) {
    const thing = thingSchema.safeParse(child).data;
    if (thing && !isGone(thing)) posts.push(postOf(thing, me));
    // Without replies it is an empty text.
    waiting.push(...(repliesSchema.safeParse(child).data?.data.replies.data.children ?? []));
  }
  return posts;
}
