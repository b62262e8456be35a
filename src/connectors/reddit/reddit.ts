// The Reddit connector: posts and comments of subreddits, through an approved application or through the public feeds,
// and answers as comments.

import { nextIntervalMs } from '#platform/polling/pace.ts';
import type {
  Connector,
  DiscoverContext,
  Discovery,
  Look,
  LookContext,
  SourceContext,
  TestResult,
} from '#features/listening/ports.ts';
import { lookAgain } from '#connectors/look-again.ts';
import { answerReddit } from './answers.ts';
import { listingCursor, listsOf, newCursor, walkList } from './listings.ts';
import type { ListingCursor } from './listings.ts';
import { readApiPage } from './read-api.ts';
import { readFeedPage } from './read-feed.ts';
import { readThreads } from './read-threads.ts';
import { recheckThings } from './recheck-things.ts';
import { RedditApi } from './reddit-api.ts';
import type { Tokens } from './reddit-api.ts';
import { defaultAddresses, fields, hasApplication, settingsSchema } from './settings.ts';
import type { Addresses, RedditSettings } from './settings.ts';
import { signInAt } from './sign-in.ts';

const pace = { minMs: 60_000, maxMs: 15 * 60_000 };
/** Nobody's feeds: ten requests a minute for all at this address. */
const paceOfFeeds = { minMs: 5 * 60_000, maxMs: 60 * 60_000 };

export function createReddit(addresses: Addresses = defaultAddresses): Connector<RedditSettings> {
  const tokens: Tokens = new Map();
  const apiOf = (context: SourceContext<RedditSettings>) =>
    new RedditApi(context, addresses, tokens);

  async function* look(context: LookContext<RedditSettings>): Look {
    const { settings, clock } = context;
    const api = hasApplication(settings) ? apiOf(context) : null;
    const parsed = listingCursor.safeParse(context.cursor);
    const cursor: ListingCursor = parsed.success ? parsed.data : { ...newCursor };
    const before = [cursor.links.known, cursor.comments.known];
    for (const list of listsOf(settings)) {
      const readPage = (position: string | null) =>
        api
          ? readApiPage(api, list, position)
          : readFeedPage(context, addresses, { list, position });
      for await (const batch of walkList(list, cursor, { now: clock.now(), readPage })) {
        yield { ...batch, cursor: { ...cursor }, ...(api?.limits ? { limits: api.limits } : {}) };
      }
    }
    const isNew = before[0] !== cursor.links.known || before[1] !== cursor.comments.known;
    cursor.intervalMs = nextIntervalMs(cursor.intervalMs, isNew, api ? pace : paceOfFeeds);
    yield { posts: [], deletions: [], cursor: { ...cursor } };
    return lookAgain(clock, cursor.intervalMs);
  }

  async function test(context: SourceContext<RedditSettings>): Promise<TestResult> {
    if (!hasApplication(context.settings)) {
      await readFeedPage(context, addresses, { list: 'links', position: null });
      return { ok: true, message: 'The public feeds can be read; deletions do not show in them.' };
    }
    const api = apiOf(context);
    await readApiPage(api, 'links', null);
    const me = await api.me();
    const message = me ? `Reddit lets Parley in as ${me}.` : 'Reddit lets the application in.';
    const left = api.limits ? String(api.limits.requestsLeft) : null;
    return {
      ok: true,
      message,
      ...(left ? { facts: [{ label: 'Requests left', value: left }] } : {}),
    };
  }

  async function discover(address: string, context: DiscoverContext): Promise<Discovery> {
    const name = /^(?:https?:\/\/)?(?:(?:www|old|new)\.)?reddit\.com\/r\/([\w+]+)/i.exec(
      address.trim(),
    );
    if (!name?.[1]) return { candidates: [], problem: null };
    const settings = settingsSchema.safeParse({ subreddit: name[1] }).data;
    if (!settings) return { candidates: [], problem: null };
    const asked = { list: 'links' as const, position: null };
    const { entries } = await readFeedPage({ ...context, settings }, addresses, asked);
    const preview = entries.flatMap((entry) => ('post' in entry ? [entry.post] : [])).slice(0, 5);
    const { subreddit } = settings;
    const title = `r/${subreddit}`;
    const description = `Posts and comments of ${title}`;
    const candidate = { settings: { subreddit }, title, description, format: 'Reddit', preview };
    return { candidates: [candidate], problem: null };
  }

  return {
    name: 'reddit',
    label: 'Reddit',
    description: 'Posts and comments of subreddits; answers with an application of your own',
    kind: 'poll',
    settings: settingsSchema,
    fields,
    placeKey: ({ subreddit, query }) => `${subreddit.toLowerCase()} ${query ?? ''}`,
    look,
    test,
    discover,
    recheck: (posts, context) =>
      hasApplication(context.settings)
        ? recheckThings(apiOf(context), posts)
        : Promise.resolve({ posts: [], deletions: [] }),
    readThreads: (threads, context) => readThreads(apiOf(context), threads, context.signal),
    // A list of a subreddit holds every comment; the feeds let nobody ask for more.
    missesReplies: (settings) => !!settings.query && hasApplication(settings),
    share: ({ query, clientId }) =>
      query
        ? { share: null, because: 'Only posts that the search of Reddit finds are heard' }
        : clientId
          ? {
              share: 1,
              because:
                'All posts and comments are heard, as long as fewer than a thousand come between two looks',
            }
          : { share: null, because: 'The public feeds show what is new, not what was deleted' },
    authorisation: signInAt(addresses),
    reply: answerReddit(apiOf),
  };
}
