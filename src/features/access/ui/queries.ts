// What the screens of access ask the server for, each under one key of the query cache.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import { pagesQuery } from '#web/api/pages-query.ts';
import { listPasskeys } from './passkey.ts';

/** So many rows are fetched at a time. */
const PAGE = 100;

export const tokensQuery = pagesQuery(['tokens'], (after) =>
  answerOf(
    api.GET('/api/v1/tokens', {
      params: { query: { after, limit: PAGE } },
    }),
  ),
);

export const auditQuery = (filter: { type?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/audit', {
          params: {
            query: { ...filter, after: pageParam === '' ? undefined : pageParam, limit: PAGE },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });

export const passkeysQuery = queryOptions({ queryKey: ['passkeys'], queryFn: listPasskeys });

export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/session/sign-in-ways'))).secondFactor,
});
