// My own vote for an idea, and whether I hear what becomes of it. The card is what the server made of it, at once and
// everywhere it is shown.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';

export function useWish(ideaId: string) {
  const queryClient = useQueryClient();
  const params = { path: { ideaId } };
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['idea', ideaId] }),
      queryClient.invalidateQueries({ queryKey: ['ideas'] }),
    ]);
  const vote = useMutation({
    mutationFn: (wants: boolean) =>
      answerOf(
        wants
          ? api.PUT('/api/v1/ideas/{ideaId}/vote', { params })
          : api.DELETE('/api/v1/ideas/{ideaId}/vote', { params }),
      ),
    onSettled,
  });
  const follow = useMutation({
    mutationFn: (wants: boolean) =>
      answerOf(
        wants
          ? api.PUT('/api/v1/ideas/{ideaId}/follow', { params })
          : api.DELETE('/api/v1/ideas/{ideaId}/follow', { params }),
      ),
    onSettled,
  });
  return { vote, follow };
}
