// One key, and the other side knows that they were heard: thanks, or "I own this, you hear from me". The words are in
// their language and go out with time to take them back; taking on what nobody has comes with it.

import { useQuery } from '@tanstack/react-query';
import { useLingui } from '@lingui/react/macro';
import { CalendarClock, Hand, Heart } from 'lucide-react';
import type { Card } from '#features/conversations/contract.ts';
import { useConversationActs } from '#features/conversations/ui/use-conversation-acts.ts';
import type { Engagement } from '#features/engagement/ui/engagement.ts';
import { useAnswerActs } from '#features/engagement/ui/use-answer-acts.ts';
import { myOffersQuery } from '#features/routing/ui/queries.ts';
import { useOfferActs } from '#features/routing/ui/use-offer-acts.ts';
import { wordsOf } from '../api/failure-words.ts';
import { useSession } from '../api/session.ts';
import { Button } from '../kit/button.tsx';
import { Keys } from '../kit/keys.tsx';
import { Menu } from '../kit/menu.tsx';
import { Notice } from '../kit/notice.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { moments } from './moments.ts';

export function Acknowledge(props: { card: Card; engagement: Engagement; onAnswer(): void }) {
  const { t, i18n } = useLingui();
  const { card, engagement } = props;
  const me = useSession().person.id;
  const offer = useQuery(myOffersQuery).data?.find(
    ({ conversationId }) => conversationId === card.id,
  );
  const { accept } = useOfferActs(offer?.id ?? '');
  const { take } = useConversationActs(card.id);
  const { acknowledge } = useAnswerActs(card.id);
  const isAcknowledged = engagement.publications.some(
    ({ purpose, state }) => purpose !== 'answer' && state !== 'withdrawn' && state !== 'refused',
  );
  const { mayAnswer } = engagement;
  const canReply = mayAnswer && engagement.place.canReply;

  const own = async (dueAt?: Date): Promise<void> => {
    try {
      if (offer) await accept.mutateAsync();
      else if (card.holderPersonId !== me) await take.mutateAsync({});
    } catch {
      // Told below, by the act that failed.
      return;
    }
    if (!canReply) return;
    acknowledge.mutate({
      kind: 'owning',
      send: true,
      ...(dueAt === undefined ? {} : { dueAt: dueAt.toISOString() }),
    });
  };
  const thank = () => {
    if (canReply) acknowledge.mutate({ kind: 'thanks', send: true });
  };
  const mine = card.holderPersonId === me;
  // What somebody else has is theirs to promise something in; thanks are everybody's.
  const mayOwn = mayAnswer && (mine || card.holderPersonId === null || offer !== undefined);
  useShortcuts(t`Conversation`, [
    ...(mayOwn ? [{ keys: 'o', label: t`I own this`, run: () => void own() }] : []),
    ...(mayAnswer
      ? [
          { keys: 't', label: t`Thanks`, run: thank },
          { keys: 'r', label: t`Write an answer`, run: props.onAnswer },
        ]
      : []),
  ]);
  const failed = accept.error ?? take.error ?? acknowledge.error;
  const isPending = accept.isPending || take.isPending || acknowledge.isPending;
  if ((isAcknowledged && mine) || !mayAnswer) return null;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        {mayOwn ? (
          <>
            <Button
              icon={<Hand />}
              look={mine ? 'plain' : 'primary'}
              isPending={isPending}
              onPress={() => void own()}
            >
              {t`I own this`}
              <Keys keys="o" inverse={!mine} />
            </Button>
            <Menu
              label={t`I own this, and they hear from me by…`}
              icon={<CalendarClock />}
              entries={moments(new Date()).map(({ id, at }) => ({
                id,
                label: i18n.date(at, { weekday: 'long', hour: '2-digit', minute: '2-digit' }),
                onAction: () => void own(at),
              }))}
            />
          </>
        ) : null}
        <Button
          icon={<Heart />}
          isPending={acknowledge.isPending}
          why={canReply ? null : t`Nothing can be sent there.`}
          onPress={thank}
        >
          {t`Thanks`}
          <Keys keys="t" />
        </Button>
      </div>
      {failed ? <Notice tone="bad">{wordsOf(failed)}</Notice> : null}
    </div>
  );
}
