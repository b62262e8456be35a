// What the screens of access ask the server for, each under one key of the query cache.

import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import { listPasskeys } from './passkey.ts';

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async () => {
    const page = await answerOf(api.GET('/api/v1/tokens', { params: { query: { limit: 200 } } }));
    return page.items;
  },
});

export const auditQuery = (filter: { type?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/audit', {
          params: {
            query: { ...filter, after: pageParam === '' ? undefined : pageParam, limit: 100 },
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
