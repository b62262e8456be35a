// Tells the others that one has a conversation open, and whether one writes; and that one has left.

import { useEffect } from 'react';
import { answerOf, api } from '#web/api/client.ts';

/** The server forgets who has not been heard of for a minute. */
const AGAIN_MS = 25_000;

export function usePresence(conversationId: string, doing: 'reading' | 'writing'): void {
  useEffect(() => {
    const tell = () => {
      if (document.visibilityState === 'visible') void say(conversationId, doing);
    };
    tell();
    const timer = setInterval(tell, AGAIN_MS);
    document.addEventListener('visibilitychange', tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [conversationId, doing]);
  useEffect(() => () => void say(conversationId, 'gone'), [conversationId]);
}

async function say(conversationId: string, doing: 'reading' | 'writing' | 'gone'): Promise<void> {
  const params = { path: { conversationId } };
  const told = api.POST('/api/v1/conversations/{conversationId}/presence', {
    params,
    body: { doing },
  });
  // Nobody is hindered when this is lost: it is said again soon, and forgotten by itself.
  await answerOf(told).catch(() => null);
}
