// What the screen of one idea asks for beside the idea itself.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';

const VOTES = 6;
const COMMENTS = 50;

const of = (ideaId: string) => ({ params: { path: { ideaId } } });

export const commentsQuery = (ideaId: string) =>
  infiniteQueryOptions({
    queryKey: ['idea', ideaId, 'comments'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/ideas/{ideaId}/comments', {
          params: {
            path: { ideaId },
            query: { after: pageParam === '' ? undefined : pageParam, limit: COMMENTS },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

export const notesQuery = (ideaId: string) =>
  queryOptions({
    queryKey: ['idea', ideaId, 'notes'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/ideas/{ideaId}/notes', of(ideaId)))).items,
  });

export const votesQuery = (ideaId: string) =>
  infiniteQueryOptions({
    queryKey: ['idea', ideaId, 'votes'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/ideas/{ideaId}/votes', {
          params: {
            path: { ideaId },
            query: { after: pageParam === '' ? undefined : pageParam, limit: VOTES },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

export const followersQuery = (ideaId: string) =>
  queryOptions({
    queryKey: ['idea', ideaId, 'followers'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/ideas/{ideaId}/followers', of(ideaId)))).items,
  });

export const historyQuery = (ideaId: string) =>
  queryOptions({
    queryKey: ['idea', ideaId, 'history'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/ideas/{ideaId}/history', of(ideaId)))).items,
  });

/** Whom an answer would be owed to, asked anew each time. */
export const audienceQuery = (ideaId: string) =>
  queryOptions({
    queryKey: ['idea', ideaId, 'audience'],
    queryFn: () => answerOf(api.GET('/api/v1/ideas/{ideaId}/audience', of(ideaId))),
    staleTime: 0,
  });

export const mergePreviewQuery = (ideaId: string, into: string) =>
  queryOptions({
    queryKey: ['idea', ideaId, 'merge-preview', into],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/ideas/{ideaId}/merge-preview', {
          params: { path: { ideaId }, query: { into } },
        }),
      ),
    staleTime: 0,
  });

/** Its outcomes, with how far each is told. */
export const outcomesQuery = (ideaId: string) =>
  queryOptions({
    queryKey: ['loop', 'outcomes-of', ideaId],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/loop/outcomes', { params: { query: { ideaId, limit: 5 } } }),
        )
      ).items,
  });
