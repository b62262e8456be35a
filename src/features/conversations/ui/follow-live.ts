// What each live event of conversations means for the query cache: boards and the conversation it tells of are
// fetched anew.

import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '#web/api/live.ts';

/** A burst of events costs one fetch of the boards, not one each. */
const GATHER_MS = 300;
let timer: ReturnType<typeof setTimeout> | null = null;

export function followConversations(queryClient: QueryClient, event: LiveEvent): void {
  const { type, payload } = event;
  if (type === 'listening.labels-changed') {
    const isThread = (key: readonly unknown[]) => key[0] === 'conversation' && key[2] === 'posts';
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => isThread(queryKey) });
  }
  if (!type.startsWith('conversations.')) return;
  if (type === 'conversations.rules-changed' || type === 'conversations.labels-changed') {
    void queryClient.invalidateQueries({ queryKey: ['conversation-rules'] });
    void queryClient.invalidateQueries({ queryKey: ['conversation-labels'] });
  }
  const id = payload['conversationId'];
  if (type === 'conversations.seen') return;
  if (typeof id === 'string') {
    void queryClient.invalidateQueries({ queryKey: ['conversation', id] });
  }
  if (type === 'conversations.presence-changed') return;
  const into = payload['intoId'];
  if (typeof into === 'string') {
    void queryClient.invalidateQueries({ queryKey: ['conversation', into] });
  }
  timer ??= setTimeout(() => {
    timer = null;
    void queryClient.invalidateQueries({ queryKey: ['conversations'] });
  }, GATHER_MS);
}
