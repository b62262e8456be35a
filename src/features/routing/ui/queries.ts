// What the screens about routing ask the server for, each under one key of the query cache.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';

export const myOffersQuery = queryOptions({
  queryKey: ['routing', 'offers', 'me'],
  queryFn: async () =>
    (await answerOf(api.GET('/api/v1/routing/offers', { params: { query: { to: 'me' } } }))).items,
});

export const couldHelpQuery = queryOptions({
  queryKey: ['routing', 'could-help'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/routing/could-help'))).items,
});

export const conversationRoutingQuery = (conversationId: string) =>
  queryOptions({
    queryKey: ['routing', 'conversation', conversationId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/routing/conversations/{conversationId}', {
          params: { path: { conversationId } },
        }),
      ),
  });

export const hubBoardQuery = queryOptions({
  queryKey: ['routing', 'hub'],
  queryFn: () => answerOf(api.GET('/api/v1/routing/hub')),
});

export const personExpertiseQuery = (personId: string) =>
  queryOptions({
    queryKey: ['routing', 'expertise', personId],
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/routing/people/{personId}/expertise', { params: { path: { personId } } }),
      ),
  });

export const absencesQuery = queryOptions({
  queryKey: ['routing', 'absences'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/routing/absences'))).items,
});

export const rulesQuery = queryOptions({
  queryKey: ['routing', 'rules'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/routing/rules'))).items,
});

export const rotasQuery = queryOptions({
  queryKey: ['routing', 'rotas'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/routing/rotas'))).items,
});

export const policiesQuery = queryOptions({
  queryKey: ['routing', 'escalation-policies'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/routing/escalation-policies'))).items,
});

export const holidaysQuery = queryOptions({
  queryKey: ['routing', 'holidays'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/routing/holidays'))).items,
});

export const noticeSettingsQuery = queryOptions({
  queryKey: ['routing', 'notice-settings'],
  queryFn: () => answerOf(api.GET('/api/v1/routing/notice-settings')),
});

export const workloadQuery = queryOptions({
  queryKey: ['routing', 'workload'],
  queryFn: () => answerOf(api.GET('/api/v1/routing/workload')),
});

/** Only what is not read yet. */
export const noticesQuery = queryOptions({
  queryKey: ['routing', 'notices'],
  queryFn: async () =>
    (await answerOf(api.GET('/api/v1/routing/notifications'))).items.filter(
      ({ readAt }) => readAt === null,
    ),
});
