// What the ledger asks the server for, all under `loop` in the query cache.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import { pagesQuery } from '#web/api/pages-query.ts';
import type { Stage } from '../../../contract/loop.ts';

const PAGE = 50;

export type OwedFilter = {
  ideaId?: string | undefined;
  programmeId?: string | undefined;
  stage?: Stage | undefined;
  mine?: 'true' | undefined;
};

export const owedListQuery = (filter: OwedFilter) => ({
  ...pagesQuery(['loop', 'owed', filter], (after) =>
    answerOf(
      api.GET('/api/v1/loop/owed', {
        params: {
          query: { ...filter, after, limit: PAGE },
        },
      }),
    ),
  ),
  placeholderData: keepPreviousData,
});

export const stagesQuery = (filter: Pick<OwedFilter, 'ideaId' | 'mine'>) =>
  queryOptions({
    queryKey: ['loop', 'stages', filter],
    queryFn: () => answerOf(api.GET('/api/v1/loop/stages', { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });

export const promisesQuery = queryOptions({
  queryKey: ['loop', 'promises'],
  queryFn: () => answerOf(api.GET('/api/v1/loop/promises', { params: { query: {} } })),
});

export const ideaPromisesQuery = queryOptions({
  queryKey: ['loop', 'promises', 'ideas'],
  queryFn: async () =>
    (await answerOf(api.GET('/api/v1/loop/promises/ideas', { params: { query: {} } }))).items,
});

export const myNoticesQuery = queryOptions({
  queryKey: ['loop', 'my-notices'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/loop/my-notices'))).items,
});
