// The three answers to an offer. Whatever comes of it, offers, boards and the conversation are fetched anew.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '#web/api/client.ts';
import type { Offer } from '../contract/offers.ts';

export type DeclineReason = NonNullable<Offer['declineReason']>;

export function useOfferActs(offerId: string) {
  const queryClient = useQueryClient();
  const params = { path: { offerId } };
  const onSettled = () =>
    Promise.all(
      ['routing', 'conversations', 'conversation'].map((key) =>
        queryClient.invalidateQueries({ queryKey: [key] }),
      ),
    );
  const accept = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/routing/offers/{offerId}/accept', { params })),
    onSettled,
  });
  const decline = useMutation({
    mutationFn: (body: { reason: DeclineReason; words: string }) =>
      answerOf(api.POST('/api/v1/routing/offers/{offerId}/decline', { params, body })),
    onSettled,
  });
  const pass = useMutation({
    mutationFn: (body: { personId: string; words: string }) =>
      answerOf(api.POST('/api/v1/routing/offers/{offerId}/pass', { params, body })),
    onSettled,
  });
  return { accept, decline, pass };
}
