// What the editor of a topic asks about a query: what it would bring, how it differs from the saved
// one, why a post is found or not, and what the verdicts propose.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import { timeZoneHere } from '../queries.ts';

const SAMPLE = 20;
const EXAMPLES = 6;
const POSTS_FOUND = 20;
const LISTS_MAX = 200;

export type Tried = { query: string; days: number; topicId?: string | undefined };

export const previewOf = ({ query, days, topicId }: Tried) =>
  queryOptions({
    queryKey: ['topic-preview', query, days, topicId ?? null],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/topics/preview', {
          body: {
            query,
            days,
            limit: SAMPLE,
            timeZone: timeZoneHere(),
            ...(topicId === undefined ? {} : { topicId }),
          },
          signal,
        }),
      ),
    retry: false,
  });

/** Against the version that is saved, or between two saved ones. */
export const comparisonOf = (
  topicId: string,
  compared: { query: string; days: number } | { fromVersion: number; toVersion: number },
) =>
  queryOptions({
    queryKey: ['topic-comparison', topicId, compared],
    queryFn: ({ signal }) =>
      answerOf(
        api.POST('/api/v1/topics/{topicId}/compare', {
          params: { path: { topicId } },
          body: { days: 7, ...compared, examples: EXAMPLES },
          signal,
        }),
      ),
    retry: false,
  });

export const explanationOf = (asked: { query: string; postId: string; topicId?: string }) =>
  queryOptions({
    queryKey: ['topic-explanation', asked],
    queryFn: ({ signal }) => answerOf(api.POST('/api/v1/topics/explain', { body: asked, signal })),
    retry: false,
  });

export const storedPostsQuery = (q: string) =>
  queryOptions({
    queryKey: ['stored-posts', q],
    queryFn: async ({ signal }) => {
      const page = await answerOf(
        api.GET('/api/v1/posts', { params: { query: { q, limit: POSTS_FOUND } }, signal }),
      );
      return page.items;
    },
  });

export const suggestionsQuery = (topicId: string, version: number) =>
  queryOptions({
    queryKey: ['topics', topicId, 'suggestions', version],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/api/v1/topics/{topicId}/suggestions', {
          params: { path: { topicId } },
          signal,
        }),
      ),
    // Verdicts are given elsewhere, perhaps a minute ago.
    staleTime: 0,
  });

export const wordListsQuery = queryOptions({
  queryKey: ['word-lists'],
  queryFn: async () => {
    const page = await answerOf(
      api.GET('/api/v1/lists', { params: { query: { limit: LISTS_MAX } } }),
    );
    return page.items;
  },
});

/** What each topic costs since the server started; for those who may change them. */
export const topicCostsQuery = queryOptions({
  queryKey: ['topic-costs'],
  queryFn: () => answerOf(api.GET('/api/v1/topics/costs')),
  staleTime: 30_000,
});
