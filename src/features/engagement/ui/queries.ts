// What the screens about answers ask the server for, each under one key of the query cache.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';

export const engagementQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['engagement', 'conversation', conversationId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/conversations/{conversationId}/engagement', {
          params: { path: { conversationId } },
        }),
      ),
  });

const FOUND_MAX = 8;

/** Without words of one's own: what was asked in the conversation. */
export const knowledgeQuery = (conversationId: string, q: string) =>
  queryOptions({
    queryKey: ['engagement', 'knowledge', conversationId, q],
    queryFn: async () => {
      const query = q === '' ? { conversationId, limit: FOUND_MAX } : { q, limit: FOUND_MAX };
      return (await answerOf(api.GET('/api/v1/knowledge/search', { params: { query } }))).items;
    },
  });

export const approvalsQuery = queryOptions({
  queryKey: ['engagement', 'approvals'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/approvals'))).items,
});

export const myCommitmentsQuery = queryOptions({
  queryKey: ['engagement', 'commitments', 'mine'],
  queryFn: async () => {
    const query = { whose: 'mine', state: 'open' } as const;
    const { items } = await answerOf(api.GET('/api/v1/commitments', { params: { query } }));
    return items.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  },
});

/** Of what fell due in the last months, as the server counts them. */
export const keptShareQuery = (personId: string) =>
  queryOptions({
    queryKey: ['engagement', 'commitments', 'kept-share', personId],
    queryFn: () =>
      answerOf(api.GET('/api/v1/commitments/kept-share', { params: { query: { personId } } })),
  });

export const myAsksQuery = queryOptions({
  queryKey: ['engagement', 'asks', 'me'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/asks'))).items,
});

export const policyQuery = queryOptions({
  queryKey: ['engagement', 'policy'],
  queryFn: () => answerOf(api.GET('/api/v1/engagement/policy')),
});

export const grantsQuery = queryOptions({
  queryKey: ['engagement', 'autonomy'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/engagement/autonomy'))).items,
});

/** Under the grants, so that it is fetched anew with them. */
export const personAutonomyQuery = (personId: string) =>
  queryOptions({
    queryKey: [...grantsQuery.queryKey, personId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/engagement/people/{personId}/autonomy', {
          params: { path: { personId } },
        }),
      ),
  });

export const alarmsQuery = queryOptions({
  queryKey: ['engagement', 'alarms'],
  queryFn: async () => {
    const query = { state: 'alarmed' } as const;
    return (await answerOf(api.GET('/api/v1/publications', { params: { query } }))).items;
  },
});
