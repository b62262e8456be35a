// A change of boards, statuses or tags: their names stand on every card, so ideas are fetched anew too.

import { useMutation, useQueryClient } from '@tanstack/react-query';

export function useFrameChange<Given = void, Answer = unknown>(
  change: (given: Given) => Promise<Answer>,
  onDone?: () => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    ...(onDone ? { onSuccess: onDone } : {}),
    onSettled: () =>
      Promise.all(
        ['idea-frame', 'ideas', 'idea'].map((key) =>
          queryClient.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
