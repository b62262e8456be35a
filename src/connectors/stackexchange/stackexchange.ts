// The Stack Exchange connector: questions, answers and comments of Stack Overflow or one of its sisters, and answers in
// the name of whoever signed in.

import { nextIntervalMs } from '#platform/polling/pace.ts';
import type {
  Batch,
  Connector,
  DiscoverContext,
  Discovery,
  Gap,
  Look,
  LookContext,
  SourceContext,
  TestResult,
} from '#features/listening/ports.ts';
import { lookAgain } from '#connectors/look-again.ts';
import { answerStackExchange } from './answers.ts';
import { readThreads } from './read-threads.ts';
import { recheckItems } from './recheck-items.ts';
import { StackExchangeApi } from './se-api.ts';
import type { Filters, SeContext } from './se-api.ts';
import { itemOf } from './se-posts.ts';
import { defaultAddresses, fields, settingsSchema } from './settings.ts';
import type { Addresses, StackExchangeSettings } from './settings.ts';
import { signInAt } from './sign-in.ts';
import { cursorSchema, readStream, STREAMS } from './streams.ts';
import type { Cursor } from './streams.ts';

const dayMs = 86_400_000;
const pace = { minMs: 2 * 60_000, maxMs: 30 * 60_000 };
/** Up to five requests each time, and 300 a day for everybody at this address. */
const paceWithoutKey = { minMs: 30 * 60_000, maxMs: 2 * 3_600_000 };

const cursorSince = (since: number): Cursor => ({
  questions: { since, restUntil: 0 },
  answers: { since, restUntil: 0 },
  comments: { since, restUntil: 0 },
  recent: { questions: [], answers: [] },
  intervalMs: null,
});

export function createStackExchange(
  addresses: Addresses = defaultAddresses,
): Connector<StackExchangeSettings> {
  const filters: Filters = new Map();
  const apiOf = (context: SeContext) => new StackExchangeApi(context, addresses, filters);

  async function* look(context: LookContext<StackExchangeSettings>): Look {
    const api = apiOf(context);
    const { tags, key } = context.settings;
    const begin = context.clock.now().getTime() - (tags ? 7 : 3) * dayMs;
    const cursor = cursorSchema.safeParse(context.cursor).data ?? cursorSince(begin);
    const before = STREAMS.map((stream) => cursor[stream].since);
    const rests: number[] = [];
    for (const stream of STREAMS) {
      const now = context.clock.now().getTime();
      if (cursor[stream].restUntil <= now) {
        for await (const batch of readStream(api, stream, cursor)) {
          yield { ...batch, cursor: structuredClone(cursor) };
        }
      }
      if (cursor[stream].restUntil > now) rests.push(cursor[stream].restUntil);
    }
    const isNew = STREAMS.some((stream, at) => cursor[stream].since !== before[at]);
    const usual = nextIntervalMs(cursor.intervalMs, isNew, key ? pace : paceWithoutKey);
    cursor.intervalMs = usual;
    yield { posts: [], deletions: [], cursor: structuredClone(cursor) };
    const now = context.clock.now().getTime();
    return lookAgain(context.clock, rests.length > 0 ? Math.min(...rests) - now : usual);
  }

  async function* fillGap(
    gap: Gap,
    context: SourceContext<StackExchangeSettings>,
  ): AsyncGenerator<Batch, void, void> {
    const cursor = cursorSince(gap.from.getTime());
    let isWhole = true;
    for (const stream of STREAMS) {
      for await (const batch of readStream(apiOf(context), stream, cursor)) {
        yield { ...batch, cursor: {} };
        if (cursor[stream].since > gap.until.getTime()) break;
      }
      isWhole &&= cursor[stream].restUntil <= context.clock.now().getTime();
    }
    if (isWhole) yield { posts: [], deletions: [], cursor: {}, filled: [gap] };
  }

  async function test(context: SourceContext<StackExchangeSettings>): Promise<TestResult> {
    const api = apiOf(context);
    await api.get('/questions', { pagesize: 1, tagged: context.settings.tags ?? null });
    const me = await api.me();
    const facts = [{ label: 'Requests left today', value: String(api.quotaLeft ?? 'not told') }];
    if (me !== null) facts.push({ label: 'Signed in as user', value: String(me) });
    return { ok: true, message: 'The site can be read.', facts };
  }

  async function discover(address: string, context: DiscoverContext): Promise<Discovery> {
    const found = knownSite.exec(address.trim());
    if (!found?.[1]) return { candidates: [], problem: null };
    const tags = /\/questions\/tagged\/([^/?#]+)/.exec(address)?.[1];
    const given = {
      site: found[1],
      ...(tags ? { tags: decodeURIComponent(tags).replaceAll('+', ';') } : {}),
    };
    const settings = settingsSchema.safeParse(given).data;
    if (!settings) return { candidates: [], problem: null };
    const newest = { order: 'desc', sort: 'creation', pagesize: 5, tagged: settings.tags ?? null };
    const { items } = await apiOf({ ...context, settings }).get('/questions', newest);
    const { site } = settings;
    const title = settings.tags ? `${site}: ${settings.tags.replaceAll(';', ', ')}` : site;
    const preview = items.flatMap((json) => itemOf(json, { site, me: null })?.post ?? []);
    const description = `Questions, answers and comments of ${title}`;
    const kept = { site, ...(settings.tags ? { tags: settings.tags } : {}) };
    const candidate = { settings: kept, title, description, format: 'Stack Exchange', preview };
    return { candidates: [candidate], problem: null };
  }

  return {
    name: 'stackexchange',
    label: 'Stack Exchange',
    description: 'Questions, answers and comments of Stack Overflow and its sister sites',
    kind: 'poll',
    settings: settingsSchema,
    fields,
    placeKey: ({ site, tags }) => `${site} ${tags ?? ''}`,
    look,
    test,
    discover,
    recheck: (posts, context) => recheckItems(apiOf(context), posts),
    readThreads: (threads, context) => readThreads(apiOf(context), threads),
    // Without a key 300 requests a day have to do for everything.
    missesReplies: ({ tags, key }) => !!tags && !!key,
    fillGap,
    share: ({ tags }) =>
      tags
        ? {
            share: null,
            because:
              'Of the tagged questions, only the hundred last active are watched for comments',
          }
        : {
            share: 1,
            because: 'All questions, answers and comments of the site are asked for by their time',
          },
    authorisation: signInAt(addresses),
    reply: answerStackExchange(apiOf),
  };
}

const knownSite =
  /^(?:https?:\/\/)?((?:[\w.-]+\.)?(?:stackexchange\.com|stackoverflow\.com|serverfault\.com|superuser\.com|askubuntu\.com|mathoverflow\.net|stackapps\.com))(?:[/?#]|$)/i;
