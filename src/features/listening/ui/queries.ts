// What the screens of listening ask the server for, each under one key of the query cache.

import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import type { TaskName } from '#language/labels.ts';
import { openPart } from '#web/i18n/language.ts';
import type { MentionFilter } from './mentions/filter.ts';
import type { MentionPage } from './mentions/pages.ts';

const PAGE = 60;
/** Lists of topics and sources are short: a hundred topics is a large organisation. */
const ALL = 200;
const CONNECTING_MS = 1000;
const LIVE_MS = 10_000;

export const topicsQuery = queryOptions({
  queryKey: ['topics', 'all'],
  queryFn: async () => {
    const page = await answerOf(api.GET('/api/v1/topics', { params: { query: { limit: ALL } } }));
    return page.items;
  },
});

export const topicQuery = (topicId: string) =>
  queryOptions({
    queryKey: ['topics', topicId],
    queryFn: () => answerOf(api.GET('/api/v1/topics/{topicId}', { params: { path: { topicId } } })),
    // While older posts are looked through, there is progress to show.
    refetchInterval: ({ state }) =>
      state.data?.rematch && state.data.rematch.state !== 'done' ? 1000 : false,
  });

export const topicVersionsQuery = (topicId: string) =>
  queryOptions({
    queryKey: ['topics', topicId, 'versions'],
    queryFn: async () => {
      const page = await answerOf(
        api.GET('/api/v1/topics/{topicId}/versions', { params: { path: { topicId } } }),
      );
      return page.items;
    },
  });

export const connectorsQuery = queryOptions({
  queryKey: ['connectors'],
  queryFn: async () => {
    const [connectors] = await Promise.all([
      answerOf(api.GET('/api/v1/connectors')),
      openPart('connectors'),
    ]);
    return connectors;
  },
  staleTime: Infinity,
});

export const sourcesQuery = queryOptions({
  queryKey: ['sources', 'all'],
  queryFn: async () => {
    const page = await answerOf(api.GET('/api/v1/sources', { params: { query: { limit: ALL } } }));
    return page.items;
  },
  refetchInterval: ({ state }) =>
    state.data?.some(({ health }) => health.looking) ? LIVE_MS : false,
});

export const sourceQuery = (sourceId: string) =>
  queryOptions({
    queryKey: ['sources', sourceId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/sources/{sourceId}', { params: { path: { sourceId } } })),
    // A look that goes on tells of nothing before its end, and the look at a stream has none.
    refetchInterval: ({ state }) => {
      if (!state.data?.health.looking) return false;
      return state.data.health.level === 'good' ? LIVE_MS : CONNECTING_MS;
    },
  });

export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: () => answerOf(api.GET('/api/v1/home')),
});

export const mentionsQuery = (filter: MentionFilter) =>
  infiniteQueryOptions<
    MentionPage,
    Error,
    InfiniteData<MentionPage, string | null>,
    readonly [string, MentionFilter],
    string | null
  >({
    queryKey: ['mentions', filter],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/api/v1/mentions', {
          params: {
            query: { ...filter, copies: 'folded', after: pageParam ?? undefined, limit: PAGE },
          },
          signal,
        }),
      ),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    // A hundred thousand mentions: comparing them deeply at each event would cost more than drawing.
    structuralSharing: false,
  });

/** All posts of a group of near copies that fit the filter. */
export const copiesQuery = (group: string, filter: MentionFilter) =>
  queryOptions({
    queryKey: ['copies', group, filter],
    queryFn: async () => {
      const query = { ...filter, copiesOf: group, limit: ALL };
      return (await answerOf(api.GET('/api/v1/mentions', { params: { query } }))).items;
    },
  });

export const labelCountsQuery = (task: TaskName, filter: MentionFilter) =>
  queryOptions({
    queryKey: ['mention-counts', 'labels', task, filter],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/mentions/label-counts', {
          params: { query: { ...filter, task, timeZone: timeZoneHere() } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const phrasesQuery = (topicId: string) =>
  queryOptions({
    queryKey: ['topics', topicId, 'phrases'],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/topics/{topicId}/phrases', { params: { path: { topicId }, query: {} } }),
      ),
    // It reads thousands of posts: a minute old is as good.
    staleTime: 60_000,
  });

export const mentionQuery = (mentionId: string) =>
  queryOptions({
    queryKey: ['mention', mentionId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/mentions/{mentionId}', { params: { path: { mentionId } } })),
  });

export const mentionCountsQuery = (filter: MentionFilter) =>
  queryOptions({
    queryKey: ['mention-counts', filter],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/mentions/counts', {
          params: { query: { ...filter, timeZone: timeZoneHere() } },
        }),
      ),
  });

export function timeZoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export const callbackQuery = (sourceId: string) =>
  queryOptions({
    queryKey: ['sources', sourceId, 'callback'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/sources/{sourceId}/callback', { params: { path: { sourceId } } })),
  });
