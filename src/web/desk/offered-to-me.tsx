// Above the answer: that the conversation is offered to me, why me, until when, and yes or no. Fetched when it is.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { Due } from '#features/routing/ui/due.tsx';
import { OfferAnswers } from '#features/routing/ui/offer-row.tsx';
import { myOffersQuery } from '#features/routing/ui/queries.ts';
import { Reasons } from '#features/routing/ui/reasons.tsx';

export function OfferedToMe({ conversationId }: { conversationId: string }) {
  const { t } = useLingui();
  const offer = useQuery(myOffersQuery).data?.find(
    (each) => each.conversationId === conversationId,
  );
  if (!offer) return null;
  return (
    <section
      aria-label={t`Offered to you`}
      className="flex flex-col gap-2 rounded-panel bg-accent-soft px-3.5 py-3"
    >
      <p className="flex items-center justify-between gap-2 font-semibold">
        {t`Offered to you`}
        <Due at={offer.dueAt} />
      </p>
      <Reasons reasons={offer.reasons} />
      <OfferAnswers offerId={offer.id} conversationId={conversationId} take="elsewhere" />
    </section>
  );
}
