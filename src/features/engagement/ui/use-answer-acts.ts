// What is done with answers: acknowledging, sending, asking for a second look, taking back.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';

export function useAnswerActs(conversationId: string) {
  const queryClient = useQueryClient();
  const onSettled = () =>
    Promise.all(
      ['engagement', 'conversation', 'conversations'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const acknowledge = useMutation({
    mutationFn: (body: { kind: 'thanks' | 'owning'; dueAt?: string; send?: boolean }) =>
      answerOf(
        api.POST('/api/v1/conversations/{conversationId}/acknowledge', {
          params: { path: { conversationId } },
          body,
        }),
      ),
    onSettled,
  });
  const publish = useMutation({
    mutationFn: ({ draftId, version }: { draftId: string; version: number }) =>
      answerOf(
        api.POST('/api/v1/drafts/{draftId}/publish', {
          params: { path: { draftId } },
          body: { version },
        }),
      ),
    onSettled,
  });
  const askForReview = useMutation({
    mutationFn: ({
      draftId,
      ...body
    }: {
      draftId: string;
      version: number;
      /** Of checks that held it back: why they are wrong here. */
      overrides?: { rule: string; reason: string }[];
    }) =>
      answerOf(
        api.POST('/api/v1/drafts/{draftId}/review', {
          params: { path: { draftId } },
          body,
        }),
      ),
    onSettled,
  });
  const withdraw = useMutation({
    mutationFn: (publicationId: string) =>
      answerOf(
        api.POST('/api/v1/publications/{publicationId}/withdraw', {
          params: { path: { publicationId } },
        }),
      ),
    onSettled,
  });
  const retry = useMutation({
    mutationFn: (publicationId: string) =>
      answerOf(
        api.POST('/api/v1/publications/{publicationId}/retry', {
          params: { path: { publicationId } },
        }),
      ),
    onSettled,
  });
  const edit = useMutation({
    mutationFn: ({ publicationId, text }: { publicationId: string; text: string }) =>
      answerOf(
        api.POST('/api/v1/publications/{publicationId}/edit', {
          params: { path: { publicationId } },
          body: { text },
        }),
      ),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (publicationId: string) =>
      answerOf(
        api.POST('/api/v1/publications/{publicationId}/delete', {
          params: { path: { publicationId } },
        }),
      ),
    onSettled,
  });
  return { acknowledge, publish, askForReview, withdraw, retry, edit, remove };
}
