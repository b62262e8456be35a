// "Test connection" for a feed: what is there, in words.

import type { SourceContext, TestResult } from '#features/listening/ports.ts';
import { readFeed } from './read-feed.ts';
import { refusal, requestFeed } from './request-feed.ts';
import type { FeedSettings } from './settings.ts';
import { hubOf } from './web-sub.ts';

export async function testFeed(context: SourceContext<FeedSettings>): Promise<TestResult> {
  const response = await requestFeed(context, context.settings.url);
  if (response.status !== 200) throw refusal(response, context.clock.now());
  const feed = await readFeed(response.body, response.headers, response.url);
  const times = feed.posts.flatMap(({ createdAt }) =>
    createdAt === undefined ? [] : [new Date(createdAt).getTime()],
  );
  const hub = hubOf(feed.links, response);
  return {
    ok: true,
    message: `The feed answers: ${feed.title || new URL(response.url).host}`,
    facts: [
      { label: 'Format', value: feed.format },
      { label: 'Entries', value: String(feed.posts.length) },
      ...(times.length > 0
        ? [{ label: 'Newest', value: new Date(Math.max(...times)).toISOString() }]
        : []),
      ...(response.movedTo === null ? [] : [{ label: 'Moved to', value: response.movedTo }]),
      {
        label: 'News arrive',
        value: deliveryWords(hub !== null, context.callbackUrl !== null),
      },
      ...feed.notes.map((note) => ({ label: 'Note', value: note })),
    ],
  };
}

function deliveryWords(hasHub: boolean, isReachable: boolean): string {
  if (!hasHub) return 'when Parley looks: the feed names no hub';
  return isReachable
    ? 'at once, through the hub of the feed'
    : 'when Parley looks: its hub can not reach this Parley, which has no public address';
}
