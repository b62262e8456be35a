// The draft while it is written: what was typed stands at once, is kept on the device, and goes to the server after a
// breath, which checks it. A newer version by somebody else is told, never overwritten.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { answerOf, api } from '#web/api/client.ts';
import { ApiFailure } from '#web/api/failure.ts';
import type { Draft } from '../contract/drafts.ts';
import { forgetText, keepText, keptText } from './kept-text.ts';
import { engagementQuery } from './queries.ts';

const SAVE_AFTER_MS = 600;

export function useDraft(conversationId: string, stored: Draft | null) {
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<string | null>(() => keptText(conversationId));
  const text = typed ?? stored?.text ?? '';
  const isStored = typed === null || typed === (stored?.text ?? '');
  const key = engagementQuery(conversationId).queryKey;
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);

  const save = useMutation({
    mutationFn: (words: string) =>
      answerOf(
        api.PUT('/api/v1/conversations/{conversationId}/draft', {
          params: { path: { conversationId } },
          body: { text: words, basedOn: stored?.version ?? 0 },
        }),
      ),
    onSuccess: (draft, words) => {
      queryClient.setQueryData(key, (known) => (known ? { ...known, draft } : known));
      // More may have been typed meanwhile.
      if (latest.current !== words) return;
      forgetText(conversationId);
      setTyped(null);
    },
    onError: (error) => {
      const outdated = error instanceof ApiFailure && error.kind === 'conflict';
      if (outdated) void queryClient.invalidateQueries({ queryKey: key });
    },
  });

  const store = useEffectEvent(() => {
    if (!isStored && !save.isPending) save.mutate(text);
  });
  useEffect(() => {
    const timer = setTimeout(store, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, save.isPending]);

  const write = (words: string): void => {
    keepText(conversationId, words);
    setTyped(words);
  };
  /** The server has another draft now, or none: what was typed here has gone out. */
  const letGo = (): void => {
    forgetText(conversationId);
    setTyped(null);
  };
  return { text, write, letGo, isStored, save };
}
