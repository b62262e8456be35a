// The YouTube connector: comments below the videos of a channel or below one video, within the units that Google grants
// a day, and answers in the name of whoever signed in.

import { newDescent } from '#platform/polling/descend.ts';
import { nextIntervalMs } from '#platform/polling/pace.ts';
import type {
  Batch,
  Connector,
  Gap,
  Look,
  LookContext,
  SourceContext,
  TestResult,
} from '#features/listening/ports.ts';
import { lookAgain } from '#connectors/look-again.ts';
import { entriesWithin } from '#connectors/entries-within.ts';
import { answerYouTube } from './answers.ts';
import { quotaResetsAt, usedToday } from './quota.ts';
import { recheckComments } from './recheck-comments.ts';
import { defaultAddresses, fields, settingsSchema } from './settings.ts';
import type { Addresses, YouTubeSettings } from './settings.ts';
import { signInAt } from './sign-in.ts';
import {
  cursorSchema,
  heard,
  newThreads,
  readPage,
  readThreads,
  watchedThreads,
} from './threads.ts';
import type { Cursor } from './threads.ts';
import { YouTubeApi } from './youtube-api.ts';
import type { Tokens, YouTubeContext } from './youtube-api.ts';

const pace = { minMs: 5 * 60_000, maxMs: 60 * 60_000 };
/** Left for answers and re-checks. */
const unitsKept = 0.1;

export function createYouTube(addresses: Addresses = defaultAddresses): Connector<YouTubeSettings> {
  const tokens: Tokens = new Map();
  const apiOf = (context: YouTubeContext) => new YouTubeApi(context, addresses, tokens);

  /** How many replies the followed threads of a place had, the hundred asked about last; forgotten with the process. */
  const followed = new Map<string, Pick<Cursor, 'watched'>>();
  const followedAt = ({ settings }: SourceContext<YouTubeSettings>) => {
    const place = placeOf(settings) ?? '';
    const known = followed.get(place) ?? { watched: [] };
    followed.set(place, known);
    return known;
  };

  async function* look(context: LookContext<YouTubeSettings>): Look {
    const { clock, settings } = context;
    const api = apiOf(context);
    const fresh: Cursor = { threads: newDescent, watched: [], quota: null, intervalMs: null };
    const cursor = cursorSchema.safeParse(context.cursor).data ?? fresh;
    const { known } = cursor.threads;
    const quotaBefore = cursor.quota;
    const withQuota = (batch: Omit<Batch, 'cursor'>): Batch => {
      const now = clock.now();
      cursor.quota = usedToday(quotaBefore, api.units, now);
      const requestsLeft = Math.max(0, settings.unitsPerDay - cursor.quota.used);
      const limits = { requestsLeft, resetsAt: quotaResetsAt(now) };
      return { ...batch, limits, cursor: structuredClone(cursor) };
    };
    const isSpent = () =>
      usedToday(cursor.quota, 0, clock.now()).used > settings.unitsPerDay * (1 - unitsKept);
    for (const walk of [watchedThreads, newThreads]) {
      for await (const batch of walk(api, cursor)) {
        yield withQuota(batch);
        if (isSpent()) {
          const note = 'The units that Google grants a day are nearly used up.';
          yield withQuota({ posts: [], deletions: [], note });
          return lookAgain(clock, quotaResetsAt(clock.now()).getTime() - clock.now().getTime());
        }
      }
    }
    const intervalMs = nextIntervalMs(cursor.intervalMs, cursor.threads.known !== known, pace);
    cursor.intervalMs = intervalMs;
    yield withQuota({ posts: [], deletions: [] });
    return lookAgain(clock, intervalMs);
  }

  async function* fillGap(
    gap: Gap,
    context: SourceContext<YouTubeSettings>,
  ): AsyncGenerator<Batch, void, void> {
    const api = apiOf(context);
    for await (const inside of entriesWithin(gap, (position) => readPage(api, position)))
      yield { ...(await heard(api, inside, { watched: [] })), cursor: {} };
    yield { posts: [], deletions: [], cursor: {}, filled: [gap] };
  }

  async function test(context: SourceContext<YouTubeSettings>): Promise<TestResult> {
    const api = apiOf(context);
    await readPage(api, null);
    const me = await api.me();
    const message = me ? 'The comments can be read, and answered.' : 'The comments can be read.';
    return { ok: true, message, ...(me ? { facts: [{ label: 'Channel', value: me }] } : {}) };
  }

  return {
    name: 'youtube',
    label: 'YouTube comments',
    description: 'Comments below the videos of a channel or below one video, and answers to them',
    kind: 'poll',
    settings: settingsSchema,
    fields,
    placeKey: placeOf,
    look,
    test,
    fillGap,
    readThreads: (threads, context) => readThreads(apiOf(context), threads, followedAt(context)),
    recheck: (posts, context) => recheckComments(apiOf(context), posts),
    share: () => ({
      share: null,
      because: 'All comments are heard; replies only below the hundred threads begun last',
    }),
    authorisation: signInAt(addresses),
    reply: answerYouTube(apiOf),
  };
}

function placeOf({ channel, video }: YouTubeSettings): string | null {
  return channel ?? video ?? null;
}
