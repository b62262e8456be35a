// What the screens about people ask the server for, each under one key of the query cache.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import { pagesQuery } from '#web/api/pages-query.ts';

/** So many rows are fetched at a time. */
const PAGE = 100;

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: () => answerOf(api.GET('/api/v1/organisation')),
});

type PeopleFilter = { q: string; unitId: string | undefined; state: 'active' | 'deactivated' };

export const peopleQuery = (filter: PeopleFilter) => ({
  ...pagesQuery(['people', 'list', filter], (after) =>
    answerOf(
      api.GET('/api/v1/people', {
        params: {
          query: {
            q: filter.q === '' ? undefined : filter.q,
            unitId: filter.unitId,
            state: filter.state,
            after,
            limit: PAGE,
          },
        },
      }),
    ),
  ),
  placeholderData: keepPreviousData,
});

/** The first of those active whom the typed words find. */
export const peopleFoundQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', 'found', q],
    queryFn: async () => {
      const query = { q, state: 'active', limit: PAGE } as const;
      return (await answerOf(api.GET('/api/v1/people', { params: { query } }))).items;
    },
    placeholderData: keepPreviousData,
  });

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['people', personId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/people/{personId}', { params: { path: { personId } } })),
  });

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answerOf(api.GET('/api/v1/me')),
});

export const invitationsQuery = pagesQuery(['invitations'], (after) =>
  answerOf(
    api.GET('/api/v1/invitations', {
      params: { query: { after, limit: PAGE } },
    }),
  ),
);
