// Putting two conversations together and taking them apart again. Both are fetched anew afterwards.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';

export function useMergeActs() {
  const queryClient = useQueryClient();
  const onSettled = () =>
    Promise.all(
      ['conversation', 'conversations', 'engagement', 'routing'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const merge = useMutation({
    mutationFn: ({ conversationId, into }: { conversationId: string; into: string }) =>
      answerOf(
        api.POST('/api/v1/conversations/{conversationId}/merge', {
          params: { path: { conversationId } },
          body: { into },
        }),
      ),
    onSettled,
  });
  /** @param conversationId of the one that was taken in */
  const unmerge = useMutation({
    mutationFn: (conversationId: string) =>
      answerOf(
        api.POST('/api/v1/conversations/{conversationId}/unmerge', {
          params: { path: { conversationId } },
          body: {},
        }),
      ),
    onSettled,
  });
  return { merge, unmerge };
}
