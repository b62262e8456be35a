// What each live event of listening means for the query cache: put in place what is new, fetch anew
// what can't be told from the event.

import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import type { LiveEvent } from '#web/api/live.ts';
import { dropMentions, putMentions } from './mentions/cache.ts';
import { holds } from './mentions/pages.ts';
import type { MentionPages } from './mentions/pages.ts';

/** A burst of events costs one fetch, not one each. */
const GATHER_MS = 300;
/** Of a larger batch the lists are fetched anew instead. */
const BATCH_MAX = 100;

const waiting = new Map<string, Set<string>>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();

export function followListening(queryClient: QueryClient, event: LiveEvent): void {
  const { type, payload } = event;
  const stale = (...keys: string[]) => {
    for (const key of keys) {
      soon(key, () => void queryClient.invalidateQueries({ queryKey: [key] }));
    }
  };
  if (type === 'listening.mentions-added') {
    gather(queryClient, textIn(payload, 'topicId'), textsIn(payload, 'mentionIds'));
    stale('home', 'topics', 'mention-counts', 'copies');
  } else if (type === 'listening.mention-judged') {
    void refresh(queryClient, textIn(payload, 'mentionId'));
    stale('home', 'mention-counts');
  } else if (type === 'listening.mentions-withdrawn') {
    dropMentions(queryClient, textsIn(payload, 'mentionIds'));
    stale('home', 'topics', 'mention', 'mention-counts');
  } else if (type === 'listening.labels-changed') {
    const postIds = textsIn(payload, 'postIds');
    if (postIds.length > 0) refetchHolding(queryClient, new Set(postIds));
    else stale('mentions', 'mention');
    stale('mention-counts', 'label-runs');
  } else if (type === 'listening.post-revised' || type === 'listening.post-deleted') {
    refetchHolding(queryClient, new Set(textsIn(payload, 'postIds')));
    stale('home');
  } else if (type === 'listening.topic-rematched' || type === 'listening.topic-removed') {
    stale('mentions', 'mention', 'mention-counts', 'topics', 'word-lists', 'home');
  } else if (type === 'listening.list-changed') {
    stale('word-lists', 'topics');
  } else if (type.startsWith('listening.topic-')) {
    stale('topics', 'word-lists', 'home');
  } else if (type === 'listening.source-removed') {
    stale('sources', 'mentions', 'mention', 'mention-counts', 'home');
  } else if (type.startsWith('listening.source-')) {
    stale('sources', 'home');
  }
}

function gather(queryClient: QueryClient, topicId: string, mentionIds: readonly string[]): void {
  const ids = waiting.get(topicId) ?? new Set();
  for (const id of mentionIds) ids.add(id);
  waiting.set(topicId, ids);
  soon(`mentions of ${topicId}`, () => {
    waiting.delete(topicId);
    void fetchAdded(queryClient, topicId, ids);
  });
}

async function fetchAdded(
  queryClient: QueryClient,
  topicId: string,
  ids: ReadonlySet<string>,
): Promise<void> {
  const refetch = () => queryClient.invalidateQueries({ queryKey: ['mentions'] });
  if (ids.size > BATCH_MAX) return refetch();
  const newest = await answerOf(
    api.GET('/api/v1/mentions', { params: { query: { topicId, limit: BATCH_MAX } } }),
  ).catch(() => null);
  const added = newest?.items.filter(({ id }) => ids.has(id)) ?? [];
  putMentions(queryClient, added);
  // Older posts, or the line broke between event and fetch: only the server knows their place.
  return added.length < ids.size ? refetch() : undefined;
}

async function refresh(queryClient: QueryClient, mentionId: string): Promise<void> {
  const mention = await answerOf(
    api.GET('/api/v1/mentions/{mentionId}', { params: { path: { mentionId } } }),
  ).catch(() => null);
  if (mention) putMentions(queryClient, [mention]);
  else await queryClient.invalidateQueries({ queryKey: ['mentions'] });
}

function refetchHolding(queryClient: QueryClient, postIds: ReadonlySet<string>): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey, state }) => {
      if (queryKey[0] === 'mention') return true;
      if (queryKey[0] !== 'mentions') return false;
      // eslint-disable-next-line typescript/consistent-type-assertions -- the key says what the cache holds
      const pages = state.data as MentionPages | undefined;
      return pages !== undefined && holds(pages, ({ post }) => postIds.has(post.id));
    },
  });
}

function soon(name: string, run: () => void): void {
  if (timers.has(name)) return;
  const timer = setTimeout(() => {
    timers.delete(name);
    run();
  }, GATHER_MS);
  timers.set(name, timer);
}

function textIn(payload: Record<string, unknown>, name: string): string {
  const value = payload[name];
  return typeof value === 'string' ? value : '';
}

function textsIn(payload: Record<string, unknown>, name: string): string[] {
  const value = payload[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
