// Says what a label should be. The answer shows what counts now; other mentions of the post follow by themselves.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import type { Mention } from '../../contract.ts';
import type { TaskName } from '#language/labels.ts';
import { putMentions } from './cache.ts';

export function useCorrectLabel() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({
      mention,
      task,
      label,
    }: {
      mention: Mention;
      task: TaskName;
      label: string | null;
    }) =>
      answerOf(
        api.PUT('/api/v1/mentions/{mentionId}/labels/{task}', {
          params: { path: { mentionId: mention.id, task } },
          body: { label },
        }),
      ),
    onSuccess: (mention) => putMentions(queryClient, [mention]),
  });
}
