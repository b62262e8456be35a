// What the screens about conversations ask the server for, each under one key of the query cache.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import { pagesQuery } from '#web/api/pages-query.ts';
import type { BoardQuery } from '../contract.ts';

const PAGE = 50;
/** A thread of more posts is read where it was said. */
const POSTS = 200;

export type BoardName = BoardQuery['board'];

export const boardQuery = (board: BoardName) =>
  pagesQuery(['conversations', 'board', board], (after) =>
    answerOf(
      api.GET('/api/v1/conversations', {
        params: {
          query: { board, after, limit: PAGE },
        },
      }),
    ),
  );

export const boardCountsQuery = queryOptions({
  queryKey: ['conversations', 'counts'],
  queryFn: () => answerOf(api.GET('/api/v1/conversations/counts')),
});

const at = (conversationId: string) => ({ params: { path: { conversationId } } });

export const conversationQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['conversation', conversationId, 'itself'],
    queryFn: () => answerOf(api.GET('/api/v1/conversations/{conversationId}', at(conversationId))),
  });

/** In the order in which they were said; of a very long thread the newest. */
export const postsQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['conversation', conversationId, 'posts'],
    queryFn: async () => {
      const path = { conversationId };
      const params = { path, query: { limit: POSTS } };
      const page = await answerOf(
        api.GET('/api/v1/conversations/{conversationId}/posts', { params }),
      );
      return page.items.toReversed();
    },
  });

export const notesQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['conversation', conversationId, 'notes'],
    queryFn: async () =>
      (await answerOf(api.GET('/api/v1/conversations/{conversationId}/notes', at(conversationId))))
        .items,
  });

export const historyQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['conversation', conversationId, 'history'],
    queryFn: async () =>
      (
        await answerOf(
          api.GET('/api/v1/conversations/{conversationId}/history', at(conversationId)),
        )
      ).items,
  });
