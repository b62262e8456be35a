// A conversation that is offered to me: what is asked, why me, until when, and the three answers.

import { useLingui } from '@lingui/react/macro';
import { ArrowRightLeft, Hand, X } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { useGo } from '#web/address.ts';
import { wordsOf } from '#web/api/failure-words.ts';
import { Badge } from '#web/kit/badge.tsx';
import { Button } from '#web/kit/button.tsx';
import { PlainLink } from '#web/kit/link.tsx';
import { Notice } from '#web/kit/notice.tsx';
import { Time } from '#web/kit/time.tsx';
import { paths } from '#web/paths.ts';
import type { OfferWithConversation } from '../contract/offers.ts';
import { Due } from './due.tsx';
import { Reasons } from './reasons.tsx';
import { useOfferActs } from './use-offer-acts.ts';

const DeclineDialog = lazy(async () => {
  const { DeclineDialog: component } = await import('./decline-dialog.tsx');
  return { default: component };
});
const PassDialog = lazy(async () => {
  const { PassDialog: component } = await import('./pass-dialog.tsx');
  return { default: component };
});

export function OfferRow(props: { offer: OfferWithConversation; isFirst: boolean }) {
  const { t } = useLingui();
  const { offer } = props;
  const { conversation } = offer;
  return (
    <li
      aria-label={conversation.title ?? conversation.excerpt}
      className="flex flex-col gap-2.5 border-t border-line px-4 py-3.5 first:border-t-0"
    >
      <div>
        <p className="flex flex-wrap items-center gap-1.5 text-small text-faint">
          <Due at={offer.dueAt} />
          {conversation.urgency === 'high' ? <Badge tone="bad">{t`Urgent`}</Badge> : null}
          <span className="truncate font-semibold text-ink">
            {conversation.asker.name ?? conversation.asker.handle ?? t`Unknown`}
          </span>
          <span className="truncate">{conversation.source.name}</span>
          <span className="ms-auto text-micro">
            <Time at={conversation.openedAt} short />
          </span>
        </p>
        <p className="mt-1.5 font-voice text-voice">
          <PlainLink href={paths.conversation(conversation.id)} className="line-clamp-3">
            {conversation.title === null ? null : (
              <span className="font-semibold">{conversation.title} · </span>
            )}
            {conversation.excerpt}
          </PlainLink>
        </p>
      </div>
      <Reasons reasons={offer.reasons} />
      <OfferAnswers
        offerId={offer.id}
        conversationId={conversation.id}
        take={props.isFirst ? 'first' : 'plain'}
      />
    </li>
  );
}

/** Takes it, declines with a reason, or passes it on. */
export function OfferAnswers(props: {
  offerId: string;
  conversationId: string;
  /** `elsewhere`: taking it stands beside, with the words that go out. */
  take: 'first' | 'plain' | 'elsewhere';
}) {
  const { t } = useLingui();
  const go = useGo();
  const { accept } = useOfferActs(props.offerId);
  const [asking, setAsking] = useState<'decline' | 'pass' | null>(null);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {props.take === 'elsewhere' ? null : (
          <Button
            look={props.take === 'first' ? 'primary' : 'plain'}
            icon={<Hand />}
            isPending={accept.isPending}
            onPress={() =>
              accept.mutate(undefined, {
                onSuccess: () => go(paths.conversation(props.conversationId)),
              })
            }
          >
            {t`I take it`}
          </Button>
        )}
        <Button icon={<ArrowRightLeft />} onPress={() => setAsking('pass')}>{t`Pass it on`}</Button>
        <Button look="quiet" icon={<X />} onPress={() => setAsking('decline')}>
          {t`Decline`}
        </Button>
      </div>
      {accept.error ? <Notice tone="bad">{wordsOf(accept.error)}</Notice> : null}
      <Suspense>
        {asking === 'decline' ? (
          <DeclineDialog offerId={props.offerId} onClose={() => setAsking(null)} />
        ) : null}
        {asking === 'pass' ? (
          <PassDialog
            offerId={props.offerId}
            conversationId={props.conversationId}
            onClose={() => setAsking(null)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}
