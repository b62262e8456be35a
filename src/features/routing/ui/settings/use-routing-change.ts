// A change of what routing goes by. Its answers are few and small, so whatever is shown of routing is fetched anew.

import { useMutation, useQueryClient } from '@tanstack/react-query';

export function useRoutingChange<Given = void, Answer = unknown>(
  change: (given: Given) => Promise<Answer>,
  onDone?: () => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: onDone ?? (() => undefined),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['routing'] }),
  });
}
