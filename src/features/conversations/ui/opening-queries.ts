// What the screens about opening conversations ask for: the rules, the labels, and what a rule would have done. Not kept
// with the conversations, which change all day.

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import type { PreviewInput } from '../contract.ts';

export const openingRulesQuery = queryOptions({
  queryKey: ['conversation-rules', 'all'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/conversation-rules'))).items,
});

export const openingPreviewQuery = (asked: PreviewInput) =>
  queryOptions({
    queryKey: ['conversation-rules', 'preview', asked],
    queryFn: () => answerOf(api.POST('/api/v1/conversation-rules/preview', { body: asked })),
    // It looks at thousands of mentions: a minute old is as good.
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

export const labelsQuery = queryOptions({
  queryKey: ['conversation-labels'],
  queryFn: async () => (await answerOf(api.GET('/api/v1/conversation-labels'))).items,
});
