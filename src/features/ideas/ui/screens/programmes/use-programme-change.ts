// A change of a programme: its answers are few and small, so whatever is shown of programmes and their letters is fetched
// anew.

import { useMutation, useQueryClient } from '@tanstack/react-query';

export function useProgrammeChange<Given = void, Answer = unknown>(
  change: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => onDone?.(answer),
    onSettled: () => {
      for (const key of ['programmes', 'loop'])
        void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
}
