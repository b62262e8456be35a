// What the settings of the portal ask the server for, all under `portal` in the query cache.

import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';

export const portalSettingsQuery = queryOptions({
  queryKey: ['portal', 'settings'],
  queryFn: () => answerOf(api.GET('/api/v1/portal-settings')),
});

export const boardsQuery = queryOptions({
  queryKey: ['idea-frame', 'boards'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/idea-boards'))).items,
});

const HELD = 50;

export const heldIdeasQuery = queryOptions({
  queryKey: ['ideas', 'held'],
  queryFn: async () =>
    (
      await answerOf(
        api.GET('/api/v1/ideas', { params: { query: { standing: 'held', limit: HELD } } }),
      )
    ).items,
});

export const heldCommentsQuery = queryOptions({
  queryKey: ['ideas', 'held-comments'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/idea-comments/held'))).items,
});
