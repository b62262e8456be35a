// Says whether a mention is relevant: shown at once, taken back if the server refuses.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import { useSession } from '#web/api/session.ts';
import type { Mention, Verdict } from '../../contract.ts';
import { putMentions } from './cache.ts';

export function useJudge() {
  const queryClient = useQueryClient();
  const { person } = useSession();
  return useMutation({
    mutationFn: ({ mention, verdict }: { mention: Mention; verdict: Verdict | null }) =>
      answerOf(
        api.PUT('/api/v1/mentions/{mentionId}/verdict', {
          params: { path: { mentionId: mention.id } },
          body: { verdict },
        }),
      ),
    onMutate: ({ mention, verdict }) =>
      putMentions(queryClient, [
        {
          ...mention,
          verdict,
          verdictBy: verdict === null ? null : person.name,
          verdictAt: verdict === null ? null : new Date().toISOString(),
        },
      ]),
    onSuccess: (mention) => putMentions(queryClient, [mention]),
    onError: (_, { mention }) => putMentions(queryClient, [mention]),
  });
}
