// The YouTube connector: comments below the videos of a channel or below one video, within the units that Google grants
// a day, and answers in the name of whoever signed in.

import { messageOf } from '#platform/errors.ts';
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
import { deliver, find, lengthMax } from './answers.ts';
import { quotaResetsAt, usedToday } from './quota.ts';
import { recheckComments } from './recheck-comments.ts';
import { defaultAddresses, fields, maySpeak, settingsSchema } from './settings.ts';
import type { Addresses, YouTubeSettings } from './settings.ts';
import { signInAt } from './sign-in.ts';
import { cursorSchema, heard, newThreads, readPage, watchedThreads } from './threads.ts';
import type { Cursor } from './threads.ts';
import { YouTubeApi } from './youtube-api.ts';
import type { Tokens, YouTubeContext } from './youtube-api.ts';

const pace = { minMs: 5 * 60_000, maxMs: 60 * 60_000 };
/** Left for answers and re-checks. */
const unitsKept = 0.1;

export function createYouTube(addresses: Addresses = defaultAddresses): Connector<YouTubeSettings> {
  const tokens: Tokens = new Map();
  const apiOf = (context: YouTubeContext) => new YouTubeApi(context, addresses, tokens);

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
    const again = (at: Date, intervalMs: number) => {
      return { kind: 'look-again' as const, at, intervalSeconds: Math.round(intervalMs / 1000) };
    };
    for (const walk of [watchedThreads, newThreads]) {
      for await (const batch of walk(api, cursor)) {
        yield withQuota(batch);
        if (isSpent()) {
          const at = quotaResetsAt(clock.now());
          const note = 'The units that Google grants a day are nearly used up.';
          yield withQuota({ posts: [], deletions: [], note });
          return again(at, at.getTime() - clock.now().getTime());
        }
      }
    }
    const intervalMs = nextIntervalMs(cursor.intervalMs, cursor.threads.known !== known, pace);
    cursor.intervalMs = intervalMs;
    yield withQuota({ posts: [], deletions: [] });
    return again(new Date(clock.now().getTime() + intervalMs), intervalMs);
  }

  async function* fillGap(
    gap: Gap,
    context: SourceContext<YouTubeSettings>,
  ): AsyncGenerator<Batch, void, void> {
    const api = apiOf(context);
    let position: string | null = null;
    do {
      const page = await readPage(api, position);
      const inside = page.entries.filter((thread) => {
        return thread && thread.at >= gap.from.getTime() && thread.at <= gap.until.getTime();
      });
      if (inside.length > 0) yield { ...(await heard(api, inside, { watched: [] })), cursor: {} };
      const isPast = page.entries.some((thread) => thread && thread.at < gap.from.getTime());
      position = isPast ? null : page.next;
    } while (position !== null);
    yield { posts: [], deletions: [], cursor: {}, filled: [gap] };
  }

  async function test(context: SourceContext<YouTubeSettings>): Promise<TestResult> {
    const api = apiOf(context);
    try {
      await readPage(api, null);
      const me = await api.me();
      const message = me ? 'The comments can be read, and answered.' : 'The comments can be read.';
      return { ok: true, message, ...(me ? { facts: [{ label: 'Channel', value: me }] } : {}) };
    } catch (error) {
      return { ok: false, message: messageOf(error) };
    }
  }

  return {
    name: 'youtube',
    label: 'YouTube comments',
    description: 'Comments below the videos of a channel or below one video, and answers to them',
    kind: 'poll',
    settings: settingsSchema,
    fields,
    placeKey: ({ channel, video }) => channel ?? video ?? null,
    look,
    test,
    fillGap,
    recheck: (posts, context) => recheckComments(apiOf(context), posts),
    share: () => ({
      share: null,
      because: 'All comments are heard; replies only below the hundred threads begun last',
    }),
    authorisation: signInAt(addresses),
    reply: {
      abilities: (settings) => ({
        reply: maySpeak(settings),
        quote: false,
        edit: maySpeak(settings),
        delete: maySpeak(settings),
        like: false,
        length: { max: lengthMax, unit: 'characters' },
        media: null,
        visibilities: [],
        threads: false,
        markup: 'plain',
      }),
      deliver: (publication, context) =>
        maySpeak(context.settings)
          ? deliver(publication, apiOf(context))
          : Promise.resolve({ outcome: 'refused', reason: 'Nobody is signed in at YouTube here.' }),
      find: (publication, context) => find(publication, apiOf(context)),
    },
  };
}
