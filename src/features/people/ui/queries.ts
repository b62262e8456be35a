// What the screens about people ask the server for, each under one key of the query cache.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';

/** More than any organisation has units or open invitations. */
const ALL = 200;

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: () => answerOf(api.GET('/api/v1/organisation')),
});

type PeopleFilter = { q?: string; unitId?: string; state?: 'active' | 'deactivated' | 'all' };

export const peopleQuery = (filter: PeopleFilter) =>
  queryOptions({
    queryKey: ['people', filter],
    queryFn: async () => {
      const page = await answerOf(
        api.GET('/api/v1/people', {
          params: {
            query: {
              q: filter.q === '' ? undefined : filter.q,
              unitId: filter.unitId,
              state: filter.state ?? 'active',
              limit: ALL,
            },
          },
        }),
      );
      return page.items;
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

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: async () => {
    const page = await answerOf(
      api.GET('/api/v1/invitations', { params: { query: { limit: ALL } } }),
    );
    return page.items;
  },
});
