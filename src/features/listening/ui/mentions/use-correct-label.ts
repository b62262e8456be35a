// Says what a label should be. The answer shows what counts now; other mentions of the post follow by themselves.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import type { TaskName } from '#language/labels.ts';
import { putMentions } from './cache.ts';

export function useCorrectLabel() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({
      mentionId,
      task,
      label,
    }: {
      mentionId: string;
      task: TaskName;
      label: string | null;
    }) =>
      answerOf(
        api.PUT('/api/v1/mentions/{mentionId}/labels/{task}', {
          params: { path: { mentionId, task } },
          body: { label },
        }),
      ),
    onSuccess: (mention) => putMentions(queryClient, [mention]),
  });
}
