// What can be done with a conversation as a whole. Each act is fetched anew from what the server made of it.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import type { ClosureReason } from './kind-words.ts';

export function useConversationActs(conversationId: string) {
  const queryClient = useQueryClient();
  const params = { path: { conversationId } };
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['conversation', conversationId] }),
      queryClient.invalidateQueries({ queryKey: ['conversations'] }),
    ]);
  const take = useMutation({
    mutationFn: (to: { personId?: string; evenFromAnother?: boolean; because?: string | null }) =>
      answerOf(api.POST('/api/v1/conversations/{conversationId}/take', { params, body: to })),
    onSettled,
  });
  const release = useMutation({
    mutationFn: (because: string) =>
      answerOf(
        api.POST('/api/v1/conversations/{conversationId}/release', { params, body: { because } }),
      ),
    onSettled,
  });
  const close = useMutation({
    mutationFn: (because: ClosureReason) =>
      answerOf(
        api.POST('/api/v1/conversations/{conversationId}/close', { params, body: { because } }),
      ),
    onSettled,
  });
  const reopen = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/conversations/{conversationId}/reopen', { params, body: {} })),
    onSettled,
  });
  const snooze = useMutation({
    mutationFn: (until: Date) =>
      answerOf(
        api.POST('/api/v1/conversations/{conversationId}/snooze', {
          params,
          body: { until: until.toISOString() },
        }),
      ),
    onSettled,
  });
  const wake = useMutation({
    mutationFn: () =>
      answerOf(api.POST('/api/v1/conversations/{conversationId}/wake', { params, body: {} })),
    onSettled,
  });
  return { take, release, close, reopen, snooze, wake };
}
