// What each live event of engagement means for the query cache: what a conversation's screen shows of answers is
// fetched anew; a draft that is being typed here is not touched by it.

import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '#web/api/live.ts';

const GATHER_MS = 200;
let timer: ReturnType<typeof setTimeout> | null = null;

export function followEngagement(queryClient: QueryClient, { type }: LiveEvent): void {
  if (!type.startsWith('engagement.')) return;
  timer ??= setTimeout(() => {
    timer = null;
    void queryClient.invalidateQueries({ queryKey: ['engagement'] });
  }, GATHER_MS);
}
