// What each live event of ideas means for the query cache: the idea it tells of, the lists, the ledger and the programmes
// are fetched anew where they are shown.

import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '#web/api/live.ts';

/** A burst of events costs one fetch of the lists, not one each. */
const GATHER_MS = 300;
let timer: ReturnType<typeof setTimeout> | null = null;
const waiting = new Set<string>();

/** What is owed, or to whom, may be another then. */
const OF_LEDGER =
  /\.(?:owed-changed|status-changed|merged|unmerged|unsubscribed|programme-changed)$/;
const OF_PROGRAMMES = /\.(?:programme-changed|invitation-changed|feedback-given)$/;

export function followIdeas(queryClient: QueryClient, { type, payload }: LiveEvent): void {
  if (!type.startsWith('ideas.')) return;
  const refetch = (...queryKey: string[]) => void queryClient.invalidateQueries({ queryKey });
  if (type === 'ideas.frame-changed') {
    // Names of boards, statuses and tags stand on every card.
    refetch('idea-frame');
    refetch('idea');
  }
  for (const id of [payload['ideaId'], payload['intoId']]) {
    if (typeof id === 'string') refetch('idea', id);
  }
  if (type === 'ideas.noted') return;
  waiting.add('ideas');
  if (OF_LEDGER.test(type)) waiting.add('loop');
  if (OF_PROGRAMMES.test(type)) waiting.add('programmes');
  timer ??= setTimeout(() => {
    timer = null;
    for (const key of waiting) refetch(key);
    waiting.clear();
  }, GATHER_MS);
}
