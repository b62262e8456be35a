// The Hacker News connector: every new item by walking its ids up, what changed by its list of updates, or only what a
// search finds. Hacker News lets nobody write by API, so there are no answers from here.

import { z } from 'zod';
import { lookAgain } from '#connectors/look-again.ts';
import { anyTitle, itemAddress } from './item.ts';
import { defaultAddresses, settingsSchema } from './settings.ts';
import type { Addresses, HackerNewsSettings } from './settings.ts';
import { Firebase } from './firebase.ts';
import { search, searchTime } from './algolia.ts';
import { walk } from './walk.ts';
import { readThreads } from './read-threads.ts';
import { recheckItems } from './recheck-items.ts';
import type {
  Batch,
  Candidate,
  Connector,
  Discovery,
  DiscoverContext,
  Gap,
  Look,
  LookContext,
  SourceContext,
  TestResult,
} from '#features/listening/ports.ts';

const searchCursor = z.object({ searchedUntil: z.number() });
const searchEveryMs = 5 * 60_000;
const firstSearchMs = 7 * 86_400_000;
const clockDifferenceMaxMs = 3 * 86_400_000;
/** Algolia indexes a little after Hacker News publishes. */
const searchOverlapMs = 30 * 60_000;

export function createHackerNews(
  addresses: Addresses = defaultAddresses,
): Connector<HackerNewsSettings> {
  return {
    name: 'hackernews',
    label: 'Hacker News',
    description: 'Stories and comments of news.ycombinator.com, all of them or what a search finds',
    kind: 'poll',
    settings: settingsSchema,
    fields: [
      {
        name: 'query',
        label: 'Only what this search finds',
        kind: 'text',
        required: false,
        help: 'Left empty, every new item is heard, about 15,000 a day. Topics choose among what is heard.',
        placeholder: 'parley',
      },
      {
        name: 'kind',
        label: 'What to hear',
        kind: 'choice',
        required: false,
        help: 'Stories include polls and job offers',
        choices: [
          { value: 'all', label: 'Stories and comments' },
          { value: 'stories', label: 'Stories only' },
          { value: 'comments', label: 'Comments only' },
        ],
      },
    ],
    placeKey: ({ query, kind }) => `${kind} ${query ?? ''}`,
    look: (context) =>
      context.settings.query ? searchLook(context, addresses) : walk(context, addresses),
    test: (context) => test(context, addresses),
    recheck: (posts, context) => recheckItems(posts, context, addresses),
    // What changes in 15,000 items a day is told by the list of updates, which is read every minute.
    tellsDeletions: ({ query }) => !query,
    readThreads: (threads, context) => readThreads(threads, context, addresses),
    missesReplies: ({ query }) => !!query,
    fillGap: (gap, context) => fillGap(gap, context, addresses),
    discover: (address, context) => discover(address, context, addresses),
    share: ({ query, kind }) =>
      query
        ? { share: null, because: 'Only what the search of Hacker News finds is heard' }
        : kind === 'all'
          ? { share: 1, because: 'Every new item is asked for by its number' }
          : {
              share: null,
              because:
                kind === 'stories'
                  ? 'Only stories are kept of every new item'
                  : 'Only comments are kept of every new item',
            },
  };
}

async function* searchLook(context: LookContext<HackerNewsSettings>, addresses: Addresses): Look {
  const now = context.clock.now().getTime();
  const before = searchCursor.safeParse(context.cursor);
  let searchedUntil = before.success ? before.data.searchedUntil : now - firstSearchMs;
  // By the times of what is found and not by our clock, which may differ from theirs.
  const range = { fromMs: searchedUntil - searchOverlapMs, untilMs: now + clockDifferenceMaxMs };
  for await (const batch of search(context, addresses, range)) {
    const times = batch.posts.map(({ createdAt }) => Number(createdAt));
    searchedUntil = Math.max(searchedUntil, ...times.map((time) => Math.min(now, time)));
    yield { ...batch, cursor: { searchedUntil } };
  }
  return lookAgain(context.clock, searchEveryMs);
}

async function* fillGap(
  gap: Gap,
  context: SourceContext<HackerNewsSettings>,
  addresses: Addresses,
): AsyncGenerator<Batch, void, void> {
  const range = { fromMs: searchTime(gap.from), untilMs: searchTime(gap.until) + 1000 };
  for await (const batch of search(context, addresses, range)) yield { ...batch, cursor: {} };
  yield { posts: [], deletions: [], cursor: {}, filled: [gap] };
}

async function test(
  context: SourceContext<HackerNewsSettings>,
  addresses: Addresses,
): Promise<TestResult> {
  const newest = await new Firebase(context, addresses).newestId();
  const facts = [{ label: 'Newest item', value: String(newest) }];
  return { ok: true, message: 'Hacker News answers.', facts };
}

const sites = new Set(['news.ycombinator.com', 'hn.algolia.com', 'hacker-news.firebaseio.com']);

async function discover(
  address: string,
  context: DiscoverContext,
  addresses: Addresses,
): Promise<Discovery> {
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
  if (!url || !sites.has(url.hostname)) return { candidates: [], problem: null };
  const query = url.searchParams.get('q') ?? url.searchParams.get('query') ?? undefined;
  const settings: HackerNewsSettings = { kind: 'all', ...(query ? { query } : {}) };
  const now = context.clock.now().getTime();
  const range = { fromMs: now - 3_600_000, untilMs: now + 1000 };
  const preview: Candidate['preview'][number][] = [];
  for await (const { posts } of search({ ...context, settings }, addresses, range)) {
    preview.push(...posts);
  }
  return {
    candidates: [
      {
        settings,
        title: anyTitle(query),
        description: itemAddress(null),
        format: 'Hacker News',
        preview: preview.slice(-5).toReversed(),
      },
    ],
    problem: null,
  };
}
