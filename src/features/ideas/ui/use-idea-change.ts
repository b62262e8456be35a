// A change of an idea or of what people do with it. Its lists, the idea itself and what is owed for it are fetched anew.

import { useMutation, useQueryClient } from '@tanstack/react-query';

export function useIdeaChange<Given = void, Answer = unknown>(
  change: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer, given: Given) => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    ...(onDone ? { onSuccess: onDone } : {}),
    onSettled: () =>
      Promise.all(
        ['ideas', 'idea', 'loop'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
      ),
  });
}
