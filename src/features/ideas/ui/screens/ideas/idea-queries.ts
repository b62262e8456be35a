// What the screen of one idea asks for beside the idea itself.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import { pagesQuery } from '#web/api/pages-query.ts';

const VOTES = 6;
const COMMENTS = 50;

const of = (ideaId: string) => ({ params: { path: { ideaId } } });

export const commentsQuery = (ideaId: string) =>
  pagesQuery(['idea', ideaId, 'comments'], (after) =>
    answerOf(
      api.GET('/api/v1/ideas/{ideaId}/comments', {
        params: {
          path: { ideaId },
          query: { after, limit: COMMENTS },
        },
      }),
    ),
  );

export const notesQuery = (ideaId: string) =>
  queryOptions({
    queryKey: ['idea', ideaId, 'notes'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/ideas/{ideaId}/notes', of(ideaId)))).items,
  });

export const votesQuery = (ideaId: string) =>
  pagesQuery(['idea', ideaId, 'votes'], (after) =>
    answerOf(
      api.GET('/api/v1/ideas/{ideaId}/votes', {
        params: {
          path: { ideaId },
          query: { after, limit: VOTES },
        },
      }),
    ),
  );

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
