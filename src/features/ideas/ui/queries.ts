// What the screens about ideas ask the server for, each under one key of the query cache: `ideas` for lists, `idea` with its
// id for one, `idea-frame` for boards, statuses and tags.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import { pagesQuery } from '#web/api/pages-query.ts';
import type { Rank, Standing, StatusKind } from '../contract/kinds.ts';

const PAGE = 30;
const FOUND = 50;

export type IdeasFilter = {
  boardId?: string | undefined;
  statusKind?: StatusKind | undefined;
  statusId?: string | undefined;
  tagId?: string | undefined;
};

export const ideasQuery = (filter: IdeasFilter & { rank: Rank; standing: Standing }) => ({
  ...pagesQuery(['ideas', 'list', filter], (after) =>
    answerOf(
      api.GET('/api/v1/ideas', {
        params: {
          query: { ...filter, after, limit: PAGE },
        },
      }),
    ),
  ),
  placeholderData: keepPreviousData,
});

/** By words of title, text and every wording, the best first. */
export const ideasFoundQuery = (q: string, filter: IdeasFilter = {}) =>
  queryOptions({
    queryKey: ['ideas', 'found', q, filter],
    queryFn: async () => {
      const params = { query: { ...filter, q, limit: FOUND } };
      return (await answerOf(api.GET('/api/v1/ideas/search', { params }))).items;
    },
    placeholderData: keepPreviousData,
  });

/** The formula by which a ranking orders. */
export const rankingQuery = (rank: Rank) =>
  queryOptions({
    queryKey: ['idea-ranking', rank],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/ideas', { params: { query: { rank, limit: 1 } } }))).ranking,
    staleTime: Infinity,
  });

export const countsQuery = (filter: Pick<IdeasFilter, 'boardId' | 'tagId'>) =>
  queryOptions({
    queryKey: ['ideas', 'counts', filter],
    queryFn: () => answerOf(api.GET('/api/v1/ideas/counts', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });

const SIMILAR = 5;
/** More says no more of what is asked for. */
const SIMILAR_TEXT_MAX = 2000;

/** Ideas that were asked for in other words. */
export const similarQuery = (words: string) =>
  queryOptions({
    queryKey: ['ideas', 'similar', words],
    queryFn: async () => {
      const query = { q: words.slice(0, SIMILAR_TEXT_MAX), limit: SIMILAR };
      return (await answerOf(api.GET('/api/v1/ideas/similar', { params: { query } }))).items;
    },
    placeholderData: keepPreviousData,
  });

export const ideasOfConversationQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['ideas', 'of-conversation', conversationId],
    queryFn: async () => {
      const params = { path: { conversationId } };
      return (await answerOf(api.GET('/api/v1/ideas/of-conversation/{conversationId}', { params })))
        .items;
    },
  });

export const boardsQuery = queryOptions({
  queryKey: ['idea-frame', 'boards'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/idea-boards'))).items,
});

export const statusesQuery = queryOptions({
  queryKey: ['idea-frame', 'statuses'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/idea-statuses'))).items,
});

export const tagsQuery = queryOptions({
  queryKey: ['idea-frame', 'tags'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/idea-tags'))).items,
});

const of = (ideaId: string) => ({ params: { path: { ideaId } } });

export const ideaQuery = (ideaId: string) =>
  queryOptions({
    queryKey: ['idea', ideaId, 'itself'],
    queryFn: () => answerOf(api.GET('/api/v1/ideas/{ideaId}', of(ideaId))),
  });
