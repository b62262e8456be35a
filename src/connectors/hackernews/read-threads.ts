// Reads the comments of followed stories: a search finds some of them and not the answers to them.

import { readEachThread } from '#connectors/read-each-thread.ts';
import type {
  FollowedThread,
  IncomingPost,
  SourceContext,
  ThreadReading,
} from '#features/listening/ports.ts';
import { searchStory } from './algolia.ts';
import type { Addresses, HackerNewsSettings } from './settings.ts';

/** Algolia indexes a little after Hacker News publishes. */
const overlapMs = 3_600_000;
const dayMs = 86_400_000;

export async function readThreads(
  threads: readonly FollowedThread[],
  context: SourceContext<HackerNewsSettings>,
  addresses: Addresses,
): Promise<ThreadReading> {
  return readEachThread(threads, context, async ({ thread, askedAt }) => {
    if (!/^\d{1,15}$/.test(thread)) return [];
    const fromMs = askedAt ? askedAt.getTime() - overlapMs : 0;
    // Their clock may be ahead of ours.
    const untilMs = context.clock.now().getTime() + dayMs;
    const posts: IncomingPost[] = [];
    for await (const slice of searchStory(thread, context, { addresses, fromMs, untilMs }))
      posts.push(...slice.posts);
    return posts;
  });
}
