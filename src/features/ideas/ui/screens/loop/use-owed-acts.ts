// What can be done with what is owed: let it go, change its words, decide against it, try again. Whatever is shown of the
// ledger and of programmes is fetched anew then.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import type { Channel } from '../../../contract/loop.ts';

export function useLoopChange<Given = void, Answer = unknown>(
  change: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => onDone?.(answer),
    onSettled: () => {
      for (const key of ['loop', 'programmes', 'ideas', 'idea'])
        void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
}

const of = (owedId: string) => ({ params: { path: { owedId } } });

type Act = 'approve' | 'reword' | 'decline' | 'retry';

export function useOwedActs(owedId: string, onDone?: (act: Act) => void) {
  return {
    approve: useLoopChange(
      () => answerOf(api.POST('/api/v1/loop/owed/{owedId}/approve', of(owedId))),
      () => onDone?.('approve'),
    ),
    reword: useLoopChange(
      (text: string) =>
        answerOf(api.PATCH('/api/v1/loop/owed/{owedId}', { ...of(owedId), body: { text } })),
      () => onDone?.('reword'),
    ),
    decline: useLoopChange(
      (because: string) =>
        answerOf(
          api.POST('/api/v1/loop/owed/{owedId}/decline', { ...of(owedId), body: { because } }),
        ),
      () => onDone?.('decline'),
    ),
    retry: useLoopChange(
      (channel: Channel | null) =>
        answerOf(
          api.POST('/api/v1/loop/owed/{owedId}/retry', {
            ...of(owedId),
            body: channel === null ? {} : { channel },
          }),
        ),
      () => onDone?.('retry'),
    ),
  };
}
