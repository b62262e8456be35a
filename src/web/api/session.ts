// Who is signed in and what they may do. The server decides again at every call; this only spares
// people from buttons that would be refused.

import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { sessionShape } from '#features/people/contract.ts';
import { answerOf, api } from './client.ts';

export type Session = z.infer<typeof sessionShape>;

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: (): Promise<Session> => answerOf(api.GET('/api/v1/session')),
});

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: () => answerOf(api.GET('/api/v1/setup')),
  staleTime: 0,
});

/** Inside the shell only: its route has fetched the session before it is drawn. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

export function useCan(permission: string): boolean {
  return useSession().permissions.includes(permission);
}
