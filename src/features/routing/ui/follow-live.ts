// What each live event of routing means for the query cache: few and small answers, so what it shows is fetched anew.

import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '#web/api/live.ts';

const GATHER_MS = 200;
let timer: ReturnType<typeof setTimeout> | null = null;

export function followRouting(queryClient: QueryClient, { type }: LiveEvent): void {
  if (!type.startsWith('routing.')) return;
  timer ??= setTimeout(() => {
    timer = null;
    void queryClient.invalidateQueries({ queryKey: ['routing'] });
  }, GATHER_MS);
}
