// The three ways of looking up: posts of some accounts, a search, and what concerns the own account.

import { z } from 'zod';
import type { Batch, Gap, Look, LookContext, SourceContext } from '#features/listening/ports.ts';
import { resolveAccounts } from '../identity.ts';
import { fieldsIn } from '../read-json.ts';
import type { BlueskySettings } from '../settings.ts';
import { openReader } from './reader.ts';
import { pagesOf, walk } from './walk.ts';
import type { List } from './walk.ts';

const cursorSchema = z.object({ newestAt: z.record(z.string(), z.number()) });

const intervalSeconds = { authors: 120, search: 60, mentions: 45 } as const;
type PollMode = keyof typeof intervalSeconds;

/** Below this many requests left, the next look waits until the server counts anew. */
const requestsKept = 20;

type Context = LookContext<BlueskySettings>;

export async function* lookUp(context: Context, mode: PollMode): Look {
  const reader = await openReader(context, mode === 'mentions' ? 'account' : 'anybody');
  const lists = await listsOf(mode, context);
  const parsed = cursorSchema.safeParse(context.cursor);
  const newestAt = parsed.success ? parsed.data.newestAt : {};
  let limits: Batch['limits'];
  for (const [name, list] of lists) {
    const known = newestAt[name];
    const walked = await walk(reader, list, known ?? null);
    // An empty list at the first look is known too: what comes later is new.
    newestAt[name] = walked.newestAt || context.clock.now().getTime();
    const told = reader.told();
    limits = told.limits ?? limits;
    yield {
      posts: walked.posts,
      deletions: [],
      cursor: { newestAt: { ...newestAt } },
      ...(walked.gap ? { gaps: [walked.gap] } : {}),
      ...told,
    };
  }
  return lookAgain(mode, context.clock.now(), limits);
}

function lookAgain(mode: PollMode, now: Date, limits: Batch['limits']) {
  const interval = intervalSeconds[mode];
  const usual = now.getTime() + interval * 1000;
  const resetsAt = limits && limits.requestsLeft < requestsKept ? limits.resetsAt?.getTime() : null;
  const at = new Date(Math.max(usual, resetsAt ?? 0));
  return { kind: 'look-again', at, intervalSeconds: interval } as const;
}

async function listsOf(mode: PollMode, context: SourceContext<BlueskySettings>) {
  const lists = new Map<string, List>();
  if (mode === 'search') lists.set('search', searchFor(context.settings.query ?? ''));
  else if (mode === 'mentions') lists.set('mentions', notifications);
  else {
    for (const { did } of await resolveAccounts(context.settings.authors, context))
      lists.set(did, feedOf(did));
  }
  return lists;
}

function searchFor(query: string, between: { since?: string; until?: string } = {}): List {
  return {
    call: { nsid: 'app.bsky.feed.searchPosts', params: { q: query, sort: 'latest', ...between } },
    field: 'posts',
    postIn: (entry) => entry,
  };
}

function feedOf(did: string): List {
  return {
    call: {
      nsid: 'app.bsky.feed.getAuthorFeed',
      params: { actor: did, filter: 'posts_with_replies' },
    },
    field: 'feed',
    // What others wrote and this account passed on has a reason.
    postIn: (entry) => {
      const { post, reason } = fieldsIn(entry);
      return fieldsIn(fieldsIn(post)['author'])['did'] === did && reason === undefined
        ? post
        : null;
    },
  };
}

const addressed = new Set(['reply', 'mention', 'quote']);

const notifications: List = {
  call: {
    nsid: 'app.bsky.notification.listNotifications',
    params: { reasons: [...addressed] },
  },
  field: 'notifications',
  // Older servers know no `reasons` and send likes and follows too.
  postIn: (entry) => {
    const { reason } = fieldsIn(entry);
    return typeof reason === 'string' && addressed.has(reason) ? entry : null;
  },
};

/** What a look left out because there was too much, page by page from its end. */
export async function* fillGap(
  gap: Gap,
  context: SourceContext<BlueskySettings>,
  mode: PollMode,
): AsyncGenerator<Batch, void, void> {
  const reader = await openReader(context, mode === 'mentions' ? 'account' : 'anybody');
  // `until` leaves out its own moment, in which several may have spoken.
  const until = new Date(gap.until.getTime() + 1000).toISOString();
  const between = { since: gap.from.toISOString(), until };
  const lists =
    mode === 'search'
      ? [searchFor(context.settings.query ?? '', between)]
      : (await listsOf(mode, context)).values();
  for (const list of lists) {
    for await (const page of pagesOf(reader, list, gap.from.getTime())) {
      yield { posts: page.posts.reverse(), deletions: [], cursor: {}, ...reader.told() };
      if (page.isLast) break;
    }
  }
  yield { posts: [], deletions: [], cursor: {}, filled: [{ from: gap.from, until: gap.until }] };
}
