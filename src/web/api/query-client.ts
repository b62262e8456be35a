// The query cache: the only place where server state lives.

import { QueryClient } from '@tanstack/react-query';
import { ApiFailure } from './failure.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Live events say when something is stale; coming back to a tab needs no second opinion.
      staleTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < 2 && (!(error instanceof ApiFailure) || error.kind === 'unavailable'),
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
    mutations: { retry: false },
  },
});
